import { get, withQuery, type Listed } from "../../data/api.js";
import type { Member, Pool, Post, Proposal, Request } from "../../data/contract.js";
import { pageOf } from "../../data/ids.js";
import { openFor } from "./judging.js";
import { workTurns, type Turn } from "./turn.js";

/** What waits for a member, without what they have staked on it. */
export type Waiting = Pick<Turn, "kind" | "id" | "href" | "title">;

/** As much is looked through; whoever has more waiting need not be told of each. */
const MOST = 100;

/** Asks the node what waits for a member now; undefined when it does not answer. */
export async function waitingFor(id: string, handle: string): Promise<readonly Waiting[] | undefined> {
  const list = <T>(path: string, query: Readonly<Record<string, string>>): Promise<readonly T[] | undefined> =>
    get<Listed<T>>(withQuery(path, { ...query, limit: MOST })).then((answer) =>
      answer.kind === "ok" ? answer.data.data : undefined,
    );
  const [member, expert, asked, pools, own, proposals] = await Promise.all([
    get<Member>(`/v1/members/${id}`),
    list<Request>("/v1/requests", { expert: handle }),
    list<Request>("/v1/requests", { requester: handle }),
    list<Pool>("/v1/pools", { state: "open" }),
    list<Post>("/v1/posts", { author: handle, status: "open" }),
    list<Proposal>("/v1/proposals", { state: "attesting" }),
  ]);
  if (member.kind !== "ok" || !expert || !asked || !pools || !own || !proposals) {
    return undefined;
  }
  const work = workTurns(expert, asked, [], 0);
  return member.data.free === "0" ? work : [...work, ...toJudge(id, pools, own), ...proposals.map(toAttest)];
}

function toJudge(member: string, pools: readonly Pool[], own: readonly Post[]): readonly Waiting[] {
  return openFor(member, pools, own).map((pool) => ({
    kind: pool.owner === "referendum" ? "vote" : "judge",
    id: pool.id,
    href: pageOf(pool.id),
    title: pool.post.title,
  }));
}

function toAttest({ id, post }: Proposal): Waiting {
  return { kind: "attest", id, href: pageOf(id), title: post.title };
}
