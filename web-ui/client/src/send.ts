import type { Bytes } from "./bytes.js";
import type { SignedCommand } from "./commands.js";
import type { Problem } from "./read.js";
import { isReceiptOf, parseReceipt, type Receipt } from "./receipts.js";
import { refusalOf, type Refusal } from "./refusal.js";
import { addressOf, backOff, sleep, type Surroundings } from "./waiting.js";

export type { Refusal } from "./refusal.js";

const ENVELOPE_TYPE = "application/vnd.witan.command+json";
const ATTEMPTS = 6;
const ANSWER_WITHIN_MS = 30_000;

/** What became of a command that was sent. */
export type Sent =
  /** It has its place in the journal, and had it before when `isReplay`. */
  | { readonly outcome: "accepted"; readonly receipt: Receipt; readonly isReplay: boolean }
  /** The node took it and is late to answer: send the same bytes again, or ask at the address. */
  | { readonly outcome: "late"; readonly location: string }
  /** It was refused and is not in the journal. */
  | { readonly outcome: "refused"; readonly refusal: Refusal }
  /** The answer is no receipt of this node for this command. */
  | { readonly outcome: "untrusted"; readonly problem: Problem }
  /** No answer came: the fate is unknown, and the same bytes may be sent again. */
  | { readonly outcome: "unreachable"; readonly reason: string };

/** How to send. */
export interface SendOptions extends Surroundings {
  /** The node's key as the founding names it; then the receipt's signature is checked. */
  readonly nodeKey?: string;
  /** The word of the link that a new node prints, without which nobody founds a body on it. */
  readonly setupWord?: string;
  /** How often to try in all; left out: 6. */
  readonly attempts?: number;
  readonly signal?: AbortSignal;
}

/**
 * Sends a signed command to `POST /v1/commands`. After a network error, or when a node says that it
 * is not ready, the very same bytes are sent again, blindly: the journal never takes an id twice,
 * and a repeated command gets the first receipt.
 *
 * @param base the server's address, such as `https://witan.example/`
 * @param contents what the command names by hash: the text of a post and its attachments
 */
export async function send(
  base: string,
  command: SignedCommand,
  contents: readonly Bytes[] = [],
  options: SendOptions = {},
): Promise<Sent> {
  const attempts = options.attempts ?? ATTEMPTS;
  const wait = options.sleep ?? sleep;
  let failed: Sent = { outcome: "unreachable", reason: "nothing was tried" };
  for (let attempt = 1; attempt <= attempts; attempt++) {
    options.signal?.throwIfAborted();
    const tried = await trySending(base, command, contents, options);
    if (!tried.isWorthAnother) {
      return tried.sent;
    }
    failed = tried.sent;
    if (attempt < attempts) {
      const own = backOff(attempt, options.random ?? Math.random);
      await wait(Math.max(own, tried.waitMs ?? 0), options.signal);
    }
  }
  options.signal?.throwIfAborted();
  return failed;
}

interface Tried {
  readonly sent: Sent;
  readonly isWorthAnother: boolean;
  readonly waitMs?: number | undefined;
}

async function trySending(
  base: string,
  command: SignedCommand,
  contents: readonly Bytes[],
  options: SendOptions,
): Promise<Tried> {
  let response: Response;
  let answer: Bytes | undefined;
  try {
    response = await (options.fetch ?? fetch)(addressOf(base, "v1/commands"), {
      method: "POST",
      ...requestOf(command, contents, options.setupWord),
      signal: within(ANSWER_WITHIN_MS, options.signal),
    });
    answer = response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
  } catch (error) {
    options.signal?.throwIfAborted();
    const reason = error instanceof Error ? error.message : String(error);
    return { sent: { outcome: "unreachable", reason }, isWorthAnother: true };
  }
  if (answer === undefined) {
    return refused(response);
  }
  return {
    sent: await accepted(response, answer, command, options.nodeKey),
    isWorthAnother: false,
  };
}

/** A gateway that found no node, and a node that says that it is not ready, are worth another try. */
async function refused(response: Response): Promise<Tried> {
  const refusal = await refusalOf(response);
  const isTransient = refusal.isRetryable || refusal.code.startsWith("http-");
  const isWorthAnother = isTransient && [502, 503, 504].includes(response.status);
  return { sent: { outcome: "refused", refusal }, isWorthAnother, waitMs: refusal.retryAfterMs };
}

async function accepted(
  response: Response,
  answer: Bytes,
  command: SignedCommand,
  nodeKey: string | undefined,
): Promise<Sent> {
  if (response.status === 202) {
    return { outcome: "late", location: response.headers.get("location") ?? "" };
  }
  const read = parseReceipt(answer);
  if (read.problem) {
    return { outcome: "untrusted", problem: read.problem };
  }
  const receipt = read.value;
  if (receipt.command !== command.id) {
    return untrusted("wrong-receipt", "/command", "the receipt is for another command");
  }
  if (nodeKey !== undefined && !(await isReceiptOf(receipt, nodeKey))) {
    return untrusted("bad-signature", "/nodeSig", "not the node's signature over this receipt");
  }
  const isReplay = response.headers.get("idempotent-replay") === "true";
  return { outcome: "accepted", receipt, isReplay };
}

function untrusted(code: string, path: string, sentence: string): Sent {
  return { outcome: "untrusted", problem: { code, path, sentence } };
}

/** The envelope alone, or as a part beside the contents. */
function requestOf(
  command: SignedCommand,
  contents: readonly Bytes[],
  setupWord: string | undefined,
): { readonly body: BodyInit; readonly headers: Record<string, string> } {
  const headers: Record<string, string> =
    setupWord === undefined ? {} : { "witan-setup": setupWord };
  if (contents.length === 0) {
    return { body: command.envelope, headers: { ...headers, "content-type": ENVELOPE_TYPE } };
  }
  const form = new FormData();
  form.append("envelope", new Blob([command.envelope], { type: ENVELOPE_TYPE }), "envelope");
  for (const content of contents) {
    form.append("content", new Blob([content], { type: "application/octet-stream" }), "content");
  }
  return { body: form, headers };
}

function within(milliseconds: number, signal: AbortSignal | undefined): AbortSignal {
  const timeout = AbortSignal.timeout(milliseconds);
  return signal ? AbortSignal.any([signal, timeout]) : timeout;
}
