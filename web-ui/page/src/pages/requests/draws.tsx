import { useState } from "preact/hooks";
import type { JSX } from "preact";
import { get } from "../../data/api.js";
import type { Draw, Entry, Odds, Request } from "../../data/contract.js";
import { canSign } from "../../data/node.js";
import { walk } from "../../data/walk.js";
import { Button } from "../../parts/button.js";
import { EntryLink, HashChip, Person } from "../../parts/chips.js";
import { When } from "../../parts/values.js";
import { countText, shareText } from "../../words/numbers.js";
import { drawnFrom, rangeOf } from "./draw.js";
import type { Known } from "./request.js";
import { words } from "./record-words.js";

/** How each expert was drawn, with all that is needed to make the draw again (AVAIL-2, RAND-1). */
export function Draws({ known: { request, draws } }: { known: Known }): JSX.Element {
  if (draws.length === 0) {
    return <p class="empty">{words().noDraws}</p>;
  }
  return (
    <ol class="draws">
      {draws.map((draw, index) => (
        <li key={`${draw.position} ${draw.number}`}>
          <OneDraw draw={draw} request={request} before={draws.slice(0, index)} />
        </li>
      ))}
    </ol>
  );
}

function OneDraw(props: { draw: Draw; request: Request; before: readonly Draw[] }): JSX.Element {
  const { draw } = props;
  const [found, setFound] = useState<readonly string[]>();
  const [isBusy, setBusy] = useState(false);
  const recompute = async (): Promise<void> => {
    setBusy(true);
    setFound(await recomputed(props));
    setBusy(false);
  };
  const length = BigInt(draw.after) - BigInt(draw.before);
  return (
    <>
      <p>
        <Person member={draw.member} />, <When at={draw.time} />, <EntryLink position={draw.position} />
      </p>
      <p class="muted">
        {words().seed} <HashChip hash={draw.seed} /> {words().drawn(big(draw.value), big(draw.total))}{" "}
        {words().range(big(draw.before), big(draw.after))}. {words().odds(shareText(length, draw.total))}
      </p>
      {canSign() && (
        <Button disabled={isBusy} onClick={() => void recompute()}>
          {isBusy ? words().recomputing : words().recompute}
        </Button>
      )}
      <div role="status">{found?.map((sentence) => <p key={sentence}>{sentence}</p>)}</div>
    </>
  );
}

/** What a second draw in this browser shows, in sentences. */
async function recomputed(props: {
  draw: Draw;
  request: Request;
  before: readonly Draw[];
}): Promise<readonly string[]> {
  const { draw, request, before } = props;
  const entry = await get<Entry>(`/v1/journal/${draw.position}`);
  // All offers for the skill as they stood before the entry, in the order of the draw.
  const odds = await walk<Odds>("/v1/odds", { skill: request.skill, asOf: draw.position - 1 });
  if (entry.kind !== "ok" || odds === undefined) {
    return [words().drawFailed];
  }
  if (entry.data.seed !== draw.seed) {
    return [words().seedDiffers];
  }
  const value = await drawnFrom(draw.seed, draw.number, BigInt(draw.total));
  if (value !== BigInt(draw.value)) {
    return [words().numberDiffers];
  }
  if (value < BigInt(draw.before) || value >= BigInt(draw.after)) {
    return [words().rangeDiffers];
  }
  const range = rangeOf(draw, request, odds, before);
  const isSame =
    range?.before === BigInt(draw.before) &&
    range.after === BigInt(draw.after) &&
    range.total === BigInt(draw.total);
  return [words().drawHolds, isSame ? words().listHolds(countText(range.candidates)) : words().listDiffers];
}

function big(number: string): string {
  return countText(BigInt(number));
}
