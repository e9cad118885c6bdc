import { utf8, type Bytes } from "./bytes.js";
import type { Json } from "./canonical.js";
import { readBody, type CommandBody } from "./catalogue.js";
import { signBytes, type SigningKey } from "./keys.js";
import { postId } from "./posts.js";
import { bad, good, type Read } from "./read.js";
import { consentSentence, type Names } from "./sentence.js";

/** What another author of a post signs (FORUM-1): the body, and the content by its id. */
export function coauthorBytes(body: string, post: string): Bytes {
  return lines("witan-coauthor-v1", body, post);
}

/** What the sponsor of a registration signs (MEMBER-1): who pays, and for which key and handle. */
export function sponsorBytes(body: string, sponsor: string, key: string, handle: string): Bytes {
  return lines("witan-sponsor-v1", body, sponsor, key, handle);
}

/** What a new key signs to prove that its holder wants to speak for the member (MEMBER-2). */
export function addedKeyBytes(body: string, member: string, key: string): Bytes {
  return lines("witan-key-v1", body, member, key);
}

/** A consent to what somebody else will sign, with the sentence that says to what. */
export class PreparedConsent {
  /** What is consented to, for people. */
  readonly sentence: string;
  readonly #signed: Bytes;

  private constructor(sentence: string, signed: Bytes) {
    this.sentence = sentence;
    this.#signed = signed;
    Object.freeze(this);
  }

  /** The bytes that will be signed, to be shown. */
  get signedBytes(): Bytes {
    return this.#signed.slice();
  }

  /** The signature in base64url: what stands as `sig` or `proof` in the other's command. */
  sign(key: SigningKey): Promise<string> {
    return signBytes(key, this.#signed);
  }

  /**
   * To be named as an author of this post.
   *
   * @param member who consents
   */
  static async asCoauthor(
    body: string,
    member: string,
    post: CommandBody<"post.publish">,
    names: Names = {},
  ): Promise<Read<PreparedConsent>> {
    const read = readBody("post.publish", post as unknown as Json);
    if (read.problem) {
      return read;
    }
    const author = read.value.authors?.find((one) => one.member === member);
    if (author === undefined) {
      return bad("malformed", "/payload/body/authors", `${member} is no author of this post`);
    }
    const id = await postId(read.value);
    const facts = { body, member, post: id, share: author.weight, title: read.value.title ?? "" };
    const sentence = consentSentence("coauthor", facts, names);
    return good(new PreparedConsent(sentence, coauthorBytes(body, id)));
  }

  /** To pay for the registration of this key under this handle. */
  static asSponsor(
    body: string,
    sponsor: string,
    key: string,
    handle: string,
    names: Names = {},
  ): PreparedConsent {
    const sentence = consentSentence("sponsor", { body, handle, key, sponsor }, names);
    return new PreparedConsent(sentence, sponsorBytes(body, sponsor, key, handle));
  }

  /** To speak for this member. */
  static asAddedKey(body: string, member: string, key: string, names: Names = {}): PreparedConsent {
    const sentence = consentSentence("addedKey", { body, key, member }, names);
    return new PreparedConsent(sentence, addedKeyBytes(body, member, key));
  }
}

/** A word that says what is signed, and the rest, each on a line of its own. */
function lines(...parts: readonly string[]): Bytes {
  return utf8(parts.join("\n"));
}
