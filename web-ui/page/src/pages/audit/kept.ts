import type { Reached } from "./told.js";

const name = (body: string): string => `witan-audit ${body}`;

/** How far this device has verified this body's journal before. */
export function keptReach(body: string): Reached | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(name(body)) ?? "null") as Reached | null;
    return kept?.body === body && kept.head.position > 0 && kept.rep ? kept : undefined;
  } catch {
    return undefined;
  }
}

export function keepReach(reached: Reached): void {
  localStorage.setItem(name(reached.body), JSON.stringify(reached));
}

/** The name under which `RememberedHeads` keeps what it has seen of a body. */
export const headsName = (body: string): string => `witan-heads ${body}`;
