import type { JSX } from "preact";
import type { MemberRef, PostRef } from "../data/contract.js";
import { words } from "./words.js";
import { countText } from "../words/numbers.js";
import { visible } from "../words/visible.js";

/** A member by handle. What a handle looks like proves nothing, so the id stands in the title. */
export function Person({ member }: { member: Pick<MemberRef, "id" | "handle"> }): JSX.Element {
  return (
    <a class="person" href={`/u/${member.handle}`} title={member.id}>
      {member.handle}
    </a>
  );
}

/** A post by its title, as far as it has one. */
export function PostLink({ post }: { post: Pick<PostRef, "id" | "title"> }): JSX.Element {
  return (
    <a href={`/p/${post.id}`} dir="auto">
      {visible(post.title) || `“${post.id.slice(0, 8)}…”`}
    </a>
  );
}

/** The first digits of a hash or a key; all of it in the title. */
export function HashChip({ hash }: { hash: string }): JSX.Element {
  const text = hash.length > 20 ? `${hash.slice(0, 8)}…${hash.slice(-4)}` : hash;
  return (
    <code class="hash" title={hash}>
      {text}
    </code>
  );
}

/** A place in the journal. */
export function EntryLink({ position }: { position: number }): JSX.Element {
  return (
    <a class="entry" href={`/audit?entry=${position}`}>
      {words().entry(countText(position))}
    </a>
  );
}

/** A state in a word; the colour only repeats it. */
export function StateTag(props: { state: string; text: string }): JSX.Element {
  return <span class={`tag ${props.state}`}>{props.text}</span>;
}
