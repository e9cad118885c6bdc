import { prepare, type Names, type PreparedCommand, type Read, type SigningKey } from "@witan/client";
import { post, type Answer } from "../data/api.js";
import { nodeTime } from "../data/clock.js";
import type { Preview } from "../data/contract.js";
import { node } from "../data/node.js";
import { me } from "../keys/vault.js";
import type { Wish } from "./signing.js";

/** A command that is good for less than this is made out anew rather than signed. */
const FRESH_MS = 15_000;

/** The key that signs a wish. */
export function signerOf(wish: Wish): SigningKey {
  return wish.key ?? me.peek()!.key;
}

/** Makes out the command with the sentence that is shown. */
export function makeOut(wish: Wish): Promise<Read<PreparedCommand>> {
  const isFounding = wish.type === "body.found";
  const hasActor = !isFounding && wish.type !== "member.register";
  return prepare(
    {
      type: wish.type,
      body: wish.body,
      ...(isFounding ? {} : { audience: node.peek()?.body ?? "" }),
      ...(hasActor ? { actor: me.peek()!.member } : {}),
      key: signerOf(wish).publicKey,
      issuedAt: nodeTime(),
      ...(wish.expect ? { expect: wish.expect } : {}),
    },
    namesOf(wish.names ?? {}),
  );
}

/** Asks the node whether it would take it now, and what would follow. */
export function preview(command: PreparedCommand): Promise<Answer<Preview>> {
  const { type, actor, body } = command.payload;
  return post<Preview>("/v1/commands/preview", { type, actor, body });
}

/** Whether it is still good for long enough to be signed. */
export function isFresh(command: PreparedCommand): boolean {
  return command.payload.expiresAt - nodeTime() > FRESH_MS;
}

function namesOf(known: Readonly<Record<string, string>>): Names {
  const name = (id: string): string | undefined => known[id];
  return { member: name, post: name, thing: name };
}
