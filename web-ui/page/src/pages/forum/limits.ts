import type { Parameter, Post } from "../../data/contract.js";
import { node } from "../../data/node.js";
import { second } from "../../data/clock.js";
import { about, ofTypes, useView, type Listed } from "../../data/view.js";
import type { Limits } from "./draft.js";

/** As many posts of today are counted; who publishes more has them counted by the node. */
const COUNTED = 200;

const DAY_MS = 86_400_000;

/** What may be published now, and the parameters that say so. */
export function useLimits(member: string | undefined): {
  readonly limits: Limits;
  readonly parameters: readonly Parameter[];
} {
  const parameters =
    useView<Listed<Parameter>>("/v1/params", ofTypes("parameter.", "proposal.")).value.data?.data ?? [];
  const posts = useView<Listed<Post>>(
    member === undefined ? undefined : `/v1/posts?author=${member}&limit=${COUNTED}`,
    about("signer", member ?? ""),
  ).value.data?.data;
  const value = (name: string, without: number): number =>
    Number(parameters.find((one) => one.name === name)?.value ?? without);
  const of = (name: string, without: number): number => node.value?.limits[name] ?? without;
  const daily = parameters.length === 0 ? undefined : value("forum.dailyBytes", 0);
  return {
    parameters,
    limits: {
      bodyBytes: of("postBodyBytes", 65_536),
      attachments: of("attachments", 8),
      attachmentBytes: of("attachmentBytes", 1_048_576),
      citations: value("forum.maxCitations", 100),
      bytesLeft:
        daily === undefined || posts === undefined
          ? undefined
          : Math.max(0, daily - publishedToday(posts, member!, second.peek())),
      leastDelay: value("governance.minDelay", DAY_MS),
    },
  };
}

/** Bytes that a member has published in this UTC day (FORUM-8). */
export function publishedToday(posts: readonly Post[], member: string, now: number): number {
  const midnight = Math.floor(now / DAY_MS) * DAY_MS;
  return posts
    .filter(({ signer, time }) => signer.id === member && time >= midnight)
    .reduce((all, post) => all + post.bodyBytes + post.attachments.reduce((sum, file) => sum + file.bytes, 0), 0);
}
