import type { JSX } from "preact";
import type { Block } from "../../data/contract.js";
import { amountText } from "../../words/numbers.js";
import { valueText } from "../../words/parameters.js";
import { durationText } from "../../words/times.js";
import { words } from "./words.js";

/** What a proposal would change, in words (GOV-1). */
export function BlockWords({ block }: { block: Block }): JSX.Element {
  return (
    <section class="card" aria-labelledby="block">
      <h2 id="block">{words().block}</h2>
      <ul>
        {Object.entries(block.set).map(([name, value]) => (
          <li key={name}>
            <a href={`/params/${name}`}>{name}</a>{" "}
            {words().blockSets(valueText(name, value))}
          </li>
        ))}
        {block.treasurers.length > 0 && <li>{words().blockTreasurers(block.treasurers.join(", "))}</li>}
        {block.payments.map(({ to, amount }) => (
          <li key={to.id}>{words().blockPays(amountText(amount, "coin"), to.handle)}</li>
        ))}
        <li>{words().blockDelay(durationText(block.delay))}</li>
      </ul>
    </section>
  );
}
