import { signal } from "@preact/signals";

/** How far this device's clock is behind the node's, in milliseconds; the node's clock decides. */
export const behindMs = signal(0);

/** The node's time in milliseconds since the epoch, as well as this device knows it. */
export function nodeTime(): number {
  return Date.now() + behindMs.peek();
}

/** The node's time once more each second, for countdowns. */
export const second = signal(nodeTime());

/** Takes the node's time from an answer that came just now. */
export function setNodeTime(milliseconds: number): void {
  behindMs.value = milliseconds - Date.now();
  second.value = nodeTime();
}

/** Nobody looks at a hidden page, so its clock stands still. */
export function startClock(): void {
  const tick = (): void => {
    if (!document.hidden) {
      second.value = nodeTime();
    }
  };
  setInterval(tick, 1000);
  document.addEventListener("visibilitychange", tick);
}
