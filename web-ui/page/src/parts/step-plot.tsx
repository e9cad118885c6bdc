import { useId, useState } from "preact/hooks";
import type { JSX } from "preact";
import { Table } from "./list.js";
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

/**
 * A line in steps, never smoothed. Arrow keys move a cursor that says each point; the table holds the
 * same points.
 */
export function StepPlot(props: {
  /** What the plot finds. */
  readonly title: string;
  readonly points: readonly Point[];
  readonly max: number;
  /** Where the axis of time ends. */
  readonly end: number;
  /** A line across, such as what is needed to win. */
  readonly mark?: { readonly value: number; readonly text: string };
  readonly columns: readonly [string, string];
  readonly cell: (point: Point) => readonly [JSX.Element | string, string];
}): JSX.Element {
  const { points, max, end } = props;
  const [cursor, setCursor] = useState<number>();
  const [isTable, setTable] = useState(false);
  const id = useId();
  const start = points[0]?.at ?? 0;
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
          <svg
            viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
            role="img"
            aria-labelledby={id}
            tabIndex={0}
            onKeyDown={move}
            onPointerMove={(event) => setCursor(nearest(event, points, start, end))}
            onPointerLeave={() => setCursor(undefined)}
          >
            <path class="plot-area" d={`${path(points, x, y, end)}V${y(0)}H${x(start)}Z`} />
            <path class="plot-line" d={path(points, x, y, end)} />
            {props.mark && (
              <line class="plot-mark" x1={PAD.left} x2={WIDTH - PAD.right} y1={y(props.mark.value)} y2={y(props.mark.value)} />
            )}
            {shown && <circle class="plot-cursor" cx={x(shown.at)} cy={y(shown.value)} r="5" />}
          </svg>
          <p class="muted plot-text" role="status">
            {shown?.text ?? props.mark?.text}
          </p>
        </>
      )}
    </figure>
  );
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
