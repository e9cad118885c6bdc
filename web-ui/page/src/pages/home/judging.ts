import { useEffect, useState } from "preact/hooks";
import { asOf } from "../../app/location.js";
import { get, withQuery } from "../../data/api.js";
import type { Attestation, Pool, Post, Proposal, Stake } from "../../data/contract.js";
import { pageOf } from "../../data/ids.js";
import { ofTypes, useView, type Listed } from "../../data/view.js";
import { walk } from "../../data/walk.js";
import type { Turn } from "./turn.js";

/** Of so many pools, those that close first, it is asked whether the reader has staked on them. */
const LOOKED_AT = 6;

/** Pools and proposals that a member may stake on. */
export interface Judging {
  readonly turns: readonly Turn[];
  /** How many more pools are open for them. */
  readonly more: number;
}

const NOTHING: Judging = { turns: [], more: 0 };

/**
 * What a member with free REP may judge: open pools whose case is not their own (POOL-3), and
 * proposals that look for support.
 *
 * @param handle empty for somebody without free REP, who is asked for nothing
 */
export function useJudging(member: string, handle: string): Judging {
  const isAsked = handle !== "";
  const changes = ofTypes("pool.", "proposal.", "referendum.");
  const pools = useView<Listed<Pool>>(isAsked ? "/v1/pools?state=open&limit=200" : undefined, changes);
  const mine = useView<Listed<Post>>(
    isAsked ? withQuery("/v1/posts", { author: handle, status: "open", limit: 200 }) : undefined,
    changes,
  );
  const proposals = useView<Listed<Proposal>>(
    isAsked ? "/v1/proposals?state=attesting&limit=20" : undefined,
    changes,
  );
  const open = pools.value.data?.data;
  const own = mine.value.data?.data;
  const attesting = proposals.value.data?.data;
  const [judging, setJudging] = useState(NOTHING);
  useEffect(() => {
    let isOver = false;
    if (isAsked && open && own) {
      const fitting = openFor(member, open, own);
      void Promise.all([
        ...fitting.slice(0, LOOKED_AT).map((pool) => poolTurn(pool, member)),
        ...(attesting ?? []).map((proposal) => proposalTurn(proposal, member)),
      ]).then((turns) => {
        if (!isOver) {
          setJudging({ turns: turns.flat(), more: Math.max(0, fitting.length - LOOKED_AT) });
        }
      });
    }
    return () => {
      isOver = true;
    };
  }, [isAsked, member, open, own, attesting]);
  return isAsked ? judging : NOTHING;
}

/** The open pools on which this member may stake, those first that close first. */
export function openFor(
  member: string,
  pools: readonly Pool[],
  ownPosts: readonly Pick<Post, "id">[],
): readonly Pool[] {
  const own = new Set(ownPosts.map(({ id }) => id));
  return pools
    .filter(
      ({ owner, opener, post }) => owner === "referendum" || (opener?.id !== member && !own.has(post.id)),
    )
    .sort((one, other) => one.deadline - other.deadline);
}

async function poolTurn(pool: Pool, member: string): Promise<readonly Turn[]> {
  const stakes = await walk<Stake>(`/v1/pools/${pool.id}/stakes`, { asOf: asOf.peek() });
  const staked = (stakes ?? [])
    .filter(({ holder }) => holder.id === member)
    .reduce((sum, { amount }) => sum + BigInt(amount), 0n);
  const kind = pool.owner === "referendum" ? "vote" : "judge";
  const { id, post, deadline } = pool;
  const turn: Turn = { kind, id, href: pageOf(id), title: post.title, until: deadline };
  return [staked === 0n ? turn : { ...turn, staked: String(staked) }];
}

/** A proposal that the member has attested does not wait for them. */
async function proposalTurn(proposal: Proposal, member: string): Promise<readonly Turn[]> {
  const { id, post, deadline } = proposal;
  const path = withQuery(`/v1/proposals/${id}/attestations`, { limit: 200, asOf: asOf.peek() });
  const answer = await get<Listed<Attestation>>(path);
  const isDone = answer.kind === "ok" && answer.data.data.some((one) => one.member.id === member);
  return isDone ? [] : [{ kind: "attest", id, href: pageOf(id), title: post.title, until: deadline }];
}
