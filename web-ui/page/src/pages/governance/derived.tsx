import { useEffect, useRef, useState } from "preact/hooks";
import type { JSX } from "preact";
import { asOf } from "../../app/location.js";
import { head } from "../../data/live.js";
import { Button } from "../../parts/button.js";
import { countText } from "../../words/numbers.js";
import { valueText } from "../../words/parameters.js";
import { derive, type Derivation, type Derived } from "./derivation.js";
import { words } from "./words.js";

/** Checks one value against the one that the journal alone gives. */
export function DerivedOne({ name }: { name: string }): JSX.Element {
  return (
    <Check>
      {({ pairs, position }) => {
        const pair = pairs.find((one) => one.name === name);
        const text = (value: number | boolean | string | undefined): string =>
          value === undefined ? "–" : valueText(name, value);
        return (
          <>
            <p>{words().derived(text(pair?.derived), countText(position))}</p>
            <p>{pair?.derived === pair?.told ? words().same : words().different(text(pair?.told))}</p>
          </>
        );
      }}
    </Check>
  );
}

/** Checks all values. */
export function DerivedAll(): JSX.Element {
  return (
    <Check>
      {({ pairs, position }) => {
        const wrong = pairs.filter(({ derived, told }) => derived !== told).map(({ name }) => name);
        return (
          <p>
            {wrong.length === 0
              ? words().allSame(countText(pairs.length), countText(position))
              : words().allDifferent(wrong.join(", "))}
          </p>
        );
      }}
    </Check>
  );
}

function Check({ children }: { children: (derived: Derived) => JSX.Element }): JSX.Element {
  const [done, setDone] = useState<number>();
  const [result, setResult] = useState<Derivation>();
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const start = async (): Promise<void> => {
    const own = new AbortController();
    running.current = own;
    setResult(undefined);
    setDone(0);
    const found = await derive(asOf.peek(), own.signal, setDone);
    setDone(undefined);
    setResult(own.signal.aborted ? undefined : found);
  };
  return (
    <section class="card derived">
      <h2>{words().derive}</h2>
      <p>{words().deriveLead}</p>
      <p class="row">
        {done === undefined ? (
          <Button onClick={() => void start()}>{words().derive}</Button>
        ) : (
          <Button onClick={() => running.current?.abort()}>{words().stop}</Button>
        )}
        {done !== undefined && (
          <span>{words().deriving(countText(done), countText(asOf.value ?? head.value))}</span>
        )}
      </p>
      <div role="status">
        {result?.kind === "derived" && children(result.derived)}
        {result?.kind === "failed" && <p>{words().deriveFailed(result.why)}</p>}
      </div>
      <p class="muted">
        {words().deriveNote} <a href="/audit">{words().audit}</a>
      </p>
    </section>
  );
}
