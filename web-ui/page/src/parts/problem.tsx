import type { JSX } from "preact";
import type { Problem, View } from "../data/view.js";
import { Button } from "./button.js";
import { words } from "./words.js";

/** A refusal: what is wrong and what to do stands in the sentence; the code leads to its page. */
export function ProblemText(props: { code: string; detail: string }): JSX.Element {
  return (
    <p>
      {props.detail}{" "}
      <a href={`/problems/${props.code}`}>
        <code>{props.code}</code>
      </a>
    </p>
  );
}

/** Why there is nothing to show. */
export function NoView(props: { problem: Problem; retry: () => void }): JSX.Element {
  const { problem } = props;
  return (
    <div class="note danger" role="alert">
      {problem.kind === "unreachable" ? (
        <p>{words().unreachable}</p>
      ) : (
        <ProblemText
          code={problem.refusal.code}
          detail={problem.refusal.detail || problem.refusal.title}
        />
      )}
      <Button onClick={props.retry}>{words().retry}</Button>
    </div>
  );
}

/** A view when it is there, and what else there is to say until then. */
export function Shown<T>(props: {
  readonly view: View<T>;
  readonly retry: () => void;
  readonly children: (data: T) => JSX.Element;
}): JSX.Element {
  const { data, problem } = props.view;
  if (data !== undefined) {
    return props.children(data);
  }
  return problem ? (
    <NoView problem={problem} retry={props.retry} />
  ) : (
    <p class="skeleton" aria-busy="true">
      {words().loading}
    </p>
  );
}
