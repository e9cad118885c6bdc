import { sha256Hex, utf8, type Bytes } from "./bytes.js";
import type { Json } from "./canonical.js";
import { isCommandType, readBody, type CommandBody, type CommandType } from "./catalogue.js";
import { envelopeBytes } from "./envelope.js";
import { isBodyId, isMemberId } from "./ids.js";
import { signBytes, type SigningKey } from "./keys.js";
import { newNonce, signedBytes, type Payload } from "./payload.js";
import { bad, good, type Problem, type Read } from "./read.js";
import { sentenceOf, type Names } from "./sentence.js";

/** How far ahead a command may expire, in milliseconds: 7 days. */
const EXPIRY_AHEAD_MAX_MS = 7 * 24 * 60 * 60 * 1000;

/** How long a command is good when nobody says otherwise: 5 minutes. */
const GOOD_FOR_MS = 5 * 60 * 1000;

/** A command that somebody wants to give. */
export interface Intent<T extends CommandType> {
  readonly type: T;
  readonly body: CommandBody<T>;
  /** The body's id; left out in a founding. */
  readonly audience?: string;
  /** The member in whose name it acts; left out in a founding and a registration. */
  readonly actor?: string;
  /** The key that will sign, `z6Mk...`. */
  readonly key: string;
  /** Milliseconds since the epoch, by the server's clock. */
  readonly issuedAt: number;
  /** At most 7 days behind `issuedAt`; left out: 5 minutes. */
  readonly expiresAt?: number;
  /** Versions of objects that were seen; a change since then refuses the command. */
  readonly expect?: Readonly<Record<string, number>>;
  /** 16 bytes in base64url, for tests; left out: fresh ones. */
  readonly nonce?: string;
}

/** A command that was signed: the bytes to send, again and again until there is an answer. */
export interface SignedCommand {
  readonly id: string;
  readonly envelope: Bytes;
}

/**
 * A command that is ready to be signed, with the sentence that says what it does. Only `prepare`
 * makes one, so nothing is signed that cannot be said; it cannot be changed afterwards.
 */
export class PreparedCommand {
  /** What will be signed. */
  readonly payload: Payload;
  /** The command's id. */
  readonly id: string;
  /** What the command does, for people. */
  readonly sentence: string;
  readonly #signed: Bytes;

  private constructor(payload: Payload, id: string, sentence: string, signed: Bytes) {
    this.payload = frozen(payload);
    this.id = id;
    this.sentence = sentence;
    this.#signed = signed;
    Object.freeze(this);
  }

  /** The bytes that will be signed, to be shown. */
  get signedBytes(): Bytes {
    return this.#signed.slice();
  }

  /** Signs. Another key than that of the payload is a bug and throws. */
  async sign(key: SigningKey): Promise<SignedCommand> {
    if (key.publicKey !== this.payload.key) {
      throw new Error(`prepared for the key ${this.payload.key}, not for ${key.publicKey}`);
    }
    const signature = await signBytes(key, this.#signed);
    return { id: this.id, envelope: envelopeBytes(this.payload, signature) };
  }

  /**
   * Checks and completes a command. A type that the catalogue does not have, and one for which there
   * is no sentence, is a problem: no signature without words.
   *
   * @param names of members, posts and others, for the sentence
   */
  static async prepare<T extends CommandType>(
    intent: Intent<T>,
    names: Names = {},
  ): Promise<Read<PreparedCommand>> {
    if (!isCommandType(intent.type) || (intent.type as string) === "tick") {
      return bad("malformed", "/payload/type", `nobody signs a command "${String(intent.type)}"`);
    }
    const body = readBody(intent.type, intent.body as unknown as Json);
    if (body.problem) {
      return body;
    }
    const sentence = sentenceOf(intent.type, body.value as unknown as Json, names);
    if (sentence.problem) {
      return sentence;
    }
    const payload = payloadOf(intent, body.value);
    const problem = problemOf(payload);
    if (problem) {
      return { problem };
    }
    const signed = signedBytes(payload);
    return good(new PreparedCommand(payload, await sha256Hex(signed), sentence.value, signed));
  }
}

/** See {@link PreparedCommand.prepare}. */
export const prepare = PreparedCommand.prepare;

/** What a post's body, an attachment, is named by in `post.publish`: its hash and length. */
export async function contentOf(
  content: string | Bytes,
): Promise<{ readonly hash: string; readonly bytes: number }> {
  const bytes = typeof content === "string" ? utf8(content) : content;
  return { hash: await sha256Hex(bytes), bytes: bytes.length };
}

function payloadOf<T extends CommandType>(intent: Intent<T>, body: CommandBody<T>): Payload {
  return {
    actor: intent.actor ?? null,
    aud: intent.audience ?? "",
    body: body as unknown as Payload["body"],
    expect: intent.expect ?? {},
    expiresAt: intent.expiresAt ?? intent.issuedAt + GOOD_FOR_MS,
    issuedAt: intent.issuedAt,
    key: intent.key,
    nonce: intent.nonce ?? newNonce(),
    type: intent.type,
    v: 1,
  };
}

/** What can be seen to be wrong without asking the node. */
function problemOf(payload: Payload): Problem | undefined {
  const { actor, aud, expiresAt, issuedAt, type } = payload;
  const isFounding = type === "body.found";
  const hasNoActor = isFounding || type === "member.register";
  const signer = { "member.register": "key", "key.recover": "recoveryKey" }[type];
  const wrong: readonly (readonly [boolean, string, string])[] = [
    [isFounding ? aud !== "" : !isBodyId(aud), "aud", "a body's id, and none in a founding"],
    [hasNoActor ? actor !== null : !isMemberId(actor ?? ""), "actor", actorRule(hasNoActor)],
    [!Number.isSafeInteger(issuedAt) || issuedAt < 0, "issuedAt", "milliseconds since the epoch"],
    [
      !(expiresAt > issuedAt && expiresAt - issuedAt <= EXPIRY_AHEAD_MAX_MS),
      "expiresAt",
      "behind issuedAt by at most 7 days",
    ],
    [
      signer !== undefined && payload.body[signer] !== payload.key,
      "key",
      `this command is signed by the key in its field "${signer}"`,
    ],
  ];
  const found = wrong.find(([isWrong]) => isWrong);
  return (
    found && { code: "malformed", path: `/payload/${found[1]}`, sentence: `expected: ${found[2]}` }
  );
}

function actorRule(hasNoActor: boolean): string {
  return hasNoActor ? "no actor in a founding and a registration" : "a member's id";
}

function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}
