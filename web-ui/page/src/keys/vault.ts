import { SigningKey, type StoredKey } from "@witan/client/keys";
import { computed, signal } from "@preact/signals";

/** A key on this device, and the member for whom it speaks. */
export interface HeldKey {
  readonly key: SigningKey;
  /** The member's id. */
  readonly member: string;
  /** What the member is called; empty before the registration. */
  readonly handle: string;
  /** The device's name, as its owner calls it. */
  readonly label: string;
  /** When it was saved to a key file that was opened again, in milliseconds; 0 for never. */
  readonly backedUpAt: number;
  /** The body that it was registered in. */
  readonly body: string;
}

interface Row extends Omit<HeldKey, "key"> {
  readonly publicKey: string;
  readonly stored: StoredKey;
}

const DATABASE = "witan";
const STORE = "keys";
const CURRENT = "witan-current-key";

const channel = "BroadcastChannel" in globalThis ? new BroadcastChannel("witan-keys") : undefined;

/** All keys on this device; undefined until they were read. */
export const keys = signal<readonly HeldKey[] | undefined>(undefined);

const currentKey = signal(globalThis.localStorage?.getItem(CURRENT) ?? "");

/** The key that signs, and so who the reader is; undefined for a reader without a key. */
export const me = computed(
  () => keys.value?.find(({ key }) => key.publicKey === currentKey.value) ?? keys.value?.[0],
);

/** Reads the keys, and again whenever another tab has changed them. */
export async function openVault(): Promise<void> {
  if (channel) {
    channel.onmessage = () => void read();
  }
  await read();
}

/** Keeps a key, or what has changed about it, and lets it speak from now on. */
export async function keep(held: HeldKey): Promise<void> {
  const { key, ...rest } = held;
  const row: Row = { ...rest, publicKey: key.publicKey, stored: key.toStored() };
  await change((store) => store.put(row));
  choose(key.publicKey);
}

/** Takes a key off this device; it goes on to speak for its member elsewhere. */
export async function forget(publicKey: string): Promise<void> {
  await change((store) => store.delete(publicKey));
}

/** Lets another key of this device speak. */
export function choose(publicKey: string): void {
  localStorage.setItem(CURRENT, publicKey);
  currentKey.value = publicKey;
  channel?.postMessage("changed");
}

async function read(): Promise<void> {
  currentKey.value = localStorage.getItem(CURRENT) ?? "";
  const database = await open();
  const rows = await done<Row[]>(
    database.transaction(STORE).objectStore(STORE).getAll() as IDBRequest<Row[]>,
  );
  database.close();
  keys.value = rows.map(({ stored, publicKey: _, ...rest }) => ({
    ...rest,
    key: SigningKey.fromStored(stored),
  }));
}

async function change(act: (store: IDBObjectStore) => IDBRequest): Promise<void> {
  const database = await open();
  const transaction = database.transaction(STORE, "readwrite", { durability: "strict" });
  await done(act(transaction.objectStore(STORE)));
  database.close();
  await read();
  channel?.postMessage("changed");
}

function open(): Promise<IDBDatabase> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(STORE, { keyPath: "publicKey" });
  };
  return done(opening);
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("the browser's database failed"));
  });
}
