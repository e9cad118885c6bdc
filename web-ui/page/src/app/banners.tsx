import { signal, useSignalEffect } from "@preact/signals";
import { useRef } from "preact/hooks";
import type { JSX } from "preact";
import { behindMs } from "../data/clock.js";
import { connection } from "../data/live.js";
import { canSign, node } from "../data/node.js";
import { Button } from "../parts/button.js";
import { countText } from "../words/numbers.js";
import { durationText } from "../words/times.js";
import { asOf, leavePast, place } from "./location.js";
import { words } from "./words.js";

/** A clock that is off by less than this disturbs nobody. */
const SKEW_MS = 120_000;

const isHealed = signal(false);

/** What holds for the whole page: the past, the connection, the clock, what cannot be done. */
export function Banners(): JSX.Element {
  useHealing();
  const skew = Math.abs(behindMs.value);
  return (
    <div class="banners" role="region" aria-label={words().notices}>
      {node.value?.body === null && place.value.path !== "/setup" && (
        <p class="banner">
          {words().noBody} <a href="/setup">{words().found}</a>
        </p>
      )}
      {asOf.value !== undefined && (
        <p class="banner past">
          {words().past(countText(asOf.value))}{" "}
          <Button onClick={leavePast}>{words().now}</Button>
        </p>
      )}
      {!canSign() && (
        <p class="banner">
          {words().insecure} <a href="/help/insecure">{words().insecureWhy}</a>
        </p>
      )}
      {node.value?.imported && <p class="banner">{words().imported}</p>}
      {skew > SKEW_MS && <p class="banner">{words().clockOff(durationText(skew))}</p>}
      <p role="status" class={connection.value === "lost" ? "banner warn" : "quiet"}>
        {connection.value === "lost" ? words().lost : isHealed.value ? words().healed : ""}
      </p>
    </div>
  );
}

/** A connection that comes back is said once. */
function useHealing(): void {
  const wasLost = useRef(false);
  useSignalEffect(() => {
    if (connection.value === "lost") {
      wasLost.current = true;
      isHealed.value = false;
    } else if (connection.value === "live" && wasLost.current) {
      wasLost.current = false;
      isHealed.value = true;
    }
  });
}
