import { isObject, type Json, type JsonObject } from "./canonical.js";
import {
  amount,
  count,
  hash,
  integer,
  key,
  list,
  member,
  needed,
  nullable,
  numbered,
  object,
  oneOf,
  optional,
  orElse,
  readShape,
  Reading,
  signature,
  text,
  truth,
  wordOr,
  type Shape,
  type Shaped,
} from "./fields.js";
import { foundingParameters, proposedParameters } from "./parameter-names.js";
import { bad, good, type Read } from "./read.js";

const request = { request: needed(numbered("request_")) };

const publish = {
  attachments: orElse(
    list(object({ bytes: needed(count), hash: needed(hash), type: needed(text) })),
    [],
  ),
  authors: orElse(
    list(
      object({
        key: optional(key),
        member: needed(member),
        sig: optional(signature),
        weight: needed(integer),
      }),
    ),
    [],
  ),
  body: needed(object({ bytes: needed(count), hash: needed(hash) })),
  citations: orElse(
    list(object({ post: needed(wordOr("incinerator", hash)), weight: needed(integer) })),
    [],
  ),
  delay: optional(count),
  kind: needed(oneOf("discussion", "evidence", "proposal", "review", "artifact")),
  name: optional(text),
  payments: optional(list(object({ amount: needed(amount), to: needed(member) }))),
  replyTo: nullable(hash),
  set: optional(proposedParameters),
  supersedes: nullable(hash),
  title: orElse(text, ""),
  treasurers: optional(list(text)),
  version: optional(text),
} satisfies Shape;

/** The one catalogue of commands: what each holds as its `body` (docs/scenario.md). */
export const COMMANDS = {
  "body.found": {
    imported: needed(truth),
    name: needed(text),
    nodeKey: needed(key),
    parameters: needed(foundingParameters),
    treasurers: orElse(list(object({ handle: needed(text), key: needed(key) })), []),
  },
  tick: {},
  "member.register": {
    handle: needed(text),
    key: needed(key),
    name: orElse(text, ""),
    recoveryHash: nullable(hash),
    sponsor: nullable(
      object({ key: needed(key), member: needed(member), sig: nullable(signature) }),
    ),
  },
  "key.add": { key: needed(key), proof: nullable(signature) },
  "key.revoke": { key: needed(key) },
  "key.recover": { key: needed(key), recoveryHash: needed(hash), recoveryKey: needed(key) },
  "coin.issue": {
    amount: needed(amount),
    reference: needed(text),
    to: needed(wordOr("treasury", member)),
  },
  "coin.transfer": { amount: needed(amount), to: needed(member) },
  "coin.redeem": { amount: needed(amount), reference: needed(text) },
  "reputation.allow": { amount: needed(amount), to: needed(member), until: needed(count) },
  "post.publish": publish,
  "pool.open": {
    duration: optional(count),
    fee: needed(amount),
    post: needed(hash),
    quorum: optional(count),
  },
  "pool.stake": {
    amount: needed(amount),
    holder: nullable(member),
    pool: needed(numbered("pool_")),
    side: needed(oneOf("for", "against")),
  },
  "availability.offer": {
    amount: needed(amount),
    capacity: needed(count),
    price: needed(amount),
    skills: orElse(list(text), []),
    until: needed(count),
  },
  "availability.change": {
    amount: needed(amount),
    offer: needed(numbered("offer_")),
    until: needed(count),
  },
  "availability.withdraw": { offer: needed(numbered("offer_")) },
  "request.file": {
    body: orElse(text, ""),
    deliverWithin: needed(count),
    expert: nullable(member),
    fee: needed(amount),
    match: needed(oneOf("draw", "direct")),
    skill: needed(text),
    title: needed(text),
  },
  "request.accept": request,
  "request.decline": request,
  "request.submit": { ...request, post: needed(hash) },
  "request.comment": { ...request, satisfied: needed(truth), text: orElse(text, "") },
  "request.cancel": request,
  "request.extend": { ...request, until: needed(count) },
  "request.giveBack": request,
  "proposal.submit": { post: needed(hash) },
  "proposal.attest": { amount: needed(amount), proposal: needed(numbered("proposal_")) },
} satisfies Record<string, Shape>;

/** A word of the catalogue, such as `pool.stake`. */
export type CommandType = keyof typeof COMMANDS;

/** The fields of a command. */
export type CommandBody<T extends CommandType> = Shaped<(typeof COMMANDS)[T]>;

/** Whether this is a word of the catalogue. */
export function isCommandType(type: string): type is CommandType {
  return Object.hasOwn(COMMANDS, type);
}

/**
 * Reads the fields of a command strictly and writes what was left out as every node does, so that
 * the same command has one form. Problems have paths such as `/payload/body/amount`.
 */
export function readBody<T extends CommandType>(type: T, body: Json): Read<CommandBody<T>> {
  if (!isCommandType(type)) {
    return bad("malformed", "/payload/type", `no command is called "${String(type)}"`);
  }
  const reading = new Reading();
  const read = readShape(COMMANDS[type] as Shape, body, "/payload/body", reading);
  if (reading.problem) {
    return { problem: reading.problem };
  }
  const json = read as unknown as JsonObject;
  const complete = type === "post.publish" ? completePost(json) : good(json);
  return complete as unknown as Read<CommandBody<T>>;
}

/** A post that is a proposal or an artifact has all of the fields of its kind, or none. */
function completePost(post: JsonObject): Read<JsonObject> {
  const authors = Array.isArray(post.authors) ? (post.authors as readonly Json[]) : [];
  for (const author of authors) {
    if (isObject(author) && (author.key === undefined) !== (author.sig === undefined)) {
      return bad("malformed", "/payload/body/authors", "key and sig stand together");
    }
  }
  const block = { delay: 0, payments: [], set: {}, treasurers: [] };
  const artifact = { name: "", version: "" };
  return good({ ...withAll(block, post), ...withAll(artifact, post), ...post });
}

/** These stand-ins, when one of the names is there. */
function withAll(absent: JsonObject, post: JsonObject): JsonObject {
  return Object.keys(absent).some((name) => post[name] !== undefined) ? absent : {};
}
