import type { Bytes, CommandBody, CommandType, Receipt, SigningKey } from "@witan/client";
import { computed, signal } from "@preact/signals";
import { asOf } from "../app/location.js";
import { canSign, node } from "../data/node.js";
import { me } from "../keys/vault.js";

/** A command that somebody wants to give, before it was shown and signed. */
export interface Wish<T extends CommandType = CommandType> {
  readonly type: T;
  readonly body: CommandBody<T>;
  /** What the command names by hash: the text of a post, its attachments. */
  readonly contents?: readonly Bytes[];
  /** Versions of objects that were seen; a change since then brings the sheet back. */
  readonly expect?: Readonly<Record<string, number>>;
  /** What ids are called here: handles, titles. */
  readonly names?: Readonly<Record<string, string>>;
  /** What the reader should know beside the sentence, such as what can be lost. */
  readonly notes?: readonly string[];
  /** Signs instead of the reader's key, in a founding or a registration. */
  readonly key?: SigningKey;
  /** The word of the link that a new node prints. */
  readonly setupWord?: string;
}

/** What became of a wish. */
export type Signed =
  | { readonly outcome: "accepted"; readonly receipt: Receipt }
  | { readonly outcome: "cancelled" };

/** The wish that is on the table; the sheet shows it. */
export const onTable = signal<
  { readonly wish: Wish; readonly end: (signed: Signed) => void } | undefined
>(undefined);

/**
 * Shows the signing sheet for a command, and ends when it has its place in the journal or the reader
 * has put it away. One sheet at a time: another wish is put away at once.
 */
export function sign<T extends CommandType>(wish: Wish<T>): Promise<Signed> {
  if (onTable.peek()) {
    return Promise.resolve({ outcome: "cancelled" });
  }
  return new Promise((resolve) => {
    onTable.value = {
      wish: wish as unknown as Wish,
      end: (signed) => {
        onTable.value = undefined;
        resolve(signed);
      },
    };
  });
}

/** Why the reader cannot act now; undefined when nothing is in the way. */
export const hindrance = computed<"past" | "insecure" | "imported" | "no-key" | undefined>(() => {
  if (asOf.value !== undefined) {
    return "past";
  }
  if (!canSign()) {
    return "insecure";
  }
  if (node.value?.imported) {
    return "imported";
  }
  return me.value === undefined || me.value.handle === "" ? "no-key" : undefined;
});
