import { expect, test } from "../harness/fixtures.ts";
import { Body, type Person } from "../harness/people.ts";

/**
 * Goal: what the calculator is told by the node before a stake is what the rules say, and what the
 * settlement then brings, to the unit, whatever the sides, the fee and who staked what (check 28).
 * Method: two hundred pools drawn from a seed, each asked about once and settled at once, on a body whose
 * every parameter of judging is an odd one; no page, for the page shows what the node says (truth.spec.ts).
 */

const POOLS = 200;
const BINDING = 123_457;

/** Numbers that follow from a seed (mulberry32). */
function drawing(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

type Side = "for" | "against";
type Outcomes = Record<"accepted" | "rejected" | "inconclusive", string>;

interface Member {
  readonly id: string;
  readonly rep: string;
  readonly free: string;
}

interface Pool {
  readonly post: { readonly id: string };
  readonly state: "accepted" | "rejected" | "open";
  readonly for: string;
  readonly against: string;
  readonly winRatio: number;
  readonly mintingRatio: string;
  readonly authorShare: string;
}

const share = (all: bigint, ppm: bigint): bigint => (all * ppm) / 1_000_000n;

/** What a stake brings by POOL-8 and POOL-9, give or take the units that cannot be split (NUM-3). */
function expected(pool: Pool, fee: bigint, side: Side, stake: bigint): bigint {
  const [f, against] = [BigInt(pool.for), BigInt(pool.against)];
  const isFor = pool.state === "accepted";
  if ((side === "for") !== isFor) {
    // Who fails only the majority that was needed has not judged against the greater part.
    return side === "for" && f * 2n > f + against ? 0n : -share(stake, BigInt(BINDING));
  }
  const [minting, authors] = [BigInt(pool.mintingRatio), BigInt(pool.authorShare)];
  const voters = isFor ? share(fee, minting) - share(share(fee, minting), authors) : share(fee - share(fee, authors), minting);
  const [winners, losers] = isFor ? [f, against] : [against, f];
  return ((voters + share(losers, BigInt(BINDING))) * stake) / winners;
}

test("two hundred pools from a seed: the node's outcomes are those of the rules and of the settlement (28)", async ({ empty }) => {
  test.slow();
  const seed = Number(process.env.WITAN_SEED ?? Date.now() % 1_000_000);
  console.log(`pools drawn from the seed ${seed}; again with WITAN_SEED=${seed}`);
  const draw = drawing(seed);
  const body = await Body.found(empty, { "pool.bindingRatio": BINDING, "pool.authorShare": 333_331, "pool.mintingRatio": 777_773 });
  const people: Person[] = [];
  for (const handle of ["ben", "ada", "cleo", "dora"]) people.push(await body.join(handle, "900000000"));
  const [ben, ...judges] = people as [Person, Person, Person, Person];
  await body.firstWork(people, "700000001");
  const members = async (position: number): Promise<Map<string, Member>> => {
    const { data } = await body.view<{ data: Member[] }>("members?limit=50", position);
    return new Map(data.map((one) => [one.id, one]));
  };
  const { position: founded } = (await (await fetch(`${body.url}/v1/head`)).json()) as { position: number };
  let known = await members(founded);
  const began = Date.now();
  const seen = { accepted: 0, rejected: 0, won: 0, lost: 0, none: 0 };
  for (let number = 1; number <= POOLS; number++) {
    const at = `pool ${number} of the seed ${seed}`;
    const fee = BigInt(1 + draw(2_000_000));
    const post = await ben.write(`Work ${number}`);
    await ben.act("pool.open", { post, fee: String(fee) });
    const id = `pool_${number}`; // They are numbered as they come, and the first work's was pool_0.
    // Each of them comes to be the last, who is told: who has most REP would never be seen to lose.
    const turn = draw(3);
    const [first, second, last] = [judges[turn]!, judges[(turn + 1) % 3]!, judges[(turn + 2) % 3]!];
    const sides = judges.map((): Side => (draw(2) === 0 ? "for" : "against")) as [Side, Side, Side];
    let position = 0;
    const before = known;
    for (const [who, side] of [[first, sides[0]], [second, sides[1]]] as const) {
      ({ position } = await who.act("pool.stake", { pool: id, side, amount: before.get(who.member)!.free }));
    }
    const { free, rep } = before.get(last.member)!;
    const stake = { pool: id, side: sides[2], amount: free };
    const response = await fetch(`${body.url}/v1/commands/preview`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ type: "pool.stake", actor: last.member, body: stake }),
    });
    const { outcomes } = (await response.json()) as { outcomes: Outcomes };
    // All who may stake have then staked everything, so it settles at once (POOL-6).
    ({ position } = await last.act("pool.stake", stake));
    const pool = await body.view<Pool>(`pools/${id}`, position);
    expect(["accepted", "rejected"], at).toContain(pool.state);
    const state = pool.state as "accepted" | "rejected";
    expect(pool.post.id, at).toBe(post);
    known = await members(position);
    const change = BigInt(known.get(last.member)!.rep) - BigInt(rep);
    expect(String(change), `${at}: what was told is what came`).toBe(outcomes[state]);
    const gap = change - expected(pool, fee, sides[2], BigInt(free));
    expect(Number(gap < 0n ? -gap : gap), `${at}: as the rules have it`).toBeLessThanOrEqual(3);
    expect(outcomes.inconclusive, at).toBe("0");
    seen[state]++;
    seen[change > 0n ? "won" : change < 0n ? "lost" : "none"]++;
  }
  console.log(`${POOLS} pools in ${Date.now() - began} ms: ${JSON.stringify(seen)}`);
  for (const what of ["accepted", "rejected", "won", "lost"] as const) expect(seen[what], what).toBeGreaterThan(POOLS / 20);
});
