import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { useSignalEffect } from "@preact/signals";
import { asOf } from "../app/location.js";
import { second } from "../data/clock.js";
import { amountText, exactText, shareText, type Asset } from "../words/numbers.js";
import { leftText, momentText, relativeText, utcText } from "../words/times.js";
import { words } from "./words.js";

/** An amount, cut to two decimals; all of them in the title and on focus. */
export function Amount(props: {
  readonly micro: string | bigint;
  readonly asset: Asset;
  readonly sign?: "always" | "minus";
  /** Of what it is a share, which then stands behind it. */
  readonly of?: string | bigint | undefined;
}): JSX.Element {
  return (
    <span class="number" title={exactText(props.micro, props.asset)}>
      {amountText(props.micro, props.asset, props.sign)}
      {props.of !== undefined && <span class="muted"> ({shareText(props.micro, props.of)})</span>}
    </span>
  );
}

/** A moment: where the reader is, and how far away; UTC in the title. */
export function When({ at }: { at: number }): JSX.Element {
  return (
    <time dateTime={new Date(at).toISOString()} title={utcText(at)}>
      {momentText(at)} <span class="muted">({relativeText(at, second.value)})</span>
    </time>
  );
}

/** A moment without how far away it is, for rows of tables. */
export function Moment({ at }: { at: number }): JSX.Element {
  return (
    <time dateTime={new Date(at).toISOString()} title={utcText(at)}>
      {momentText(at)}
    </time>
  );
}

/** At these moments before the end a screen reader is told, and at no other. */
const TOLD_MS = [3_600_000, 600_000, 60_000];

/** How long until then, in a word when that is over; in the past nothing ticks, and the moment stands. */
export function Countdown({ until }: { until: number }): JSX.Element {
  return asOf.value === undefined ? <Ticking until={until} /> : <Moment at={until} />;
}

/** It ticks in sight, and is spoken at an hour, ten minutes and one minute before the end only. */
function Ticking({ until }: { until: number }): JSX.Element {
  const [told, setTold] = useState("");
  const before = useRef(until - second.peek());
  useSignalEffect(() => {
    const left = until - second.value;
    if (TOLD_MS.some((mark) => before.current > mark && left <= mark) || crossed(before.current, left)) {
      setTold(left <= 0 ? words().ended : words().left(leftText(until, second.peek())));
    }
    before.current = left;
  });
  return (
    <>
      <time class="number" dateTime={new Date(until).toISOString()} title={utcText(until)}>
        {leftText(until, second.value)}
      </time>
      <span class="hidden" role="status">
        {told}
      </span>
    </>
  );
}

function crossed(before: number, now: number): boolean {
  return before > 0 && now <= 0;
}
