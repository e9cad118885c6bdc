import { fromBase64url, type Bytes } from "./bytes.js";
import { isCommandType, readBody, type CommandBody } from "./catalogue.js";
import { addedKeyBytes, coauthorBytes, sponsorBytes } from "./countersignatures.js";
import { keyBytes } from "./ids.js";
import type { Payload } from "./payload.js";
import { postId } from "./posts.js";
import { bad, good, type Read } from "./read.js";
import { isSound, verify } from "./verify.js";

/**
 * Checks what others than the signer must have signed: coauthors (FORUM-1), the sponsor of a
 * registration (MEMBER-1), a new key (MEMBER-2); and that keys which only stand in a command can
 * prove something later. Gives the number of good countersignatures.
 */
export async function checkCountersignatures(payload: Payload): Promise<Read<number>> {
  const { actor, aud, body, type } = payload;
  if (!isCommandType(type)) {
    return bad("malformed", "/command/payload/type", `no command is called "${type}"`);
  }
  const read = readBody(type, body);
  if (read.problem) {
    return { problem: { ...read.problem, path: `/command${read.problem.path}` } };
  }
  switch (type) {
    case "body.found":
      return checkFounding(read.value as CommandBody<"body.found">);
    case "key.recover":
      return checkSound((read.value as CommandBody<"key.recover">).key);
    case "post.publish":
      return checkAuthors(aud, actor, read.value as CommandBody<"post.publish">);
    case "member.register": {
      const { handle, key, sponsor } = read.value as CommandBody<"member.register">;
      return sponsor
        ? checkSigned(sponsor.key, sponsorBytes(aud, sponsor.member, key, handle), sponsor.sig)
        : good(0);
    }
    case "key.add": {
      const { key, proof } = read.value as CommandBody<"key.add">;
      return actor === null ? good(0) : checkSigned(key, addedKeyBytes(aud, actor, key), proof);
    }
    default:
      return good(0);
  }
}

async function checkAuthors(
  body: string,
  actor: string | null,
  post: CommandBody<"post.publish">,
): Promise<Read<number>> {
  const authors = post.authors ?? [];
  let countersigned = 0;
  for (const { key, member, sig } of authors) {
    if (key === undefined || sig === undefined) {
      if (member !== actor) {
        return bad("countersignature-missing", "/command", `${member} has not signed`);
      }
      continue;
    }
    const checked = await checkSigned(key, coauthorBytes(body, await postId(post)), sig);
    if (checked.problem) {
      return checked;
    }
    countersigned++;
  }
  return good(countersigned);
}

async function checkSigned(
  key: string,
  signed: Bytes,
  signature: string | undefined,
): Promise<Read<number>> {
  if (signature === undefined) {
    return bad("countersignature-missing", "/command", `${key} has not signed`);
  }
  return (await verify(keyBytes(key)!, signed, fromBase64url(signature)!))
    ? good(1)
    : bad("countersignature-wrong", "/command", `not the signature of ${key}`);
}

function checkFounding(founding: CommandBody<"body.found">): Read<number> {
  const keys = [...(founding.treasurers ?? []).map((treasurer) => treasurer.key), founding.nodeKey];
  const unsound = keys.map(checkSound).find((checked) => checked.problem);
  return unsound ?? good(0);
}

function checkSound(key: string): Read<number> {
  return isSound(keyBytes(key)!)
    ? good(0)
    : bad("key-unsound", "/command", `signatures of ${key} prove nothing`);
}
