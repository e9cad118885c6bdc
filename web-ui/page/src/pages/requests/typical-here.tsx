import { useEffect, useState } from "preact/hooks";
import type { JSX } from "preact";
import { get, withQuery, type Listed } from "../../data/api.js";
import type { Request, RequestEvent } from "../../data/contract.js";
import { countText } from "../../words/numbers.js";
import { durationText } from "../../words/times.js";
import { words } from "./filing-words.js";
import { isOver } from "./life.js";
import { typicalOf, type Typical } from "./typical.js";

/** So many of the newest are asked for, and of so many it is asked what happened. */
const LOOKED_AT = 60;
const COUNTED = 12;

/** How the last requests for this skill went. */
export function TypicalHere({ skill }: { skill: string }): JSX.Element | null {
  const found = useTypical(skill);
  if (found === undefined) {
    return null;
  }
  const { typical, count } = found;
  return (
    <p>
      <strong>{words().typical}:</strong>{" "}
      {typical
        ? words().typicalText(
            durationText(typical.assigned),
            durationText(typical.done),
            countText(typical.passed),
            countText(typical.undecided),
            countText(typical.count),
          )
        : words().typicalFew(countText(count))}
    </p>
  );
}

interface Found {
  readonly typical: Typical | undefined;
  readonly count: number;
}

function useTypical(skill: string): Found | undefined {
  const [found, setFound] = useState<Found>();
  useEffect(() => {
    setFound(undefined);
    let isLeft = false;
    if (skill !== "") {
      void ended(skill).then(async (requests) => {
        const all = await Promise.all(
          requests.map(async (request) => ({ request, events: await eventsOf(request) })),
        );
        if (!isLeft) {
          setFound({ typical: typicalOf(all), count: all.length });
        }
      });
    }
    return () => {
      isLeft = true;
    };
  }, [skill]);
  return found;
}

async function ended(skill: string): Promise<readonly Request[]> {
  const answer = await get<Listed<Request>>(withQuery("/v1/requests", { skill, limit: LOOKED_AT }));
  const requests = answer.kind === "ok" ? answer.data.data : [];
  return requests.filter(({ state }) => isOver(state) && state !== "cancelled").slice(0, COUNTED);
}

async function eventsOf({ id }: Request): Promise<readonly RequestEvent[]> {
  const answer = await get<Listed<RequestEvent>>(`/v1/requests/${id}/timeline?limit=200`);
  return answer.kind === "ok" ? answer.data.data : [];
}
