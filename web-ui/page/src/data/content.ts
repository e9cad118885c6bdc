import { refusalOf, sha256Hex, type Bytes } from "@witan/client";
import { useEffect, useState } from "preact/hooks";
import type { Problem } from "./view.js";

/** What became of a question for the bytes behind a hash. */
export type Content =
  | { readonly kind: "here"; readonly bytes: Bytes; readonly isChecked: boolean }
  /** It was taken away; the hash stays in the record. */
  | { readonly kind: "withheld" }
  /** The node sent other bytes than those that were signed. */
  | { readonly kind: "wrong" }
  | { readonly kind: "problem"; readonly problem: Problem };

/**
 * Fetches the text of a post, or an attachment, and checks it against the hash that was signed. An
 * insecure origin has no hashes, so nothing is checked there, and the answer says so.
 */
export async function fetchContent(hash: string): Promise<Content> {
  try {
    const response = await fetch(`/v1/blobs/${hash}`);
    if (response.status === 451) {
      return { kind: "withheld" };
    }
    if (!response.ok) {
      return { kind: "problem", problem: { kind: "refused", refusal: await refusalOf(response) } };
    }
    const bytes = new Uint8Array(await response.arrayBuffer());
    const isChecked = "subtle" in crypto;
    return isChecked && (await sha256Hex(bytes)) !== hash
      ? { kind: "wrong" }
      : { kind: "here", bytes, isChecked };
  } catch (error) {
    return { kind: "problem", problem: { kind: "unreachable", reason: String(error) } };
  }
}

/** The bytes behind a hash, which never change; undefined until they have come. */
export function useContent(hash: string): Content | undefined {
  const [found, setFound] = useState<{ readonly hash: string; readonly content: Content }>();
  useEffect(() => {
    let isOver = false;
    void fetchContent(hash).then((content) => isOver || setFound({ hash, content }));
    return () => {
      isOver = true;
    };
  }, [hash]);
  return found?.hash === hash ? found.content : undefined;
}

/** The text of a content; the node takes no post whose text is not UTF-8. */
export function textOf(bytes: Bytes): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}
