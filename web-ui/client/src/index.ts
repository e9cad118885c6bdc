/** What a page, or a program in Node, needs to take part in a Witan body. docs/client.md tells how. */
export { utf8, fromBase64, base64, hex, fromHex, sha256Hex, type Bytes } from "./bytes.js";
export {
  canonical,
  canonicalBytes,
  parse,
  parseCanonical,
  type Json,
  type JsonObject,
} from "./canonical.js";
export {
  COMMANDS,
  isCommandType,
  readBody,
  type CommandBody,
  type CommandType,
} from "./catalogue.js";
export {
  contentOf,
  prepare,
  type Intent,
  type PreparedCommand,
  type SignedCommand,
} from "./commands.js";
export { PreparedConsent } from "./countersignatures.js";
export {
  commandId,
  isSigned,
  parseCanonicalEnvelope,
  parseEnvelope,
  parseSignedEnvelope,
  type Envelope,
} from "./envelope.js";
export { readEvents, type BodyEvent } from "./events.js";
export { follow, type FollowOptions, type Live } from "./follow.js";
export { RememberedHeads, type Place, type Shelf } from "./heads.js";
export { bodyId, isBodyId, isHash, isMemberId, keyBytes, keyText, memberId } from "./ids.js";
export {
  EMPTY_HEAD,
  entryHash,
  JournalCheck,
  readEntry,
  readHead,
  type Head,
  type JournalEntry,
  type RunStart,
} from "./journal.js";
export { backUp, openKeyFile, type BackedUp } from "./key-file.js";
export { generateKey, SigningKey, type StoredKey } from "./keys.js";
export { PARAMETER_DEFAULTS, type ParameterValue } from "./parameter-names.js";
export { ParameterDerivation, type ParameterChange } from "./parameters.js";
export type { Payload } from "./payload.js";
export { postId } from "./posts.js";
export type { Problem, Read } from "./read.js";
export { checkReceipt, isReceiptOf, parseReceipt, type Receipt } from "./receipts.js";
export { send, type Refusal, type SendOptions, type Sent } from "./send.js";
export { consentSentence, sentenceOf, type Names } from "./sentence.js";
export { isSound, verify } from "./verify.js";
export { refusalOf } from "./refusal.js";
