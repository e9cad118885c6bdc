import { isObject, type Json } from "./canonical.js";

/** Why a server refused, from its problem document (RFC 9457). */
export interface Refusal {
  /** A stable word for programs, such as `pool-closed`; `http-500` where the server gave none. */
  readonly code: string;
  readonly type: string;
  readonly title: string;
  /** The status of the answer. */
  readonly status: number;
  /** What is wrong, for people. */
  readonly detail: string;
  /** Which request it was, for the operator. */
  readonly instance: string;
  /** The fields that are wrong. */
  readonly errors: readonly { readonly pointer: string; readonly detail: string }[];
  /** Whether the same bytes may be accepted later. */
  readonly isRetryable: boolean;
  /** What to do about it, for people. */
  readonly repair: string;
  /** How long the server asks to wait, in milliseconds. */
  readonly retryAfterMs: number | undefined;
}

/** Reads the refusal in an answer, whatever a proxy on the way has made of it. */
export async function refusalOf(response: Response): Promise<Refusal> {
  const isProblem = /^application\/(problem\+)?json\b/.test(
    response.headers.get("content-type") ?? "",
  );
  const text = await response.text().catch(() => "");
  const given = isProblem ? parsed(text) : undefined;
  const fields = isObject(given) ? given : {};
  const word = (name: string, instead: string): string =>
    typeof fields[name] === "string" ? fields[name] : instead;
  const code = word("code", `http-${response.status}`);
  return {
    code,
    type: word("type", "about:blank"),
    title: word("title", response.statusText || code),
    status: response.status,
    detail: word("detail", ""),
    instance: word("instance", ""),
    errors: errorsOf(fields.errors),
    isRetryable: fields.retryable === true,
    repair: word("repair", ""),
    retryAfterMs: retryAfterOf(response),
  };
}

/** What `Retry-After` asks for, in milliseconds; the form with a date is not used here. */
export function retryAfterOf(response: Response): number | undefined {
  const seconds = response.headers.get("retry-after") ?? "";
  return /^[0-9]{1,6}$/.test(seconds) ? Number(seconds) * 1000 : undefined;
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function errorsOf(json: Json | undefined): Refusal["errors"] {
  return (Array.isArray(json) ? (json as readonly Json[]) : [])
    .filter(isObject)
    .map(({ pointer, detail }) => ({
      pointer: String(pointer ?? ""),
      detail: String(detail ?? ""),
    }));
}
