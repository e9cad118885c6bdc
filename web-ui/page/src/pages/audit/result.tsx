import type { Problem } from "@witan/client";
import type { JSX } from "preact";
import { node } from "../../data/node.js";
import { Button } from "../../parts/button.js";
import { saveText } from "../../parts/save.js";
import { amountText, countText } from "../../words/numbers.js";
import { durationText } from "../../words/times.js";
import { totalsOf } from "./rep-sum.js";
import { reportOf } from "./report.js";
import type { Reached } from "./told.js";
import type { Audit } from "./use-audit.js";
import { words } from "./words.js";

/** Before this share of a check was done, nobody knows how long the rest takes. */
const KNOWN_FROM = 0.05;

/** How far a check has come. */
export function Running({ audit }: { audit: Extract<Audit, { at: "running" | "stopped" }> }): JSX.Element {
  const done = audit.reached?.head.position ?? 0;
  const all = audit.end.position;
  const share = (done - audit.first) / Math.max(1, all - audit.first);
  const left = share > 0 ? ((Date.now() - audit.since) * (1 - share)) / share : 0;
  return (
    <>
      <p>
        <label>
          {words().progress} <progress max={all} value={done} />
        </label>{" "}
        <span class="number">{words().reached(countText(done), countText(all))}</span> ·{" "}
        {words().signatures(countText(audit.reached?.signatures ?? 0))}
        {audit.at === "running" && share > KNOWN_FROM && ` · ${words().left(durationText(left))}`}
      </p>
      {audit.at === "stopped" && <p>{words().stopped(countText(done))}</p>}
    </>
  );
}

/** What a check has found, and the report of it. */
export function Result({ audit, body }: { audit: Audit; body: string }): JSX.Element | null {
  switch (audit.at) {
    case "sound":
      return (
        <div class="note ok">
          <p>
            <strong>{words().sound(countText(audit.reached.head.position))}</strong>
          </p>
          <p>{words().soundMore(countText(audit.reached.signatures))}</p>
          <RepAdded reached={audit.reached} />
          <p>
            {audit.contained
              ? words().contained(countText(audit.contained.position))
              : words().firstTime}
          </p>
          <Save audit={audit} body={body} />
        </div>
      );
    case "broken":
      return (
        <div class="note danger" role="alert">
          <Broken problem={audit.problem} />
          <Save audit={audit} body={body} />
        </div>
      );
    case "unreachable":
      return <p class="note warn">{words().unreachable}</p>;
    default:
      return null;
  }
}

/** The sum of all REP, with its figures (LEDGER-1). */
function RepAdded({ reached }: { reached: Reached }): JSX.Element {
  const { members, held, minted, destroyed } = totalsOf(reached.rep);
  const [sum, made, gone] = [held, minted, destroyed].map((micro) => amountText(micro, "rep"));
  return <p>{words().repSum(countText(members), sum!, made!, gone!)}</p>;
}

function Broken({ problem }: { problem: Problem }): JSX.Element {
  const kinds: Readonly<Record<string, string>> = words().kinds;
  const position = Number(problem.path.split("/")[1]);
  return (
    <>
      <p>
        <strong>{words().broken}</strong>
      </p>
      <p>
        {position > 0 && (
          <a href={`/audit?entry=${position}`}>{words().entryOf(countText(position))}</a>
        )}{" "}
        {kinds[problem.code] ?? problem.code}
      </p>
      <p class="muted">{problem.sentence}</p>
      <p>{words().whatNow}</p>
    </>
  );
}

function Save(props: { audit: Extract<Audit, { at: "sound" | "broken" }>; body: string }): JSX.Element {
  const save = (): void => {
    const report = reportOf(props.audit, props.body, node.peek()?.node ?? "", Date.now());
    saveText("witan-audit.json", "application/json", `${JSON.stringify(report, null, 2)}\n`);
  };
  return <Button onClick={save}>{words().save}</Button>;
}
