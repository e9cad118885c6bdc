import { useEffect, useState } from "preact/hooks";
import type { JSX } from "preact";
import type { Entry } from "../../data/contract.js";
import { head } from "../../data/live.js";
import { reload, useView } from "../../data/view.js";
import { EntryLink } from "../../parts/chips.js";
import { Shown } from "../../parts/problem.js";
import { When } from "../../parts/values.js";
import { countText } from "../../words/numbers.js";
import { fieldsText, opened, type Opened, type OpenedCommand } from "./opened.js";
import { words } from "./words.js";

/** One entry of the journal: what was signed, what followed, and that its hash holds. */
export function ShowEntry({ position }: { position: number }): JSX.Element {
  const path = `/v1/journal/${position}`;
  const view = useView<Entry>(path);
  return (
    <Shown view={view.value} retry={() => void reload(path)}>
      {(entry) => <Told entry={entry} />}
    </Shown>
  );
}

function Told({ entry }: { entry: Entry }): JSX.Element {
  const [inside, setInside] = useState<Opened>();
  useEffect(() => void opened(entry).then(setInside), [entry]);
  return (
    <>
      <p>
        <When at={entry.time} />
      </p>
      {inside === undefined ? (
        <p class="skeleton" aria-busy="true" />
      ) : (
        <>
          {inside.command ? <Command command={inside.command} /> : <p>{words().tick}</p>}
          {inside.problem && (
            <p class="note danger">
              {words().unread} {inside.problem.path} {inside.problem.sentence}
            </p>
          )}
          <Events inside={inside} />
          <Chain entry={entry} isGood={inside.isHashGood} />
        </>
      )}
      <nav class="pager" aria-label={words().find}>
        {entry.position > 1 && (
          <a rel="prev" href={`/audit?entry=${entry.position - 1}`}>
            {words().before}
          </a>
        )}
        {entry.position < head.value && (
          <a rel="next" href={`/audit?entry=${entry.position + 1}`}>
            {words().next}
          </a>
        )}
        <a href={`/?asOf=${entry.position}`}>{words().asOf}</a>
      </nav>
    </>
  );
}

function Command({ command }: { command: OpenedCommand }): JSX.Element {
  return (
    <section>
      <h2>{words().what}</h2>
      <p>
        <code>{command.type}</code>
      </p>
      {command.sentence && (
        <p class="sentence" dir="auto">
          {command.sentence}
        </p>
      )}
      <p>
        {words().signer} <code>{command.key}</code>.{" "}
        {command.isSigned !== undefined && (
          <strong class={command.isSigned ? "good" : "bad"}>
            {command.isSigned ? words().signedGood : words().signedBad}
          </strong>
        )}
      </p>
      <details>
        <summary>{words().payload}</summary>
        <pre class="bytes" tabIndex={0}>
          {command.payload}
        </pre>
      </details>
    </section>
  );
}

function Events({ inside }: { inside: Opened }): JSX.Element {
  return (
    <section>
      <h2>{words().events(countText(inside.events.length))}</h2>
      {inside.events.length === 0 && <p>{words().noEvents}</p>}
      <ol class="events">
        {inside.events.map((event, index) => (
          <li key={index}>
            <details>
              <summary>
                <code>{event.name}</code>
              </summary>
              <pre class="bytes" tabIndex={0}>
                {fieldsText(event.fields)}
              </pre>
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Chain({ entry, isGood }: { entry: Entry; isGood: boolean | undefined }): JSX.Element {
  return (
    <section>
      <h2>{words().hash}</h2>
      <p>
        <code>{entry.hash}</code>{" "}
        {isGood !== undefined && (
          <strong class={isGood ? "good" : "bad"}>{isGood ? words().hashGood : words().hashBad}</strong>
        )}
      </p>
      <dl>
        <dt>{words().previous}</dt>
        <dd>
          <code>{entry.previous}</code>{" "}
          {entry.position > 1 && <EntryLink position={entry.position - 1} />}
        </dd>
        <dt>{words().seed}</dt>
        <dd>
          <code>{entry.seed}</code>
        </dd>
      </dl>
    </section>
  );
}
