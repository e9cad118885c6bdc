import { go } from "../app/location.js";
import { onEvent } from "../data/live.js";
import { waitingFor, type Waiting } from "../pages/home/waiting.js";
import { words } from "../pages/home/words.js";
import { visible } from "../words/visible.js";

/** What many events in a row would ask for is asked for once. */
const GATHER_MS = 1000;

const CHANGES = /^(request|evidence|job|pool|proposal|referendum)\./;

/**
 * Tells of what begins to wait for a member while this tab is hidden. What waited already when it was
 * hidden, its reader has seen.
 *
 * @return ends the watch
 */
export function watchFor(member: string, handle: string): () => void {
  let known: Promise<ReadonlySet<string>> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ask = (): Promise<readonly Waiting[] | undefined> => waitingFor(member, handle);
  const hide = (): void => {
    known = document.hidden ? ask().then((all) => new Set(all?.map(nameOf))) : undefined;
  };
  const look = async (): Promise<void> => {
    timer = undefined;
    const before = await known;
    const now = before && (await ask());
    if (!document.hidden || !before || !now) {
      return;
    }
    known = Promise.resolve(new Set(now.map(nameOf)));
    now.filter((one) => !before.has(nameOf(one))).forEach(tell);
  };
  const unhear = onEvent(({ type }) => {
    if (document.hidden && CHANGES.test(type)) {
      timer ??= setTimeout(() => void look(), GATHER_MS);
    }
  });
  document.addEventListener("visibilitychange", hide);
  hide();
  return () => {
    unhear();
    clearTimeout(timer);
    document.removeEventListener("visibilitychange", hide);
  };
}

function nameOf({ kind, id }: Waiting): string {
  return `${kind} ${id}`;
}

/** Several tabs tell the same under the same tag, and the browser shows it once. */
function tell(turn: Waiting): void {
  try {
    const notice = new Notification(visible(turn.title), {
      body: words().kinds[turn.kind],
      tag: `witan ${location.origin} ${nameOf(turn)}`,
    });
    notice.onclick = () => {
      focus();
      go(turn.href);
      notice.close();
    };
  } catch {
    // Some browsers let only a service worker tell; the page has none, and the list at home says the same.
  }
}
