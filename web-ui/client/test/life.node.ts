import { beforeAll, describe, expect, it } from "vitest";
import {
  bodyId,
  contentOf,
  follow,
  generateKey,
  JournalCheck,
  ParameterDerivation,
  postId,
  prepare,
  PreparedConsent,
  readBody,
  readEntry,
  readHead,
  send,
  utf8,
  type Bytes,
  type CommandBody,
  type CommandType,
  type Intent,
  type Json,
  type Live,
  type Sent,
  type SignedCommand,
  type SigningKey,
} from "../src/index.js";
import { must } from "../src/read.js";

/**
 * Goal: the client and a real node understand each other. Method: on a node without a body, one is
 * founded and lived in; what the node then shows is verified and derived.
 */
const URL = process.env.WITAN_URL!;
const TEXT = utf8("# A text é 🐴\r\n--with what looks like the edge of a part");
const FILE: Bytes = Uint8Array.from({ length: 300 }, (_, at) => at & 255);

let nodeKey = "";
let body = "";
let bank: SigningKey;
let ada: SigningKey;
let bob: SigningKey;
let opening: SignedCommand;

async function get<T>(path: string): Promise<T> {
  return (await (await fetch(`${URL}/v1/${path}`)).json()) as T;
}

async function signed<T extends CommandType>(
  key: SigningKey,
  type: T,
  fields: CommandBody<T>,
  others: Partial<Intent<T>>,
): Promise<SignedCommand> {
  const intent = { type, body: fields, key: key.publicKey, issuedAt: Date.now(), ...others };
  return must(await prepare(intent)).sign(key);
}

async function accepted(command: SignedCommand, contents: readonly Bytes[] = []): Promise<Sent> {
  const setupWord = process.env.WITAN_SETUP_WORD!;
  const sent = await send(URL, command, contents, { nodeKey, setupWord });
  expect(sent).toMatchObject({ outcome: "accepted", isReplay: false });
  return sent;
}

beforeAll(async () => {
  nodeKey = (await get<{ node: string }>("instance")).node;
  [bank, ada, bob] = [await generateKey(), await generateKey(), await generateKey()];
});

describe.sequential("a real node", () => {
  it("should let the client found a body, with the word of its link", async () => {
    const treasurers = [{ handle: "bank", key: bank.publicKey }];
    const parameters = { "pool.minFee": 0 };
    const fields = { name: "Rådet", nodeKey, imported: false, treasurers, parameters };
    const founding = { type: "body.found", body: fields, key: bank.publicKey } as const;
    const prepared = must(await prepare({ ...founding, issuedAt: Date.now() }));
    body = await bodyId(prepared.signedBytes);
    await accepted(await prepared.sign(bank));
    expect((await get<{ body: string }>("instance")).body).toBe(body);
  });

  it("should take every kind of countersignature and content", async () => {
    const registration = { audience: body };
    const asBank = { audience: body, actor: await bank.memberId() };
    const asAda = { audience: body, actor: await ada.memberId() };
    const others = await bob.memberId();
    await accepted(
      await signed(ada, "member.register", { handle: "ada", key: ada.publicKey }, registration),
    );
    const consent = PreparedConsent.asSponsor(body, asBank.actor, bob.publicKey, "bob");
    const sponsor = { member: asBank.actor, key: bank.publicKey, sig: await consent.sign(bank) };
    const register = { handle: "bob", key: bob.publicKey, name: "Bób “b”", sponsor };
    await accepted(await signed(bob, "member.register", register, registration));
    const phone = await generateKey();
    const proof = PreparedConsent.asAddedKey(body, asAda.actor, phone.publicKey);
    const added = { key: phone.publicKey, proof: await proof.sign(phone) };
    await accepted(await signed(ada, "key.add", added, asAda));
    const coin = { to: asAda.actor, amount: "100000000", reference: "d-1" };
    await accepted(await signed(bank, "coin.issue", coin, asBank));
    const attachment = { ...(await contentOf(FILE)), type: "application/octet-stream" };
    const first = { member: asAda.actor, weight: 600_000 };
    const second = { member: others, weight: 400_000 };
    const post: CommandBody<"post.publish"> = {
      kind: "evidence",
      title: "Posted \u202eby the client",
      body: await contentOf(TEXT),
      attachments: [attachment],
      authors: [first, second],
    };
    const agreed = must(await PreparedConsent.asCoauthor(body, others, post));
    const author = { ...second, key: bob.publicKey, sig: await agreed.sign(bob) };
    const whole = { ...post, authors: [first, author] };
    await accepted(await signed(phone, "post.publish", whole, asAda), [TEXT, FILE]);
    const id = await postId(must(readBody("post.publish", whole as unknown as Json)));
    opening = await signed(ada, "pool.open", { post: id, fee: "100000000" }, asAda);
    await accepted(opening);
  });

  it("should give the first receipt again, and refuse with a reason", async () => {
    const again = await send(URL, opening, [], { nodeKey });
    expect(again).toMatchObject({ outcome: "accepted", isReplay: true });
    const stake = { pool: "pool_77", side: "for", amount: "1" } as const;
    const wrong = await signed(ada, "pool.stake", stake, {
      audience: body,
      actor: await ada.memberId(),
    });
    expect(await send(URL, wrong, [], { nodeKey })).toMatchObject({
      outcome: "refused",
      refusal: { code: "pool-unknown" },
    });
  });

  it("should show a journal that verifies, and from which the parameters follow", async () => {
    const { data } = await get<{ data: readonly Json[] }>("journal?after=0");
    const check = new JournalCheck({ body });
    const derivation = new ParameterDerivation();
    for (const json of data) {
      const entry = must(readEntry(json));
      expect(await check.add(entry)).toBeUndefined();
      expect(await derivation.add(entry)).toBeUndefined();
    }
    expect(check.head).toEqual(must(readHead(await get<Json>("head"))));
    expect(check.signatures).toBe(data.length + 3);
    expect(derivation.inForce().get("pool.minFee")).toBe(0);
  });

  it("should tell what happened", async () => {
    const stop = new AbortController();
    const told: Live[] = [];
    for await (const live of follow(URL, { after: 1, signal: stop.signal })) {
      told.push(live);
      if (live.kind === "event" && live.type === "pool.settled") {
        stop.abort();
      }
    }
    const types = told.flatMap((live) => (live.kind === "event" ? [live.type] : []));
    expect(types).toEqual(
      expect.arrayContaining(["member.registered", "post.published", "pool.opened"]),
    );
  });
});
