import type { Page } from "@playwright/test";

import {
  backUp,
  bodyId,
  contentOf,
  generateKey,
  postId,
  prepare,
  PreparedConsent,
  readBody,
  send,
  utf8,
  type Bytes,
  type CommandBody,
  type CommandType,
  type Json,
  type Receipt,
  type SigningKey,
} from "../../client/src/index.ts";
import { must } from "../../client/src/read.ts";
import { settled } from "./checks.ts";
import type { EmptyNode } from "./fixtures.ts";

export const PASSPHRASE = "correct horse battery";

/** A body that a test has founded, in which people act through the client, as programs do. */
export class Body {
  private constructor(
    readonly url: string,
    readonly id: string,
    readonly nodeKey: string,
    /** The founder and treasurer. */
    readonly bank: Person,
  ) {}

  /** Founds one on an empty node; pools last an hour unless the parameters say otherwise. */
  static async found(node: EmptyNode, parameters: Record<string, number | boolean> = {}): Promise<Body> {
    const { node: nodeKey } = await get<{ node: string }>(node.url, "instance");
    const key = await generateKey();
    const fields = {
      name: "Board of valves",
      nodeKey,
      imported: false,
      treasurers: [{ handle: "bank", key: key.publicKey }],
      parameters: { "pool.duration": 3_600_000, "pool.minFee": 0, ...parameters },
    };
    const founding = { type: "body.found", body: fields, key: key.publicKey, issuedAt: Date.now() } as const;
    const prepared = must(await prepare(founding));
    const body = new Body(node.url, await bodyId(prepared.signedBytes), nodeKey, undefined!);
    const bank = await Person.of(body, "bank", key);
    const sent = await send(node.url, await prepared.sign(key), [], { nodeKey, setupWord: node.word });
    if (sent.outcome !== "accepted") throw new Error(JSON.stringify(sent));
    return Object.assign(body, { bank });
  }

  /** Somebody who registers, with so much coin. */
  async join(handle: string, coin = "0"): Promise<Person> {
    const key = await generateKey();
    const person = await Person.of(this, handle, key);
    const fields = { handle, key: key.publicKey };
    await this.deliver(person, "member.register", fields, undefined, []);
    if (coin !== "0") {
      const issue = { to: person.member, amount: coin, reference: `for ${handle}` };
      await this.bank.act("coin.issue", issue);
    }
    return person;
  }

  /** Work of these authors in equal parts, judged by the first pool, which is accepted at once. */
  async firstWork(authors: readonly Person[], fee: string): Promise<string> {
    const text = utf8("The work that this body begins with.");
    const share = Math.floor(1_000_000 / authors.length);
    const weights = authors.map((author, at) => ({
      member: author.member,
      weight: at === 0 ? 1_000_000 - share * (authors.length - 1) : share,
    }));
    const post: CommandBody<"post.publish"> = {
      kind: "evidence",
      title: "First work",
      body: await contentOf(text),
      authors: weights,
    };
    const [signer, ...others] = authors;
    const signed = await Promise.all(
      others.map(async (author, at) => ({
        ...weights[at + 1]!,
        key: author.key.publicKey,
        sig: await must(await PreparedConsent.asCoauthor(this.id, author.member, post)).sign(author.key),
      })),
    );
    const id = await signer!.publish({ ...post, authors: [weights[0]!, ...signed] }, text);
    await signer!.act("pool.open", { post: id, fee });
    return id;
  }

  /** Signs and hands in, and wants a receipt. */
  async deliver<T extends CommandType>(
    person: Person,
    type: T,
    fields: CommandBody<T>,
    actor: string | undefined,
    contents: readonly Bytes[],
  ): Promise<Receipt> {
    const prepared = must(
      await prepare({
        type,
        body: fields,
        audience: this.id,
        ...(actor === undefined ? {} : { actor }),
        key: person.key.publicKey,
        issuedAt: (await get<{ time: number }>(this.url, "instance")).time,
      }),
    );
    const sent = await send(this.url, await prepared.sign(person.key), contents, { nodeKey: this.nodeKey });
    if (sent.outcome !== "accepted") throw new Error(`${type}: ${JSON.stringify(sent)}`);
    return sent.receipt;
  }

  /** What the node tells; waits until it has come to this position. */
  async view<T>(path: string, atLeast = 0): Promise<T> {
    return get<T>(this.url, `${path}${path.includes("?") ? "&" : "?"}atLeast=${atLeast}`);
  }
}

/** Somebody with a key of their own. */
export class Person {
  private constructor(
    private readonly body: Body,
    readonly handle: string,
    readonly key: SigningKey,
    readonly member: string,
    /** The key file, as the page would save it. */
    readonly keyFile: string,
  ) {}

  static async of(body: Body, handle: string, key: SigningKey): Promise<Person> {
    const { file } = must(await backUp(key, PASSPHRASE));
    return new Person(body, handle, key, await key.memberId(), file);
  }

  /** Gives a command. */
  act<T extends CommandType>(type: T, fields: CommandBody<T>, contents: readonly Bytes[] = []): Promise<Receipt> {
    return this.body.deliver(this, type, fields, this.member, contents);
  }

  /** Publishes, and gives the post's id. */
  async publish(post: CommandBody<"post.publish">, text: Bytes): Promise<string> {
    const whole = must(readBody("post.publish", post as unknown as Json));
    await this.act("post.publish", post, [text]);
    return postId(whole);
  }

  /** Publishes a text of one's own. */
  async write(
    title: string,
    text = `${title}.`,
    more: Partial<CommandBody<"post.publish">> = {},
  ): Promise<string> {
    const bytes = utf8(text);
    const authors = [{ member: this.member, weight: 1_000_000 }];
    const post = { kind: "evidence", title, body: await contentOf(bytes), authors, ...more } as const;
    return this.publish(post as CommandBody<"post.publish">, bytes);
  }

  /** Has a new post of one's own judged; gives the pool's number. */
  async openPool(title: string, fee = "1000000"): Promise<string> {
    const post = await this.write(title);
    const { position } = await this.act("pool.open", { post, fee });
    const { data } = await this.body.view<{ data: { id: string }[] }>(`pools?post=${post}`, position);
    return data[0]!.id.slice("pool_".length);
  }

  /** Brings the key into a browser, as a person with a key file does. */
  async bring(page: Page): Promise<void> {
    await page.goto(`${this.body.url}/me`);
    await page.getByLabel("Key file", { exact: true }).setInputFiles({
      name: "key.json",
      mimeType: "application/json",
      buffer: Buffer.from(this.keyFile),
    });
    await page.getByLabel("Passphrase of the key file").fill(PASSPHRASE);
    await page.getByRole("button", { name: "Open the key file" }).click();
    await page.locator("header.top").getByText(this.handle, { exact: true }).waitFor();
    await settled(page);
  }
}

/** Makes a key in the key maker of this page, and leaves its file unchecked. */
export async function makeKey(page: Page): Promise<void> {
  await page.getByLabel("Passphrase for the key file").fill(PASSPHRASE);
  await page.getByLabel("The same passphrase again").fill(PASSPHRASE);
  await page.getByRole("button", { name: "Make the key and save its file" }).click();
  await page.getByRole("button", { name: "Go on without checking" }).click();
}

async function get<T>(url: string, path: string): Promise<T> {
  const response = await fetch(`${url}/v1/${path}`);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}
