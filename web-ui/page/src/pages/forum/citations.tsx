import type { ComponentChildren, JSX } from "preact";
import type { Citation, Post } from "../../data/contract.js";
import { ofTypes } from "../../data/view.js";
import { StateTag } from "../../parts/chips.js";
import { List, type Column } from "../../parts/list.js";
import { Amount } from "../../parts/values.js";
import { countText, percentText } from "../../words/numbers.js";
import { touching } from "./changes.js";
import { PostTitle } from "./post-title.js";
import { statusText, words } from "./words.js";

/** What the post cites, in its order, which is the order in which value flows. */
export function Cites({ post }: { post: Post }): JSX.Element {
  return (
    <section class="citations" aria-labelledby="cites">
      <h2 id="cites">
        {words().cites} ({countText(post.citations)})
      </h2>
      {post.citations === 0 ? (
        <p class="muted">{words().citesNone}</p>
      ) : (
        <List<Citation>
          path={`/v1/posts/${post.id}/citations`}
          wants={ofTypes("value.")}
          id={({ post: cited }) => cited?.id ?? "incinerator"}
          cursor="cites"
          caption={words().cites}
          columns={columns(givenText, words().incinerator)}
          empty={words().citesNone}
        />
      )}
    </section>
  );
}

/** What rests on the post, a page at a time, since that may be a thousand posts. */
export function CitedBy({ post }: { post: Post }): JSX.Element {
  return (
    <section class="citations" aria-labelledby="citedBy">
      <h2 id="citedBy">
        {words().citedBy} ({countText(post.citedBy)})
      </h2>
      {post.citedBy === 0 ? (
        <p class="muted">{words().citedByNone}</p>
      ) : (
        <List<Citation>
          path={`/v1/posts/${post.id}/citedBy`}
          wants={touching(post.id)}
          id={({ post: citing }) => citing?.id ?? ""}
          cursor="citedBy"
          caption={words().citedBy}
          columns={columns(gottenText, "")}
          empty={words().citedByNone}
        />
      )}
    </section>
  );
}

function columns(
  text: (citation: Citation) => string,
  withoutPost: ComponentChildren,
): readonly Column<Citation>[] {
  const titles = words().citeColumns;
  const what: Column<Citation> = {
    title: titles.what,
    cell: (citation) => (
      <>
        {text(citation)} <span class="muted number">({signed(citation.weight)})</span>
      </>
    ),
  };
  const post: Column<Citation> = {
    title: titles.post,
    isName: true,
    cell: ({ post: other }) => (other ? <PostTitle post={other} /> : withoutPost),
  };
  const status: Column<Citation> = {
    title: titles.status,
    cell: ({ status }) =>
      status === null || status === "none" ? (
        <span class="muted">{status ? statusText(status) : "–"}</span>
      ) : (
        <StateTag state={status} text={statusText(status)} />
      ),
  };
  const value: Column<Citation> = {
    title: titles.value,
    isNumber: true,
    cell: ({ value: now }) => (now === null ? "–" : <Amount micro={now} asset="rep" />),
  };
  return text === givenText ? [what, post, status, value] : [post, what, status, value];
}

function givenText({ post, weight }: Citation): string {
  if (post === null) {
    return words().destroys(size(weight));
  }
  return weight < 0 ? words().takes(size(weight)) : words().gives(size(weight));
}

function gottenText({ weight }: Citation): string {
  return weight < 0 ? words().takesBack(size(weight)) : words().givesBack(size(weight));
}

function size(weight: number): string {
  return percentText(Math.abs(weight));
}

/** The weight as the command has it, as a number between -1 and 1. */
function signed(weight: number): string {
  return `${weight < 0 ? "\u2212" : "+"}${(Math.abs(weight) / 1_000_000).toFixed(2)}`;
}
