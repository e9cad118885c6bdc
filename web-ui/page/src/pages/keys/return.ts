/** Somewhere to resolve addresses against, which no page is served from. */
const NOWHERE = "http://page.invalid";

/**
 * Where `?return=` leads: an address of this very page, so that nobody is sent elsewhere by a link
 * that others made.
 */
export function returnTo(query: URLSearchParams): string | undefined {
  const wanted = query.get("return") ?? "";
  const url = wanted.startsWith("/") && URL.canParse(wanted, NOWHERE) ? new URL(wanted, NOWHERE) : undefined;
  return url?.origin === NOWHERE ? url.pathname + url.search + url.hash : undefined;
}
