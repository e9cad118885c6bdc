import { readEntry, type Json, type JournalEntry, type Problem } from "@witan/client";

/** The node gives this many entries at once; fewer when they are long. */
const AT_ONCE = 500;

/** What reading the journal gave. */
export type Entries =
  | { readonly kind: "entries"; readonly entries: readonly JournalEntry[] }
  | { readonly kind: "end" }
  | { readonly kind: "malformed"; readonly problem: Problem }
  | { readonly kind: "unreachable"; readonly reason: string };

/** Reads the entries behind this position: some of them, or that there are none yet. */
export async function entriesAfter(position: number, signal?: AbortSignal): Promise<Entries> {
  let answer: { readonly data?: unknown };
  try {
    const path = `/v1/journal?after=${position}&limit=${AT_ONCE}`;
    const response = await fetch(path, { ...(signal ? { signal } : {}) });
    if (!response.ok) {
      return { kind: "unreachable", reason: `${response.status}` };
    }
    answer = (await response.json()) as typeof answer;
  } catch (error) {
    return { kind: "unreachable", reason: error instanceof Error ? error.message : String(error) };
  }
  const entries: JournalEntry[] = [];
  for (const json of Array.isArray(answer.data) ? (answer.data as readonly Json[]) : []) {
    const entry = readEntry(json);
    if (entry.problem) {
      const at = position + entries.length + 1;
      return { kind: "malformed", problem: { ...entry.problem, path: `/${at}${entry.problem.path}` } };
    }
    entries.push(entry.value);
  }
  return entries.length === 0 ? { kind: "end" } : { kind: "entries", entries };
}
