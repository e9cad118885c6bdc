/** Ids of things in the demonstration, one of each kind with as much to show as there is. */
interface Things {
  readonly request: string;
  readonly post: string;
  readonly pool: string;
  readonly member: string;
  readonly proposal: string;
}

/** Every page that people can come to. */
export interface Place {
  readonly name: string;
  readonly path: (things: Things) => string;
  /** 200 unless said. */
  readonly status?: number;
  /** The program draws it and not the page: it has no top bar and no footer. */
  readonly isPlain?: boolean;
}

export const PLACES: readonly Place[] = [
  { name: "home", path: () => "/" },
  { name: "requests", path: () => "/requests" },
  { name: "filing", path: () => "/requests/new" },
  { name: "request", path: ({ request }) => `/r/${request}` },
  { name: "forum", path: () => "/forum" },
  { name: "post", path: ({ post }) => `/p/${post}` },
  { name: "compose", path: ({ post }) => `/compose?cites=${post}` },
  { name: "pools", path: () => "/pools" },
  { name: "pool", path: ({ pool }) => `/pools/${pool}` },
  { name: "people", path: () => "/people" },
  { name: "member", path: ({ member }) => `/u/${member}` },
  { name: "availability", path: () => "/availability" },
  { name: "parameters", path: () => "/params" },
  { name: "parameter", path: () => "/params/pool.duration" },
  { name: "proposals", path: () => "/proposals" },
  { name: "proposal", path: ({ proposal }) => `/proposals/${proposal}` },
  { name: "graph", path: ({ post }) => `/graph?focus=${post}` },
  { name: "audit", path: () => "/audit" },
  { name: "keys", path: () => "/me" },
  { name: "search", path: () => "/search?q=bridge" },
  { name: "help", path: () => "/help" },
  { name: "help-topic", path: () => "/help/reputation" },
  { name: "problem", path: () => "/problems/pool-closed" },
  { name: "api", path: () => "/api", isPlain: true },
  { name: "setup-over", path: () => "/setup", status: 410 },
  { name: "missing", path: () => "/nothing/here", status: 404 },
];

interface Listed {
  id: string;
  handle: string;
  rep: string;
  citations: number;
  citedBy: number;
  for: string;
  against: string;
}

let known: Promise<Things> | undefined;

/** Addresses of the page show the number in an id such as `pool_81`. */
const number = (id: string): string => id.replace(/^.*_/, "");

/** Looks for one of each kind; asked once a worker. */
export function things(url: string): Promise<Things> {
  known ??= find(url);
  return known;
}

async function find(url: string): Promise<Things> {
  const list = async (path: string): Promise<Listed[]> => {
    const response = await fetch(`${url}/v1/${path}`);
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return ((await response.json()) as { data: Listed[] }).data;
  };
  const posts = await list("posts?limit=200&status=accepted");
  const members = await list("members?limit=200");
  const pools = await list("pools?limit=200&state=open");
  return {
    request: number((await list("requests?limit=1&state=judged"))[0]!.id),
    post: most(posts, (post) => Math.min(post.citations, 4) + post.citedBy).id,
    pool: number(most(pools, (pool) => Number(pool.for) + Number(pool.against)).id),
    member: most(members, (member) => Number(member.rep)).handle,
    proposal: number((await list("proposals?limit=1&state=accepted"))[0]!.id),
  };
}

function most(all: Listed[], of: (one: Listed) => number): Listed {
  return all.reduce((best, one) => (of(one) > of(best) ? one : best));
}
