import type { JSX } from "preact";
import type { Post, PostRef } from "../../data/contract.js";
import { visible } from "../../words/visible.js";
import { words } from "./words.js";

/** A post by its title; a reply without one by what it replies to. */
export function PostTitle({ post }: { post: Pick<Post, "id" | "title"> & { replyTo?: PostRef | null } }): JSX.Element {
  return (
    <a class="post-title" href={`/p/${post.id}`} dir="auto">
      {titleOf(post)}
    </a>
  );
}

export function titleOf(post: { readonly title: string; readonly replyTo?: PostRef | null }): string {
  if (post.title !== "") {
    return visible(post.title);
  }
  return post.replyTo ? words().replyOf(visible(post.replyTo.title)) : words().untitled;
}
