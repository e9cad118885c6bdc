import { useEffect, useState } from "preact/hooks";
import { get, withQuery, type Answer } from "./api.js";
import type { SearchHit } from "./contract.js";

/** Typing is not searched for before it has stopped for so long. */
const PAUSE_MS = 250;

/** All but words; the node finds words, and takes some of these signs in an address for something else. */
const SIGNS = /[^\p{L}\p{M}\p{N}\s.'+#@_-]/gu;

/** What a search found. */
export interface Found {
  readonly data: readonly SearchHit[];
}

/**
 * Searches for what is typed, once the typing pauses; what was found stays until the next answer.
 *
 * @param q words; blank ones search for nothing
 * @param kinds `post`, `request`, `member`, with commas between them; empty for all
 */
export function useSearch(q: string, kinds: string, limit: number): Answer<Found> | undefined {
  const [found, setFound] = useState<Answer<Found>>();
  const words = q.replace(SIGNS, " ").trim();
  useEffect(() => {
    if (words === "") {
      setFound(undefined);
      return undefined;
    }
    const asked = new AbortController();
    const timer = setTimeout(async () => {
      const answer = await get<Found>(withQuery("/v1/search", { q: words, kinds, limit }), asked.signal);
      if (!asked.signal.aborted) {
        setFound(answer);
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      asked.abort();
    };
  }, [words, kinds, limit]);
  return found;
}
