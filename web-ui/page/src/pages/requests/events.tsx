import type { JSX } from "preact";
import type { RequestEvent } from "../../data/contract.js";
import { EntryLink, Person } from "../../parts/chips.js";
import { Table } from "../../parts/list.js";
import { Moment } from "../../parts/values.js";
import { lostText } from "./way.js";
import { words } from "./words.js";

/** Everything that happened to the request, in order. */
export function EventList({ events }: { events: readonly RequestEvent[] }): JSX.Element {
  const titles = words().eventColumns;
  if (events.length === 0) {
    return <p class="empty">{words().eventsEmpty}</p>;
  }
  return (
    <section class="list">
      <Table<RequestEvent>
        caption={words().tabs.events}
        rows={events}
        id={({ position, what, who }) => `${position} ${what} ${who?.id ?? ""}`}
        columns={[
          { title: titles.what, isName: true, cell: whatText },
          { title: titles.who, cell: ({ who }) => (who ? <Person member={who} /> : "–") },
          { title: titles.when, cell: ({ time }) => <Moment at={time} /> },
          { title: titles.entry, cell: ({ position }) => <EntryLink position={position} /> },
        ]}
      />
    </section>
  );
}

function whatText({ what, why, satisfied }: RequestEvent): string {
  const texts: Readonly<Record<string, string>> = { ...words().states, ...words().what };
  const text = texts[what] ?? what;
  if (why !== "") {
    return `${text}: ${lostText(why)}`;
  }
  return what === "commented"
    ? `${text}: ${satisfied ? words().satisfied : words().notSatisfied}`
    : text;
}
