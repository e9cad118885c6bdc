import { isMemberId, keyBytes } from "@witan/client";

/** What somebody sends to a member who shall sponsor a registration. */
export interface SponsorWanted {
  readonly body: string;
  readonly handle: string;
  readonly key: string;
}

/** What the sponsor sends back: it stands in the registration as it is. */
export interface Sponsorship {
  readonly member: string;
  readonly key: string;
  readonly sig: string;
}

/** What a new device shows, to be taken to a device that speaks for the member already. */
export interface KeyWanted {
  readonly body: string;
  readonly member: string;
  readonly key: string;
  readonly proof: string;
}

type Kind = "sponsor-wanted" | "key-wanted";

/** A message as text that can be sent in any way and be pasted whole. */
export function messageText(kind: Kind, fields: object): string {
  return JSON.stringify({ witan: kind, ...fields });
}

/** Undefined for what is no such message. */
export function readSponsorWanted(text: string): SponsorWanted | undefined {
  const { body, handle, key } = fieldsOf("sponsor-wanted", text);
  return isWord(body) && isHandle(handle) && isKey(key) ? { body, handle, key } : undefined;
}

/** A sponsorship as the command line writes and reads it too: `MEMBER:KEY:SIGNATURE`. */
export function sponsorWord({ member, key, sig }: Sponsorship): string {
  return `${member}:${key}:${sig}`;
}

export function readSponsorWord(text: string): Sponsorship | undefined {
  const [member, key, sig, rest] = text.trim().split(":");
  return isMember(member) && isKey(key) && isSignature(sig) && rest === undefined
    ? { member, key, sig }
    : undefined;
}

export function readKeyWanted(text: string): KeyWanted | undefined {
  const { body, member, key, proof } = fieldsOf("key-wanted", text);
  return isWord(body) && isMember(member) && isKey(key) && isSignature(proof)
    ? { body, member, key, proof }
    : undefined;
}

/** What a handle may be (MEMBER-1), without whether somebody has it. */
export function isHandle(value: unknown): value is string {
  return typeof value === "string" && /^[a-z0-9-]{3,32}$/.test(value) && !isReserved(value);
}

export function isReserved(handle: string): boolean {
  return handle === "incinerator" || handle === "treasury";
}

function fieldsOf(kind: Kind, text: string): Readonly<Record<string, unknown>> {
  try {
    const read = JSON.parse(text) as Readonly<Record<string, unknown>> | null;
    return read?.witan === kind ? read : {};
  } catch {
    return {};
  }
}

function isWord(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

function isMember(value: unknown): value is string {
  return typeof value === "string" && isMemberId(value);
}

function isKey(value: unknown): value is string {
  return typeof value === "string" && keyBytes(value) !== undefined;
}

function isSignature(value: unknown): value is string {
  return typeof value === "string" && /^[A-Za-z0-9_-]{86}$/.test(value);
}
