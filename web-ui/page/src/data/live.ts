import { follow, type Live } from "@witan/client/follow";
import { signal } from "@preact/signals";
import { base } from "./api.js";
import { setNodeTime } from "./clock.js";

/** Something that happened to the body; older versions than the one at hand are to be ignored. */
export interface BodyEvent {
  readonly position: number;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Whether this browser hears of what happens. */
export type Connection = "connecting" | "live" | "lost";

export const connection = signal<Connection>("connecting");

/** The journal's last entry, as far as it was heard of. */
export const head = signal(0);

/** Counts how often too much was missed, so that everything shown is to be read anew. */
export const resets = signal(0);

/** How long a node is left alone that has refused to be followed. */
const REFUSED_MS = 10_000;

type Listener = (event: BodyEvent) => void;

const listeners = new Set<Listener>();

/** Hears of events until the function that it gives is called. */
export function onEvent(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Starts to listen. One tab of a browser follows the node and tells the others, because a node and a
 * browser have few connections for each other; when it closes, the next one goes on from where the
 * others had come. Where the browser has no locks (an insecure origin), each tab follows by itself.
 */
export function startLive(): void {
  if (!navigator.locks) {
    void listen(hear);
    return;
  }
  const channel = new BroadcastChannel("witan-live");
  channel.onmessage = ({ data }: MessageEvent<Live | "who">) => {
    if (data === "who") {
      tell?.();
    } else {
      hear(data);
    }
  };
  let tell: (() => void) | undefined;
  void navigator.locks.request("witan-live", async () => {
    tell = () => channel.postMessage({ kind: connection.peek() === "live" ? "connected" : "waiting" });
    await listen((live) => {
      hear(live);
      channel.postMessage(live);
    });
  });
  channel.postMessage("who");
}

/**
 * Follows from what was heard last. A node that will not go on from there (its journal is another one
 * by now) is followed from its present, and everything that is shown is read anew.
 */
async function listen(tell: (live: Live) => void): Promise<never> {
  for (let from = head.peek(); ; from = 0) {
    for await (const live of follow(base(), from > 0 ? { after: from } : {})) {
      tell(live);
    }
    await new Promise((resolve) => setTimeout(resolve, REFUSED_MS));
    tell({ kind: "reset", data: null });
  }
}

function hear(live: Live): void {
  switch (live.kind) {
    case "connected":
      connection.value = "live";
      break;
    case "waiting":
    case "refused":
      connection.value = "lost";
      break;
    case "beat":
      connection.value = "live";
      setNodeTime(live.now);
      if (live.head < head.peek()) {
        resets.value++; // Another journal than a moment ago.
      }
      head.value = live.head;
      break;
    case "reset":
      resets.value++;
      break;
    case "event":
      head.value = Math.max(head.peek(), live.position);
      for (const listener of listeners) {
        listener({ position: live.position, type: live.type, data: live.data as BodyEvent["data"] });
      }
  }
}
