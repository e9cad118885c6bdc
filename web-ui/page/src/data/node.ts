import { signal } from "@preact/signals";
import { get } from "./api.js";
import { setNodeTime } from "./clock.js";
import type { Head, Instance } from "./contract.js";
import { head } from "./live.js";

/** What the node says of itself; undefined until it has answered. */
export const node = signal<Instance | undefined>(undefined);

/** What the node wrote into the page that it sent. */
const written = globalThis.document?.querySelector(".brand")?.textContent || "Witan";

/** The body's name, which is known before the node has answered, so that nothing moves when it does. */
export const bodyName = (): string => node.value?.name ?? written;

/** Asks the node what it is, what time it has, and how far its journal goes. */
export async function meetNode(): Promise<void> {
  const [instance, last] = await Promise.all([get<Instance>("/v1/instance"), get<Head>("/v1/head")]);
  if (instance.kind === "ok") {
    node.value = instance.data;
    setNodeTime(instance.data.time);
  }
  if (last.kind === "ok") {
    head.value = Math.max(head.peek(), last.data.position);
  }
}

/** Whether this browser lets the page hold keys: not on plain http at another host than this one. */
export const canSign = (): boolean => globalThis.isSecureContext && "subtle" in crypto;
