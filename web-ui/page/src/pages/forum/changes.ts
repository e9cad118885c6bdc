import type { Wants } from "../../data/view.js";

/** Wants events that change what is shown of a post: its own, replies to it, citations of it. */
export function touching(post: string): Wants {
  return ({ data }) =>
    data.post === post ||
    data.replyTo === post ||
    data.supersedes === post ||
    (Array.isArray(data.citations) &&
      data.citations.some((citation: { readonly post?: unknown }) => citation.post === post));
}
