import { useEffect, useRef, useState } from "preact/hooks";
import { get } from "../../data/api.js";
import type { Post, PostRef, Request } from "../../data/contract.js";
import { fetchContent, textOf } from "../../data/content.js";
import { nodeTime } from "../../data/clock.js";
import { viewOf } from "../../data/ids.js";
import { begun, requestOf, type Draft, type PostKind } from "./draft.js";
import { draftOf, dropDraft, keepDraft, watch } from "./drafts.js";

/** A draft is kept when the typing pauses for so long. */
const PAUSE_MS = 400;

/** A draft and what can be done with it. */
export interface Drafting {
  /** Undefined until it was read from this device. */
  readonly draft: Draft | undefined;
  /** What another tab does with the same draft. */
  readonly other: "open" | "changed" | undefined;
  readonly isKept: boolean;
  readonly change: (part: Partial<Draft>) => void;
  /** Takes what another tab has kept. */
  readonly take: () => void;
  /** Throws it away, here and on this device. */
  readonly drop: () => Promise<void>;
}

/** The draft that this address stands for, kept on this device while it is written. */
export function useDraft(key: string): Drafting {
  const [draft, setDraft] = useState<Draft>();
  const [other, setOther] = useState<"open" | "changed">();
  const [isKept, setKept] = useState(true);
  const unsaved = useRef<Draft>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const keep = (): void => {
    clearTimeout(timer.current);
    const written = unsaved.current;
    unsaved.current = undefined;
    if (written) {
      const saved = { ...written, savedAt: nodeTime() };
      keepDraft(saved).then(
        () => {
          setKept(true);
          setDraft((now) => (now === written ? saved : now));
        },
        () => setKept(false),
      );
    }
  };
  const take = async (): Promise<void> => {
    unsaved.current = undefined;
    setOther(undefined);
    setDraft(await read(key));
  };
  useEffect(() => {
    const unwatch = watch(key, setOther);
    const leave = (): void => keep();
    addEventListener("pagehide", leave);
    document.addEventListener("visibilitychange", leave);
    void take();
    return () => {
      unwatch();
      keep();
      removeEventListener("pagehide", leave);
      document.removeEventListener("visibilitychange", leave);
    };
  }, [key]);
  return {
    draft: draft?.key === key ? draft : undefined,
    other,
    isKept,
    change: (part) => {
      const next = { ...(unsaved.current ?? draft!), ...part };
      unsaved.current = next;
      setDraft(next);
      clearTimeout(timer.current);
      timer.current = setTimeout(keep, PAUSE_MS);
    },
    take: () => void take(),
    drop: async () => {
      clearTimeout(timer.current);
      unsaved.current = undefined;
      await dropDraft(key).catch(() => undefined);
      setDraft(await named(begun(new URLSearchParams(key))));
    },
  };
}

async function read(key: string): Promise<Draft> {
  const kept = await draftOf(key).catch(() => undefined);
  return kept ?? named(begun(new URLSearchParams(key)));
}

/** A draft that was just begun, with the titles of what its address names; a newer version begins as the old one. */
async function named(draft: Draft): Promise<Draft> {
  const cited = await Promise.all(
    draft.cited.map(async (one) => ({ ...one, title: (await postOf(one.target))?.title ?? "" })),
  );
  const old = draft.supersedes && (await postOf(draft.supersedes.id));
  const replyTo = draft.replyTo && refOf(await postOf(draft.replyTo.id));
  const title = await askedFor(requestOf(draft.key));
  const begins = { ...draft, title, cited, replyTo, supersedes: refOf(old ?? undefined) };
  return old ? { ...begins, kind: kindOf(old), title: old.title, text: await oldText(old) } : begins;
}

/** Evidence is called like the request until its author has a better title. */
async function askedFor(request: string | undefined): Promise<string> {
  const answer = request === undefined ? undefined : await get<Request>(viewOf("request", request));
  return answer?.kind === "ok" ? answer.data.title : "";
}

async function postOf(id: string): Promise<Post | undefined> {
  const answer = id === "incinerator" ? undefined : await get<Post>(`/v1/posts/${id}`);
  return answer?.kind === "ok" ? answer.data : undefined;
}

async function oldText(post: Post): Promise<string> {
  const content = await fetchContent(post.body);
  return content.kind === "here" ? textOf(content.bytes) : "";
}

function kindOf(post: Post): PostKind {
  return post.kind as PostKind;
}

function refOf(post: Post | undefined): PostRef | null {
  return post ? { id: post.id, title: post.title, kind: post.kind } : null;
}
