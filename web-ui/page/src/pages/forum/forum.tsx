import { useState } from "preact/hooks";
import type { JSX } from "preact";
import { go, place, setQuery } from "../../app/location.js";
import { PageHead } from "../../app/page-head.js";
import { withQuery } from "../../data/api.js";
import type { Post } from "../../data/contract.js";
import { ofTypes } from "../../data/view.js";
import { ActButton, Button } from "../../parts/button.js";
import { Person, StateTag } from "../../parts/chips.js";
import { Filter, List, type Column } from "../../parts/list.js";
import { Amount, Moment } from "../../parts/values.js";
import { countText } from "../../words/numbers.js";
import { PostTitle } from "./post-title.js";
import { kindText, statusText, words } from "./words.js";

const FILTERS = ["kind", "status", "author"] as const;

/** What has been said, the newest first. */
export default function Forum(): JSX.Element {
  const query = place.value.query;
  const chosen = Object.fromEntries(FILTERS.map((name) => [name, query.get(name) ?? ""]));
  const isFiltered = Object.values(chosen).some((value) => value !== "");
  return (
    <>
      <PageHead title={words().title}>
        <ActButton kind="main" onClick={() => go("/compose")}>
          {words().write}
        </ActButton>
      </PageHead>
      <p>{words().lead}</p>
      <div class="filters">
        <Filter name="kind" label={words().kind} choices={{ "": words().any, ...words().kinds }} />
        <Filter name="status" label={words().status} choices={{ "": words().any, ...words().statuses }} />
        <AuthorFilter />
        <a href="/search?kinds=post">{words().search}</a>
      </div>
      <List<Post>
        path={withQuery("/v1/posts", chosen)}
        wants={ofTypes("post.", "pool.opened", "pool.settled", "value.")}
        id={({ id }) => id}
        caption={words().title}
        columns={columns()}
        empty={isFiltered ? <NoneLikeThat /> : <NoneYet />}
      />
    </>
  );
}

function NoneYet(): JSX.Element {
  return (
    <p>
      {words().empty} <a href="/compose">{words().write}</a>
    </p>
  );
}

function NoneLikeThat(): JSX.Element {
  return (
    <p>
      {words().emptyFilter} <a href="/forum">{words().all}</a>
    </p>
  );
}

/** A handle is typed and then looked for, not at each letter. */
function AuthorFilter(): JSX.Element {
  const author = place.value.query.get("author") ?? "";
  const [typed, setTyped] = useState(author);
  return (
    <form
      class="filter"
      onSubmit={(event) => {
        event.preventDefault();
        setQuery({ author: typed.trim(), after: "" });
      }}
    >
      <label>
        {words().author}{" "}
        <input
          type="search"
          placeholder={words().authorHint}
          maxLength={64}
          value={typed}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          onChange={({ currentTarget }) => setQuery({ author: currentTarget.value.trim(), after: "" })}
        />
      </label>{" "}
      {author !== "" && (
        <Button
          label={words().all}
          onClick={() => {
            setTyped("");
            setQuery({ author: "", after: "" });
          }}
        >
          ×
        </Button>
      )}
    </form>
  );
}

function columns(): readonly Column<Post>[] {
  const titles = words().columns;
  return [
    { title: titles.post, isName: true, cell: (post) => <PostTitle post={post} /> },
    { title: titles.kind, cell: ({ kind }) => kindText(kind) },
    {
      title: titles.status,
      cell: ({ status }) =>
        status === "none" ? (
          <span class="muted">{statusText(status)}</span>
        ) : (
          <StateTag state={status} text={statusText(status)} />
        ),
    },
    { title: titles.value, isNumber: true, cell: ({ value }) => <Amount micro={value} asset="rep" /> },
    { title: titles.cited, isNumber: true, cell: ({ citedBy }) => countText(citedBy) },
    { title: titles.replies, isNumber: true, cell: ({ replies }) => countText(replies) },
    { title: titles.author, cell: ({ authors }) => <Authors authors={authors} /> },
    { title: titles.when, cell: ({ time }) => <Moment at={time} /> },
  ];
}

function Authors({ authors }: Pick<Post, "authors">): JSX.Element {
  const [first, ...others] = authors;
  return (
    <>
      {first && <Person member={first.member} />}
      {others.length > 0 && ` +${countText(others.length)}`}
    </>
  );
}
