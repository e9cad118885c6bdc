import type { ReadonlySignal } from "@preact/signals";
import { useEffect, useRef, useState } from "preact/hooks";
import type { ComponentChildren, JSX } from "preact";
import { asOf, place, setQuery } from "../app/location.js";
import { withQuery } from "../data/api.js";
import { reload, useView, type Listed, type View, type Wants } from "../data/view.js";
import { countText } from "../words/numbers.js";
import { Button } from "./button.js";
import { csvOf } from "./csv.js";
import { NoView } from "./problem.js";
import { saveText } from "./save.js";
import { words } from "./words.js";

/** A list of the node's, a page at a time, with what came meanwhile behind a pill. */
export interface ListProps<T> {
  /** The view without its page, such as `/v1/pools?state=open`. */
  readonly path: string;
  readonly wants?: Wants;
  readonly id: (row: T) => string;
  readonly columns: readonly Column<T>[];
  /** What the list holds, for screen readers. */
  readonly caption: string;
  /** Why it is empty, and the next step. */
  readonly empty: ComponentChildren;
  readonly limit?: number;
  /** Which rows of a page are shown, where the node has no such filter. */
  readonly keep?: (row: T) => boolean;
  /** The word of the query that holds the page; several lists on one page need different ones. */
  readonly cursor?: string;
}

export interface Column<T> {
  readonly title: string;
  readonly cell: (row: T) => ComponentChildren;
  /** Numbers stand at the end of their column. */
  readonly isNumber?: boolean;
  /** What is short stays in one line, such as a moment or the number of an entry. */
  readonly isShort?: boolean;
  /** The column that names the row. */
  readonly isName?: boolean;
}

const LIMIT = 25;

/**
 * Rows that are shown change in place; new ones wait behind a pill, so that nothing moves under the
 * reader's eyes or focus.
 */
export function List<T>(props: ListProps<T>): JSX.Element {
  const cursor = props.cursor ?? "after";
  const after = place.value.query.get(cursor) ?? "";
  const path = withQuery(props.path, { limit: props.limit ?? LIMIT, after });
  const view = useView<Listed<T>>(path, props.wants);
  const { rows: settled, waiting, show } = useSettled(view, path, props.id);
  const keep = props.keep ?? (() => true);
  const rows = settled.filter(keep);
  const { data, problem } = view.value;
  if (data === undefined) {
    return problem ? (
      <NoView problem={problem} retry={() => void reload(path)} />
    ) : (
      <p class="skeleton tall" aria-busy="true">
        {words().loading}
      </p>
    );
  }
  return (
    <section class="list" aria-label={props.caption}>
      <p role="status" class="pill-place">
        {waiting > 0 && <Button onClick={show}>{words().newRows(countText(waiting))}</Button>}
      </p>
      {rows.length === 0 ? (
        <div class="empty">{props.empty}</div>
      ) : (
        <Table caption={props.caption} columns={props.columns} rows={rows} id={props.id} />
      )}
      <Pager cursor={cursor} isFirst={after === ""} next={data.page.next} />
      {rows.length > 0 && <Exports path={path} caption={props.caption} rows={data.data.filter(keep)} />}
    </section>
  );
}

/** The rows in sight, for programs: as the node tells them, and as a table. */
function Exports(props: { path: string; caption: string; rows: readonly unknown[] }): JSX.Element {
  const name = `${props.caption.toLowerCase().replace(/\W+/g, "-")}.csv`;
  return (
    <p class="exports muted">
      <a href={withQuery(props.path, { asOf: asOf.value })}>JSON</a>{" "}
      <button
        type="button"
        class="link"
        onClick={() => saveText(name, "text/csv", csvOf(props.rows as readonly object[]))}
      >
        CSV
      </button>
    </p>
  );
}

/** A table that becomes cards on a phone: each cell then says its column's title itself. */
export function Table<T>(props: {
  readonly caption: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly id: (row: T) => string;
}): JSX.Element {
  return (
    <div class="table-frame">
      <table>
        <caption class="hidden">{props.caption}</caption>
        <thead>
          <tr>
            {props.columns.map((column) => (
              <th key={column.title} scope="col" class={column.isNumber ? "end" : ""}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={props.id(row)}>{props.columns.map((column) => cell(column, row))}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A cell without content is left out of the card on a phone. */
function cell<T>(column: Column<T>, row: T): JSX.Element {
  const content = column.cell(row);
  const kind = content === null ? "none" : column.isNumber ? "end number" : column.isShort ? "short" : "";
  const properties = { "data-title": column.title, class: kind };
  return column.isName ? (
    <th scope="row" key={column.title} {...properties}>
      {content}
    </th>
  ) : (
    <td key={column.title} {...properties}>
      <span>{content}</span>
    </td>
  );
}

/** The way from page to page; the address says which one is shown. */
export function Pager(props: { cursor: string; isFirst: boolean; next: string | null }): JSX.Element | null {
  if (props.isFirst && props.next === null) {
    return null;
  }
  const address = (after: string): string => {
    const query = new URLSearchParams(place.value.query);
    query.delete(props.cursor);
    if (after !== "") {
      query.set(props.cursor, after);
    }
    return `${place.value.path}?${query.toString()}`;
  };
  return (
    <nav class="pager" aria-label={words().pages}>
      {!props.isFirst && <a href={address("")}>{words().first}</a>}
      {props.next !== null && (
        <a rel="next" href={address(props.next)}>
          {words().next}
        </a>
      )}
    </nav>
  );
}

/** The rows that the reader sees: those of the page's first answer, each as it is now. */
function useSettled<T>(
  view: ReadonlySignal<View<Listed<T>>>,
  path: string,
  id: (row: T) => string,
): { readonly rows: readonly T[]; readonly waiting: number; readonly show: () => void } {
  const shown = useRef<{ readonly path: string; readonly rows: readonly T[] }>(undefined);
  const [, redraw] = useState(0);
  const rows = view.value.data?.data;
  const seen = `${path} ${asOf.value ?? ""}`;
  useEffect(() => {
    shown.current = undefined;
  }, [seen]);
  if (rows === undefined) {
    return { rows: [], waiting: 0, show: () => undefined };
  }
  // Where there was nothing, nothing can move.
  if (shown.current?.path !== seen || shown.current.rows.length === 0) {
    shown.current = { path: seen, rows };
  }
  const now = new Map(rows.map((row) => [id(row), row]));
  const before = shown.current.rows;
  const known = new Set(before.map(id));
  return {
    rows: before.map((row) => now.get(id(row)) ?? row),
    waiting: rows.filter((row) => !known.has(id(row))).length,
    show: () => {
      shown.current = { path: seen, rows };
      redraw((count) => count + 1);
    },
  };
}

/** A choice among the words that a filter takes; it stands in the address. */
export function Filter(props: {
  readonly name: string;
  readonly label: string;
  readonly choices: Readonly<Record<string, string>>;
  /** What counts when the address says nothing. */
  readonly usual?: string;
}): JSX.Element {
  const value = place.value.query.get(props.name) ?? props.usual ?? "";
  return (
    <label class="filter">
      {props.label}{" "}
      <select
        value={value}
        onChange={({ currentTarget }) =>
          setQuery({
            [props.name]: currentTarget.value === props.usual ? "" : currentTarget.value,
            after: "",
          })
        }
      >
        {Object.entries(props.choices).map(([word, text]) => (
          <option key={word} value={word} selected={word === value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
