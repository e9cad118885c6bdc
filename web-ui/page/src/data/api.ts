import { refusalOf, type Refusal } from "@witan/client/refusal";

/** What became of a question to the node. */
export type Answer<T> =
  | { readonly kind: "ok"; readonly data: T; readonly position: number }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "unreachable"; readonly reason: string };

/** A page of a list, as the node gives it. */
export interface Listed<T> {
  readonly data: readonly T[];
  readonly page: { readonly next: string | null; readonly limit: number };
}

/** Where the node is: it has sent this page. */
export const base = (): string => `${location.origin}/`;

/**
 * Reads from the node. The browser's own cache asks with the ETag, so an unchanged answer costs no
 * bytes.
 *
 * @param path with its query, such as `/v1/pools?state=open`
 */
export async function get<T>(path: string, signal?: AbortSignal): Promise<Answer<T>> {
  return ask<T>(path, { ...(signal ? { signal } : {}) });
}

/** Hands in what is not signed: a preview. */
export async function post<T>(path: string, body: unknown): Promise<Answer<T>> {
  return ask<T>(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

async function ask<T>(path: string, init: RequestInit): Promise<Answer<T>> {
  try {
    const response = await fetch(path, init);
    if (!response.ok) {
      return { kind: "refused", refusal: await refusalOf(response) };
    }
    const position = Number(response.headers.get("witan-head") ?? 0);
    return { kind: "ok", data: (await response.json()) as T, position };
  } catch (error) {
    return { kind: "unreachable", reason: error instanceof Error ? error.message : String(error) };
  }
}

/** A path with a query; what is undefined or empty is left out. */
export function withQuery(
  path: string,
  query: Readonly<Record<string, string | number | undefined>>,
): string {
  const parts = Object.entries(query)
    .filter(([, value]) => value !== undefined && value !== "")
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`);
  return parts.length === 0 ? path : `${path}${path.includes("?") ? "&" : "?"}${parts.join("&")}`;
}
