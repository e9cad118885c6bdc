/** The number in an id such as `pool_81`, which is what addresses of the page show. */
export function numberOf(id: string): string {
  return id.slice(id.indexOf("_") + 1);
}

/** Where a numbered thing is on the page. */
export function pageOf(id: string): string {
  const [kind] = id.split("_");
  const places: Readonly<Record<string, string>> = {
    pool: "/pools/",
    request: "/r/",
    proposal: "/proposals/",
    offer: "/availability?offer=",
  };
  return `${places[kind!] ?? "/search?q="}${numberOf(id)}`;
}

/** Where the node tells of a numbered thing: `pool` and `81` give `/v1/pools/pool_81`. */
export function viewOf(kind: "pool" | "request" | "proposal" | "offer", number: string): string {
  return `/v1/${kind}s/${kind}_${encodeURIComponent(number)}`;
}
