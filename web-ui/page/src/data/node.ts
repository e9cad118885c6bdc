import { signal } from "@preact/signals";
import { get } from "./api.js";
import { setNodeTime } from "./clock.js";
import type { Instance } from "./contract.js";

/** What the node says of itself; undefined until it has answered. */
export const node = signal<Instance | undefined>(undefined);

/** Asks the node what it is, and what time it has. */
export async function meetNode(): Promise<void> {
  const answer = await get<Instance>("/v1/instance");
  if (answer.kind === "ok") {
    node.value = answer.data;
    setNodeTime(answer.data.time);
  }
}

/** Whether this browser lets the page hold keys: not on plain http at another host than this one. */
export const canSign = (): boolean => globalThis.isSecureContext && "subtle" in crypto;
