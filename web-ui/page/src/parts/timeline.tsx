import type { ComponentChildren, JSX } from "preact";

/** A step of a way, and how far it has come. */
export interface Step {
  readonly title: string;
  readonly detail?: ComponentChildren;
  readonly state: "done" | "now" | "next" | "failed";
  /** Whether it is the current step though it is done or failed: where the way has ended. */
  readonly isCurrent?: boolean;
}

/** The steps of something in their order; exactly one is the current one, or none at the end. */
export function Timeline(props: { readonly label: string; readonly steps: readonly Step[] }): JSX.Element {
  return (
    <ol class="timeline" aria-label={props.label}>
      {props.steps.map((step) => (
        <li
          key={step.title}
          class={step.state}
          aria-current={step.state === "now" || step.isCurrent ? "step" : undefined}
        >
          <strong>{step.title}</strong>
          {step.detail && <span class="muted">{step.detail}</span>}
        </li>
      ))}
    </ol>
  );
}
