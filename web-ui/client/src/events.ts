import { CorruptBytes, EventInput } from "./event-input.js";
import { PARAMETER_DEFAULTS } from "./parameter-names.js";
import { bad, good, type Read } from "./read.js";

/** What an entry led to: its name in the catalogue of events, and its fields. */
export interface BodyEvent {
  readonly name: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Reads a field. */
type FieldReader = (input: EventInput) => unknown;
type Fields = Readonly<Record<string, FieldReader>>;

/** Clauses by which REP or coin moves; causes by those from AVAIL-3 on name a request or a proposal. */
const CLAUSES =
  "COIN-1 MEMBER-1 MEMBER-3 FEE-1 FEE-2 FEE-3 FORUM-4 POOL-1 POOL-8 POOL-9 POOL-10 NUM-4 AVAIL-3 AVAIL-4 BUS-1 BUS-3 BUS-4 BUS-7 BUS-8 GOV-3 GOV-4".split(
    " ",
  );
const FIRST_WITH_SUBJECT = CLAUSES.indexOf("AVAIL-3");
const PARAMETERS = Object.keys(PARAMETER_DEFAULTS);

const amount: FieldReader = (input) => input.count();
const body: FieldReader = (input) => input.body();
const hash: FieldReader = (input) => input.hash();
const integer: FieldReader = (input) => input.integer();
const key: FieldReader = (input) => input.key();
const memberId: FieldReader = (input) => input.member();
const number: FieldReader = (input) => input.number();
const numberOrNone: FieldReader = (input) => input.numberOrNone();
const text: FieldReader = (input) => input.text();
const time = amount;
const truth: FieldReader = (input) => input.truth();

const list =
  (item: FieldReader): FieldReader =>
  (input) =>
    input.list(() => item(input));

const record =
  (fields: Fields): FieldReader =>
  (input) =>
    readFields(fields, input);

/** One of these words, by its place. */
function word(words: string): FieldReader {
  const all = words.split(" ");
  return (input) => {
    const found = all[input.number()];
    if (found === undefined) {
      throw input.corrupt("a word is not in its list");
    }
    return found;
  };
}

const purpose = word("pool-for pool-against offer bond proposal");
const poolState = word("open accepted rejected inconclusive");
const kind = word("discussion evidence proposal review artifact");
const requestState = word(
  "open offered working judged ratified rejected inconclusive delivered cancelled expired",
);
const proposalState = word(
  "attesting referendum1 referendum2 referendum3 accepted rejected lapsed",
);
const clause = word(CLAUSES.join(" "));
const parameter = word(PARAMETERS.join(" "));

const cause: FieldReader = (input) => {
  const by = clause(input) as string;
  return {
    clause: by,
    pool: input.numberOrNone(),
    post: input.numberOrNone(),
    citing: input.numberOrNone(),
    subject: CLAUSES.indexOf(by) >= FIRST_WITH_SUBJECT ? input.numberOrNone() : -1,
  };
};

const set = list(record({ name: parameter, value: amount }));
const opening: Fields = {
  fee: amount,
  version: number,
  duration: time,
  quorum: amount,
  supply: amount,
  deadline: time,
};
const terms: Fields = {
  ownerKind: word("none request referendum"),
  ownerNumber: number,
  ownerRound: number,
  conflicted: numberOrNone,
  job: numberOrNone,
  winRatio: amount,
  bindingRatio: amount,
  maxExtensions: amount,
};
const block: Fields = {
  set,
  artifacts: list(record({ name: text, post: hash })),
  treasurers: list(text),
  payments: list(record({ to: memberId, amount })),
  delay: time,
};
const movement: Fields = { from: integer, to: integer, amount, cause };

const deferred: FieldReader = (input) => {
  const event = readEvent(input);
  if (event.name === "reaction.deferred") {
    throw input.corrupt("a deferred reaction to a deferred reaction");
  }
  return event;
};

/** How each event is written, by its number. Numbers and fields are frozen. */
const EVENTS: Readonly<Record<number, readonly [string, Fields]>> = {
  1: [
    "body.founded",
    {
      id: body,
      name: text,
      nodeKey: key,
      imported: truth,
      version: number,
      parameters: list(amount),
    },
  ],
  2: ["reaction.deferred", { time, reaction: number, event: deferred }],
  3: ["reaction.resumed", {}],
  20: [
    "member.registered",
    {
      member: number,
      id: memberId,
      handle: text,
      name: text,
      key,
      recoveryHash: (input) => (input.truth() ? input.hash() : undefined),
    },
  ],
  21: ["key.added", { member: number, key }],
  22: ["key.revoked", { member: number, key }],
  23: ["keys.recovered", { member: number, key, recoveryHash: hash }],
  24: ["treasurers.named", { members: list(number) }],
  25: ["deposit-reference.used", { reference: text }],
  26: ["rep.moved", movement],
  27: ["coin.moved", movement],
  28: ["salary.paid", { amount, index: (input) => input.big(), carry: amount, cause }],
  29: ["mint.reserved", { amount, cause }],
  30: ["mint-reserve.released", { amount, cause }],
  31: ["allowance.set", { holder: number, delegate: number, amount, until: time, time }],
  32: ["rep.staked", { purpose, subject: number, holder: number, delegate: numberOrNone, amount }],
  33: ["stakes.released", { purpose, subject: number }],
  34: ["rep.unstaked", { purpose, subject: number, holder: number, amount }],
  50: [
    "post.published",
    {
      post: number,
      id: hash,
      kind,
      signer: number,
      authors: list(record({ member: number, weight: number })),
      citations: list(record({ post: numberOrNone, weight: integer })),
      replyTo: numberOrNone,
      supersedes: numberOrNone,
      bytes: amount,
      time,
    },
  ],
  51: ["value.changed", { post: number, changes: list(integer), cause }],
  52: ["block.carried", { post: number, ...block }],
  53: ["artifact.carried", { post: number, name: text, version: text }],
  60: ["pool.opened", { pool: number, post: number, opener: number, ...opening }],
  61: [
    "pool.staked",
    { pool: number, side: word("for against"), holder: number, delegate: numberOrNone, amount },
  ],
  62: ["pool.extended", { pool: number, deadline: time }],
  63: ["pool.prolonged", { pool: number, deadline: time }],
  64: ["pool.settled", { pool: number, outcome: poolState, inFavour: amount, against: amount }],
  65: [
    "pool.opened-for",
    { pool: number, post: number, opener: numberOrNone, ...opening, ...terms },
  ],
  70: [
    "offer.made",
    {
      offer: number,
      member: number,
      skills: list(text),
      capacity: number,
      until: time,
      price: amount,
    },
  ],
  71: ["offer.extended", { offer: number, until: time }],
  72: ["offer.ended", { offer: number }],
  73: [
    "job.drawn",
    {
      job: number,
      offer: number,
      bond: amount,
      seed: hash,
      number,
      total: amount,
      value: amount,
      before: amount,
      after: amount,
    },
  ],
  74: ["job.ended", { job: number }],
  80: [
    "request.filed",
    {
      request: number,
      requester: number,
      skill: text,
      fee: amount,
      deliverWithin: time,
      version: number,
      only: numberOrNone,
      deadline: time,
    },
  ],
  81: ["request.offered", { request: number, expert: number, deadline: time }],
  82: ["request.accepted", { request: number, time, deadline: time }],
  83: ["request.reopened", { request: number, attempts: number, deadline: time }],
  84: ["request.extended", { request: number, deadline: time }],
  85: ["evidence.submitted", { request: number, post: number, pool: numberOrNone }],
  86: ["request.commented", { request: number, satisfied: truth }],
  87: ["request.ended", { request: number, state: requestState, attempts: number }],
  90: [
    "proposal.submitted",
    { proposal: number, post: number, member: number, version: number, deadline: time },
  ],
  91: ["proposal.attested", { proposal: number, member: number, amount }],
  92: ["referendum.begun", { proposal: number, round: number, pool: number }],
  93: ["proposal.accepted", { proposal: number, effectAt: time }],
  94: ["proposal.ended", { proposal: number, state: proposalState }],
  95: [
    "proposal.took-effect",
    { proposal: number, set, artifacts: list(record({ name: text, post: number })) },
  ],
  96: ["payment.skipped", { proposal: number, payment: number }],
};

/** The number and name of every event that can be read. */
export function eventNames(): readonly (readonly [number, string])[] {
  return Object.entries(EVENTS).map(([number, [name]]) => [Number(number), name]);
}

/** Reads all events of an entry. A type that a later version added is a problem. */
export function readEvents(bytes: Uint8Array): Read<readonly BodyEvent[]> {
  const input = new EventInput(bytes);
  const events: BodyEvent[] = [];
  try {
    while (!input.isAtEnd()) {
      events.push(readEvent(input));
    }
    return good(events);
  } catch (problem) {
    if (problem instanceof CorruptBytes) {
      return bad("malformed", "/events", problem.message);
    }
    throw problem;
  }
}

function readEvent(input: EventInput): BodyEvent {
  const type = EVENTS[input.number()];
  if (type === undefined) {
    throw input.corrupt("an event of an unknown type");
  }
  const [name, fields] = type;
  return { name, fields: readFields(fields, input) };
}

/** Object literals keep the order in which their names are written, which is that of the bytes. */
function readFields(fields: Fields, input: EventInput): Record<string, unknown> {
  const read: Record<string, unknown> = {};
  for (const [name, reader] of Object.entries(fields)) {
    read[name] = reader(input);
  }
  return read;
}
