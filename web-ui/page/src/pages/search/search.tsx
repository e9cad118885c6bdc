import { useEffect, useState } from "preact/hooks";
import type { JSX } from "preact";
import { place, setQuery } from "../../app/location.js";
import { PageHead } from "../../app/page-head.js";
import type { SearchHit } from "../../data/contract.js";
import { useSearch } from "../../data/found.js";
import { pageOf } from "../../data/ids.js";
import { Button } from "../../parts/button.js";
import { Field } from "../../parts/field.js";
import { NoView } from "../../parts/problem.js";
import { countText } from "../../words/numbers.js";
import { visible } from "../../words/visible.js";
import { partsOf } from "./marks.js";
import { words } from "./words.js";

type Kind = "post" | "request" | "member";

const KINDS: readonly Kind[] = ["post", "request", "member"];
const LIMIT = 20;

/** As many as the node finds at once. */
const LIMIT_MAX = 100;

/** Posts, requests and people by words; the words stand in the address. */
export default function Search(): JSX.Element {
  const query = place.value.query;
  const q = query.get("q") ?? "";
  const [typed, setTyped] = useState(q);
  useEffect(() => setTyped(q), [q]);
  const type = (text: string): void => {
    setTyped(text);
    setQuery({ q: text, limit: "" });
  };
  return (
    <>
      <PageHead title={words().title} />
      <form role="search" onSubmit={(event) => event.preventDefault()}>
        <Field label={words().field} hint={words().hint}>
          {(bound) => (
            <input
              {...bound}
              type="search"
              maxLength={400}
              value={typed}
              onInput={({ currentTarget }) => type(currentTarget.value)}
            />
          )}
        </Field>
        <KindChoice chosen={chosenKinds()} />
      </form>
      <Results q={q} />
    </>
  );
}

function chosenKinds(): readonly Kind[] {
  const named = (place.value.query.get("kinds") ?? "").split(",");
  const known = KINDS.filter((kind) => named.includes(kind));
  return known.length === 0 ? KINDS : known;
}

/** All kinds are looked in when none is left out, or all are. */
function KindChoice({ chosen }: { chosen: readonly Kind[] }): JSX.Element {
  const choose = (kind: Kind, isWanted: boolean): void => {
    const next = KINDS.filter((one) => (one === kind ? isWanted : chosen.includes(one)));
    setQuery({ kinds: next.length === KINDS.length ? "" : next.join(","), limit: "" });
  };
  return (
    <fieldset class="choice">
      <legend>{words().kinds}</legend>
      {KINDS.map((kind) => (
        <label key={kind} class="option">
          <input
            type="checkbox"
            checked={chosen.includes(kind)}
            onChange={({ currentTarget }) => choose(kind, currentTarget.checked)}
          />{" "}
          {words().kind[kind]}
        </label>
      ))}
    </fieldset>
  );
}

function Results({ q }: { q: string }): JSX.Element {
  const kinds = chosenKinds();
  const limit = place.value.query.has("limit") ? LIMIT_MAX : LIMIT;
  const found = useSearch(q, kinds.length === KINDS.length ? "" : kinds.join(","), limit);
  if (q.trim() === "") {
    return <p class="muted">{words().begin}</p>;
  }
  if (found === undefined) {
    return <p class="skeleton tall" aria-busy="true" />;
  }
  if (found.kind !== "ok") {
    return <NoView problem={found} retry={() => location.reload()} />;
  }
  const hits = found.data.data;
  return (
    <>
      <p role="status">
        {hits.length > 0 &&
          (hits.length === limit ? words().foundMost : words().found)(countText(hits.length))}
      </p>
      {hits.length === 0 && <Nothing q={q} isNarrow={kinds.length < KINDS.length} />}
      <ol class="plain results">
        {hits.map((hit) => (
          <li key={`${hit.kind} ${hit.id}`}>
            <Hit hit={hit} />
          </li>
        ))}
      </ol>
      {hits.length === limit && limit < LIMIT_MAX && (
        <Button onClick={() => setQuery({ limit: String(LIMIT_MAX) })}>{words().more}</Button>
      )}
    </>
  );
}

function Nothing({ q, isNarrow }: { q: string; isNarrow: boolean }): JSX.Element {
  return (
    <div class="empty">
      <p>
        {words().none(q)} {words().noneNext}
      </p>
      {isNarrow && <Button onClick={() => setQuery({ kinds: "" })}>{words().noneKinds}</Button>}
    </div>
  );
}

function Hit({ hit }: { hit: SearchHit }): JSX.Element {
  const kinds: Readonly<Record<string, string>> = words().one;
  return (
    <>
      <p>
        <span class="tag">{kinds[hit.kind] ?? hit.kind}</span>{" "}
        <a href={addressOf(hit)} dir="auto">
          {visible(hit.title) || hit.id.slice(0, 12)}
        </a>
      </p>
      {hit.excerpt !== "" && (
        <p class="excerpt" dir="auto">
          {partsOf(hit.excerpt, hit.marks).map(({ text, isMarked }, index) =>
            isMarked ? <mark key={index}>{visible(text)}</mark> : visible(text),
          )}
        </p>
      )}
    </>
  );
}

function addressOf({ kind, id }: SearchHit): string {
  switch (kind) {
    case "post":
      return `/p/${id}`;
    case "member":
      return `/u/${id}`;
    default:
      return pageOf(id);
  }
}
