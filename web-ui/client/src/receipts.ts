import { fromBase64url, joined, utf8 } from "./bytes.js";
import { canonicalBytes, type JsonObject } from "./canonical.js";
import { keyBytes } from "./ids.js";
import { bad, good, type Read } from "./read.js";
import { StrictFields } from "./strict-fields.js";
import { verify } from "./verify.js";

const BYTES_MAX = 4096;

/** The node's signed word that an accepted command has its place in the journal. */
export interface Receipt {
  /** The command's id. */
  readonly command: string;
  /** The SHA-256 of the entry's events. */
  readonly events: string;
  /** The hash of its entry. */
  readonly hash: string;
  readonly nodeKey: string;
  /** The node's signature, in base64url. */
  readonly nodeSig: string;
  readonly outcome: "accepted";
  /** Its place in the journal, from 1. */
  readonly position: number;
  /** The hash of the entry before it. */
  readonly previous: string;
  /** The time of its entry. */
  readonly time: number;
}

/** Reads a receipt strictly, without looking at its signature. */
export function parseReceipt(bytes: Uint8Array): Read<Receipt> {
  const reader = StrictFields.parse(bytes, BYTES_MAX);
  const command = reader.hash("command");
  const position = reader.count("position");
  const hash = reader.hash("hash");
  const previous = reader.hash("previous");
  const time = reader.count("time");
  const events = reader.hash("events");
  reader.constant("outcome", "accepted");
  const nodeKey = reader.key("nodeKey");
  reader.bytes("nodeSig", 64);
  const nodeSig = reader.text("nodeSig");
  if (position === 0) {
    reader.malformed("position", "positions begin with 1", undefined);
  }
  const outcome = "accepted";
  return reader.result(() => ({
    command,
    events,
    hash,
    nodeKey,
    nodeSig,
    outcome,
    position,
    previous,
    time,
  }));
}

/** Whether this is the signature of this node, whose key the body's founding names. */
export async function isReceiptOf(receipt: Receipt, nodeKey: string): Promise<boolean> {
  const { nodeSig, ...rest } = receipt;
  const signed = joined(utf8("witan-receipt-v1\n"), canonicalBytes(rest as unknown as JsonObject));
  const key = keyBytes(nodeKey);
  const signature = fromBase64url(nodeSig);
  return (
    receipt.nodeKey === nodeKey &&
    key !== undefined &&
    signature !== undefined &&
    verify(key, signed, signature)
  );
}

/** Reads a receipt and checks that this node signed it for this command. */
export async function checkReceipt(
  bytes: Uint8Array,
  command: string,
  nodeKey: string,
): Promise<Read<Receipt>> {
  const read = parseReceipt(bytes);
  if (read.problem) {
    return read;
  }
  if (read.value.command !== command) {
    return bad("wrong-receipt", "/command", "the receipt is for another command");
  }
  return (await isReceiptOf(read.value, nodeKey))
    ? good(read.value)
    : bad("bad-signature", "/nodeSig", "not the node's signature over this receipt");
}
