import { signal } from "@preact/signals";
import type { Draft } from "./draft.js";

const DATABASE = "witan-drafts";
const STORE = "drafts";

/** What tabs of this browser tell each other about drafts. */
interface Told {
  readonly key: string;
  readonly what: "opened" | "here" | "kept" | "dropped";
}

/** One for the whole tab, since a channel hears all but what it says itself. */
let channel: BroadcastChannel | undefined;

function others(): BroadcastChannel {
  channel ??= new BroadcastChannel(DATABASE);
  return channel;
}

/** Calls the function when another tab has this draft open, or has changed it, until it is ended. */
export function watch(key: string, onOther: (what: "open" | "changed") => void): () => void {
  const hear = ({ data }: MessageEvent<Told>): void => {
    if (data.key !== key) {
      return;
    }
    if (data.what === "opened") {
      others().postMessage({ key, what: "here" } satisfies Told);
    }
    onOther(data.what === "kept" || data.what === "dropped" ? "changed" : "open");
  };
  others().addEventListener("message", hear);
  others().postMessage({ key, what: "opened" } satisfies Told);
  return () => others().removeEventListener("message", hear);
}

/** The drafts on this device, the newest first; undefined until they were read. */
export const drafts = signal<readonly Draft[] | undefined>(undefined);

export async function readDrafts(): Promise<void> {
  const all = await use<Draft[]>("readonly", (store) => store.getAll() as IDBRequest<Draft[]>);
  drafts.value = all.sort((one, other) => other.savedAt - one.savedAt);
}

export function draftOf(key: string): Promise<Draft | undefined> {
  return use("readonly", (store) => store.get(key) as IDBRequest<Draft | undefined>);
}

/** Keeps a draft on this device; it never goes to the node. */
export async function keepDraft(draft: Draft): Promise<void> {
  await use("readwrite", (store) => store.put(draft));
  await told({ key: draft.key, what: "kept" });
}

export async function dropDraft(key: string): Promise<void> {
  await use("readwrite", (store) => store.delete(key));
  await told({ key, what: "dropped" });
}

async function told(what: Told): Promise<void> {
  others().postMessage(what);
  await readDrafts();
}

async function use<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(STORE, { keyPath: "key" });
  };
  const database = await done(opening);
  try {
    return await done(act(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("the browser's database failed"));
  });
}
