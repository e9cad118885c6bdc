import type { ComponentType } from "preact";
import table from "../../routes.json" with { type: "json" };

/** What a page is told: the part of the address that its route leaves open. */
export interface PageProps {
  readonly id: string;
}

export type Page = ComponentType<PageProps>;

/** Each page is fetched when it is first wanted. */
const PAGES = {
  home: () => import("../pages/home/home.js"),
  setup: () => import("../pages/setup/setup.js"),
  requests: () => import("../pages/requests/requests.js"),
  filing: () => import("../pages/requests/filing.js"),
  request: () => import("../pages/requests/request.js"),
  forum: () => import("../pages/forum/forum.js"),
  post: () => import("../pages/forum/post.js"),
  compose: () => import("../pages/forum/compose.js"),
  pools: () => import("../pages/pools/pools.js"),
  pool: () => import("../pages/pools/pool.js"),
  people: () => import("../pages/people/people.js"),
  member: () => import("../pages/people/member.js"),
  availability: () => import("../pages/availability/availability.js"),
  parameters: () => import("../pages/governance/parameters.js"),
  parameter: () => import("../pages/governance/parameter.js"),
  proposals: () => import("../pages/governance/proposals.js"),
  proposal: () => import("../pages/governance/proposal.js"),
  graph: () => import("../pages/graph/graph.js"),
  audit: () => import("../pages/audit/audit.js"),
  search: () => import("../pages/search/search.js"),
  keys: () => import("../pages/keys/keys.js"),
  help: () => import("../pages/help/help.js"),
  problem: () => import("../pages/help/problem.js"),
} satisfies Record<string, () => Promise<{ readonly default: Page }>>;

/** The words of `routes.json`; a test holds the two against each other. */
export type PageWord = keyof typeof PAGES;

/** A route that fits an address. */
export interface Found {
  readonly word: PageWord;
  readonly id: string;
}

/** The page at this path; the node knows the same table, so both find the same. */
export function routeOf(path: string): Found | undefined {
  for (const { path: pattern, page } of table) {
    const id = matched(pattern, path);
    if (id !== undefined) {
      return { word: page as PageWord, id };
    }
  }
  return undefined;
}

const fetched = new Map<PageWord, Page>();

/** The page, when it was fetched before. */
export function pageAtHand(word: PageWord): Page | undefined {
  return fetched.get(word);
}

export async function fetchPage(word: PageWord): Promise<Page> {
  const { default: page }: { default: Page } = await PAGES[word]();
  fetched.set(word, page);
  return page;
}

/** What stands for `{id}` in the path, an empty text where the pattern has none. */
function matched(pattern: string, path: string): string | undefined {
  const [start, rest] = pattern.split("{id}");
  if (rest === undefined) {
    return path === pattern ? "" : undefined;
  }
  const id = path.startsWith(start!) ? path.slice(start!.length) : "";
  try {
    return id === "" || id.includes("/") ? undefined : decodeURIComponent(id);
  } catch {
    return undefined;
  }
}
