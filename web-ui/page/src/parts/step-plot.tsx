import { useId, useState } from "preact/hooks";
import type { JSX } from "preact";
import { dayText, momentText } from "../words/times.js";
import { Table } from "./list.js";
import { ticks } from "./ticks.js";
import { words } from "./words.js";

/** A moment and a value; the value holds until the next point. */
export interface Point {
  readonly at: number;
  readonly value: number;
  /** What the point says, for the cursor, the table and screen readers. */
  readonly text: string;
}

const WIDTH = 720;
const HEIGHT = 200;
const PAD = { left: 8, right: 8, top: 12, bottom: 12 };

/** Under so long a time, days alone do not tell the ends of the axis apart. */
const HOURS_UNDER = 3 * 86_400_000;

/**
 * A line in steps, never smoothed. Arrow keys move a cursor that says each point; the table holds the
 * same points.
 */
export function StepPlot(props: {
  /** What the plot finds. */
  readonly title: string;
  readonly points: readonly Point[];
  /** The most that the axis of values has to hold. */
  readonly max: number;
  /** What a mark on the axis of values says, with its unit. */
  readonly axis: (value: number) => string;
  /** Where the axis of time ends. */
  readonly end: number;
  /** A line across, such as what is needed to win. */
  readonly mark?: { readonly value: number; readonly text: string };
  readonly columns: readonly [string, string];
  readonly cell: (point: Point) => readonly [JSX.Element | string, string];
}): JSX.Element {
  const { points, end } = props;
  const [cursor, setCursor] = useState<number>();
  const [isTable, setTable] = useState(false);
  const id = useId();
  const start = points[0]?.at ?? 0;
  const marks = ticks(props.max);
  const max = marks.at(-1)!;
  const x = (at: number): number =>
    PAD.left + ((at - start) / Math.max(1, end - start)) * (WIDTH - PAD.left - PAD.right);
  const y = (value: number): number =>
    HEIGHT - PAD.bottom - (value / Math.max(1, max)) * (HEIGHT - PAD.top - PAD.bottom);
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setCursor(Math.max(0, Math.min(points.length - 1, (cursor ?? (step > 0 ? -1 : points.length)) + step)));
    }
  };
  const shown = cursor === undefined ? undefined : points[cursor];
  return (
    <figure class="plot">
      <figcaption id={id}>
        <strong>{props.title}</strong>{" "}
        <button type="button" class="button" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
          {isTable ? words().chart : words().table}
        </button>
      </figcaption>
      {isTable ? (
        <Table
          caption={props.title}
          rows={points}
          id={({ at, value }) => `${at} ${value}`}
          columns={[
            { title: props.columns[0], isName: true, cell: (point) => props.cell(point)[0] },
            { title: props.columns[1], isNumber: true, cell: (point) => props.cell(point)[1] },
          ]}
        />
      ) : (
        <>
          <div class="plot-frame">
            <p class="plot-values" aria-hidden="true">
              {marks.toReversed().map((value) => (
                <span key={value}>{props.axis(value)}</span>
              ))}
            </p>
            <svg
              viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
              preserveAspectRatio="none"
              role="img"
              aria-labelledby={id}
              aria-describedby={`${id}-axes`}
              tabIndex={0}
              onKeyDown={move}
              onPointerMove={(event) => setCursor(nearest(event, points, start, end))}
              onPointerLeave={() => setCursor(undefined)}
            >
              {marks.map((value) => (
                <path key={value} class="plot-grid" d={`M0 ${y(value)}H${WIDTH}`} />
              ))}
              <path class="plot-area" d={`${path(points, x, y, end)}V${y(0)}H${x(start)}Z`} />
              <path class="plot-line" d={path(points, x, y, end)} />
              {props.mark && (
                <line class="plot-mark" x1={PAD.left} x2={WIDTH - PAD.right} y1={y(props.mark.value)} y2={y(props.mark.value)} />
              )}
              {shown && <path class="plot-cursor" d={`M${x(shown.at)} ${y(shown.value)}h0`} />}
            </svg>
            <p class="plot-times" aria-hidden="true">
              <span>{timeText(start, end - start)}</span>
              <span>{timeText(end, end - start)}</span>
            </p>
          </div>
          <p id={`${id}-axes`} hidden>
            {words().axes(timeText(start, end - start), timeText(end, end - start), props.axis(0), props.axis(max))}
          </p>
          <p class="muted plot-text" role="status">
            {shown?.text ?? props.mark?.text}
          </p>
        </>
      )}
    </figure>
  );
}

function timeText(at: number, length: number): string {
  return length < HOURS_UNDER ? momentText(at) : dayText(at);
}

function path(
  points: readonly Point[],
  x: (at: number) => number,
  y: (value: number) => number,
  end: number,
): string {
  const steps = points.map(({ at, value }, index) =>
    index === 0 ? `M${x(at)} ${y(value)}` : `H${x(at)}V${y(value)}`,
  );
  return `${steps.join("")}H${x(end)}`;
}

function nearest(event: PointerEvent, points: readonly Point[], start: number, end: number): number {
  const box = (event.currentTarget as Element).getBoundingClientRect();
  const at = start + ((event.clientX - box.left) / box.width) * (end - start);
  const after = points.findIndex((point) => point.at > at);
  return after < 0 ? points.length - 1 : Math.max(0, after - 1);
}
