import type { JSX } from "preact";
import type { Pool } from "../data/contract.js";
import { amountText, exactText, percentText, sharePpm, shareText } from "../words/numbers.js";
import { words } from "./words.js";

const PPM = 1_000_000n;

/** What stands on both sides, For always on the left, with the mark that For has to reach. */
export function StakeBar({ pool }: { pool: Pool }): JSX.Element {
  const all = BigInt(pool.for) + BigInt(pool.against);
  const forPpm = sharePpm(pool.for, all);
  return (
    <figure class="stake-bar">
      <div class="sides">
        <span class="for">
          {words().for} <Stakes micro={pool.for} />
        </span>
        <span class="against">
          <Stakes micro={pool.against} /> {words().against}
        </span>
      </div>
      <svg
        viewBox="0 0 1000 24"
        preserveAspectRatio="none"
        role="img"
        aria-label={
          all === 0n
            ? words().nothingStaked
            : words().stakeBar(percentText(forPpm), shareText(pool.against, all), need(pool))
        }
      >
        <defs>
          <pattern id="hatch" width="8" height="8" patternUnits="userSpaceOnUse">
            <path d="M0 8L8 0" class="hatch" />
          </pattern>
        </defs>
        <rect class="bar-rest" width="1000" height="24" />
        {all > 0n && (
          <>
            <rect class="bar-for" width={forPpm / 1000} height="24" />
            <rect class="bar-against" x={forPpm / 1000} width={1000 - forPpm / 1000} height="24" />
            <rect
              fill="url(#hatch)"
              x={forPpm / 1000}
              width={1000 - forPpm / 1000}
              height="24"
            />
          </>
        )}
        <line class="bar-mark" x1={pool.winRatio / 1000} x2={pool.winRatio / 1000} y2="24" />
      </svg>
      <figcaption class="sides muted">
        <span>{all === 0n ? words().nothingStaked : percentText(forPpm)}</span>
        <span>
          {words().won} {need(pool)}
        </span>
        <span>{all === 0n ? "" : shareText(pool.against, all)}</span>
      </figcaption>
    </figure>
  );
}

/** What stands on a side, cut; all of its decimals in the title. */
function Stakes({ micro }: { micro: string }): JSX.Element {
  return (
    <strong class="number" title={exactText(micro, "rep")}>
      {amountText(micro, "rep")}
    </strong>
  );
}

/** How much of the quorum has been staked (POOL-6). */
export function QuorumMeter({ pool }: { pool: Pool }): JSX.Element {
  const { staked, needed } = quorumOf(pool);
  const share = needed === 0n ? 1 : Number((staked * 1000n) / needed) / 1000;
  return (
    <div class="quorum">
      <label>
        {words().quorum}{" "}
        <meter min={0} max={1} value={Math.min(1, share)}>
          {percentText(BigInt(Math.min(1000, Math.floor(share * 1000))) * 1000n)}
        </meter>
      </label>{" "}
      <span>
        {words().quorumOf(
          amountText(staked, "rep"),
          amountText(needed, "rep"),
          percentText(pool.quorum),
        )}
        {staked >= needed && `, ${words().quorumMet}`}
      </span>
    </div>
  );
}

/** What was staked, and what the quorum needs: a share of the REP that may vote, rounded up. */
export function quorumOf(pool: Pool): { readonly staked: bigint; readonly needed: bigint } {
  const eligible = BigInt(pool.eligible ?? pool.supply);
  const product = eligible * BigInt(pool.quorum);
  return {
    staked: BigInt(pool.for) + BigInt(pool.against),
    needed: product / PPM + (product % PPM > 0n ? 1n : 0n),
  };
}

function need(pool: Pool): string {
  return percentText(pool.winRatio);
}
