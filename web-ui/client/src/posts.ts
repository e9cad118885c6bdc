import { sha256Hex } from "./bytes.js";
import { canonicalBytes, type Json, type JsonObject } from "./canonical.js";
import type { CommandBody } from "./catalogue.js";

/**
 * The id of the post that this command publishes: the SHA-256 of the canonical JSON of its content,
 * without time, signer and countersignatures (docs/scenario.md, "Posts").
 *
 * @param post as `readBody` gives it
 */
export function postId(post: CommandBody<"post.publish">): Promise<string> {
  const { body, authors, ...others } = post as unknown as JsonObject & {
    readonly body: { readonly hash: string };
    readonly authors: readonly { readonly member: string; readonly weight: number }[];
  };
  const content: Record<string, Json> = {
    ...others,
    authors: authors.map(({ member, weight }) => ({ member, weight })),
    bodyHash: body.hash,
    replyTo: others.replyTo ?? null,
    supersedes: others.supersedes ?? null,
  };
  return sha256Hex(canonicalBytes(content));
}
