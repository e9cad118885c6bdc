import { useState } from "preact/hooks";
import type { JSX } from "preact";
import type { Body } from "../../data/contract.js";
import { ofTypes, useView } from "../../data/view.js";
import { Button } from "../../parts/button.js";
import { words } from "./words.js";

const HIDDEN = "witan-founding-steps-hidden";
const MARKED = "witan-founding-step:";

type StepWord = "coin" | "rep" | "tls" | "invite" | "offer" | "backup" | "verify";

/** The first steps of a body; what the node can tell ticks itself, the rest its founder does. */
export function Checklist({ handle }: { handle: string }): JSX.Element | null {
  const body = useView<Body>("/v1/body", ofTypes("coin.moved", "member.", "offer.", "pool.")).value.data;
  const [isHidden, setHidden] = useState(localStorage.getItem(HIDDEN) === "yes");
  if (isHidden || body === undefined) {
    return null;
  }
  const hide = (): void => {
    localStorage.setItem(HIDDEN, "yes");
    setHidden(true);
  };
  const invitation = `${location.origin}/me`;
  return (
    <section class="card">
      <h2>{words().checklist}</h2>
      <ol class="steps">
        <Step word="coin" isDone={body.issued !== "0"} href={`/u/${handle}`} />
        <Step word="rep" isDone={body.supply !== "0"} href="/compose" />
        <Step word="tls" isDone={location.protocol === "https:"} href="/help/insecure" />
        <Step word="invite" isDone={body.members > 1}>
          <code>{invitation}</code>
        </Step>
        <Step word="offer" isDone={body.activeOffers > 0} href="/availability" />
        <Step word="backup" />
        <Step word="verify" href="/audit" />
      </ol>
      <p>
        <Button onClick={hide}>{words().hide}</Button>
      </p>
    </section>
  );
}

function Step(props: {
  readonly word: StepWord;
  /** Left out: the founder says so, and this device remembers it. */
  readonly isDone?: boolean;
  readonly href?: string;
  readonly children?: JSX.Element;
}): JSX.Element {
  const { word, href } = props;
  const [isMarked, setMarked] = useState(localStorage.getItem(MARKED + word) === "yes");
  const isDone = props.isDone ?? isMarked;
  const mark = (): void => {
    localStorage.setItem(MARKED + word, isMarked ? "no" : "yes");
    setMarked(!isMarked);
  };
  return (
    <li>
      {href ? <a href={href}>{words().steps[word]}</a> : <strong>{words().steps[word]}</strong>}{" "}
      <span class={`tag ${isDone ? "done" : ""}`}>{isDone ? words().done : words().toDo}</span>
      <br />
      <span class="muted">
        {words().stepsText[word]} {props.children}
      </span>
      {props.isDone === undefined && (
        <label class="option">
          <input type="checkbox" checked={isMarked} onChange={mark} /> {words().mark}
        </label>
      )}
    </li>
  );
}
