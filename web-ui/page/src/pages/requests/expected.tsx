import type { JSX } from "preact";
import { amountText, typedAmount } from "../../words/numbers.js";
import { durationText } from "../../words/times.js";
import { words } from "./filing-words.js";
import { shareOf, type Terms } from "./terms.js";
import { TypicalHere } from "./typical-here.js";
import type { Typed } from "./wish.js";

/** What follows when the request is filed, by the parameters that it would keep (POOL-2). */
export function Expected({ typed, terms }: { typed: Typed; terms: Terms | undefined }): JSX.Element {
  const known = typedAmount(typed.fee);
  const fee = known ?? 0n;
  const time = (name: string): string => durationText(Number(terms?.[name] ?? 0));
  const back = shareOf(fee, terms?.["pool.authorShare"]);
  const isFree = known === 0n;
  return (
    <div class="card">
      {terms && (
        <ol>
          <li>
            {isFree ? words().free : known ? words().held(amountText(fee, "coin")) : words().heldLater}
          </li>
          {typed.match === "direct" ? (
            <li>{words().asked(time("availability.acceptWithin"))}</li>
          ) : (
            <>
              <li>{words().found(time("business.matchWithin"))}</li>
              <li>{words().accepts(time("availability.acceptWithin"))}</li>
            </>
          )}
          {!isFree && <li>{words().judged(time("pool.duration"))}</li>}
          {known !== undefined && !isFree && <li>{words().outcome(amountText(fee - back, "coin"), amountText(back, "coin"))}</li>}
        </ol>
      )}
      <TypicalHere skill={/^[a-z0-9+#.-]{1,35}$/.test(typed.skill) ? typed.skill : ""} />
    </div>
  );
}
