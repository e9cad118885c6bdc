import { get, withQuery, type Answer, type Listed } from "./api.js";

/** The most that the node gives at once. */
const LIMIT = 200;

/**
 * Reads a list page by page.
 *
 * @param isEnough whether what has come tells all that is wanted; left out: the end of the list does
 * @return undefined when the node did not answer
 */
export async function walk<T>(
  path: string,
  query: Readonly<Record<string, string | number | undefined>>,
  isEnough: (page: readonly T[]) => boolean = () => false,
): Promise<readonly T[] | undefined> {
  const all: T[] = [];
  let after: string | null = "";
  while (after !== null) {
    const asked: string = withQuery(path, { ...query, limit: LIMIT, after });
    const answer: Answer<Listed<T>> = await get(asked);
    if (answer.kind !== "ok") {
      return undefined;
    }
    all.push(...answer.data.data);
    after = isEnough(answer.data.data) ? null : answer.data.page.next;
  }
  return all;
}
