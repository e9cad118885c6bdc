import { contentOf, postId, readBody, utf8, type Bytes, type CommandBody, type Json } from "@witan/client";
import type { HeldKey } from "../../keys/vault.js";
import { typedAmount } from "../../words/numbers.js";
import { typedDuration, typedPercent } from "../../words/parameters.js";
import { changeOf, handlesOf, type Draft } from "./draft.js";

type Publish = CommandBody<"post.publish">;

/** A draft made out as a command. */
export interface MadeOut {
  readonly id: string;
  readonly body: Publish;
  /** What the command names by hash, each once. */
  readonly contents: readonly Bytes[];
  /** What ids are called in the sentence. */
  readonly names: Readonly<Record<string, string>>;
}

/** Makes out a draft without obstacles; one author, the signer, whose share is the whole. */
export async function madeOut(draft: Draft, author: Pick<HeldKey, "member" | "handle">): Promise<MadeOut> {
  const body = await bodyOf(draft, author.member);
  const read = readBody("post.publish", body as unknown as Json);
  if (read.problem) {
    throw new Error(`a draft without obstacles: ${read.problem.path} ${read.problem.sentence}`);
  }
  const files = new Map(draft.files.map(({ hash, bytes }) => [hash, bytes]));
  files.set(body.body.hash, utf8(draft.text));
  return {
    id: await postId(read.value),
    body: read.value,
    contents: [...files.values()],
    names: namesOf(draft, author),
  };
}

async function bodyOf(draft: Draft, member: string): Promise<Publish> {
  return {
    kind: draft.kind,
    title: draft.title.trim(),
    body: await contentOf(draft.text),
    authors: [{ member, weight: 1_000_000 }],
    citations: draft.cited.map(({ target, isTaking, percent }) => ({
      post: target,
      weight: (isTaking ? -1 : 1) * typedPercent(percent)!,
    })),
    ...(draft.replyTo ? { replyTo: draft.replyTo.id } : {}),
    ...(draft.supersedes ? { supersedes: draft.supersedes.id } : {}),
    attachments: draft.files.map(({ hash, type, bytes }) => ({ hash, type, bytes: bytes.length })),
    ...(draft.kind === "proposal" ? blockOf(draft) : {}),
    ...(draft.kind === "artifact" ? { name: draft.name, version: draft.version.trim() } : {}),
  };
}

function blockOf(draft: Draft): Pick<Publish, "set" | "treasurers" | "payments" | "delay"> {
  return {
    set: Object.fromEntries(draft.set.map((change) => [change.name, changeOf(change)!])),
    treasurers: handlesOf(draft),
    payments: draft.payments.map(({ member, typed }) => ({ to: member, amount: String(typedAmount(typed)!) })),
    delay: typedDuration(draft.delay)!,
  };
}

function namesOf(draft: Draft, author: Pick<HeldKey, "member" | "handle">): Readonly<Record<string, string>> {
  const posts = [draft.replyTo, draft.supersedes].filter((ref) => ref !== null);
  return Object.fromEntries(
    [
      [author.member, author.handle],
      ...posts.map(({ id, title }) => [id, title]),
      ...draft.cited.map(({ target, title }) => [target, title]),
      ...draft.payments.map(({ member, handle }) => [member, handle]),
    ].filter(([, name]) => name !== ""),
  ) as Readonly<Record<string, string>>;
}
