import { computed, signal } from "@preact/signals";
import { keys, me } from "../keys/vault.js";

/** Whether this device's owner wants to be told of what waits for them. */
const SETTING = "witan-alerts";

const isWanted = signal(globalThis.localStorage?.getItem(SETTING) === "on");

/** What the browser says; `none` where it has no notices, as on an origin that is not secure. */
export type Permission = NotificationPermission | "none";

const permission = signal<Permission>(permissionNow());

/** How it stands: `off` until it is asked for, `blocked` when the browser forbids what is wanted. */
export const alerts = computed<"none" | "off" | "on" | "blocked">(() => {
  if (permission.value === "none") {
    return "none";
  }
  if (permission.value === "denied") {
    return "blocked";
  }
  return isWanted.value && permission.value === "granted" ? "on" : "off";
});

/** Asks the browser, which asks its user; only ever called when they have pressed a button. */
export async function askForAlerts(): Promise<void> {
  permission.value = await Notification.requestPermission();
  if (permission.value === "granted") {
    set(true);
  }
}

export function endAlerts(): void {
  set(false);
}

/** Watches for the member of this device while alerts are on; the code for that is fetched then. */
export function startAlerts(): void {
  let end: (() => void) | undefined;
  const wanted = computed(() => (alerts.value === "on" && keys.value ? me.value : undefined));
  wanted.subscribe((held) => {
    end?.();
    end = undefined;
    if (held && held.handle !== "") {
      let isOver = false;
      end = () => {
        isOver = true;
      };
      void import("./watching.js").then(({ watchFor }) => {
        if (!isOver) {
          end = watchFor(held.member, held.handle);
        }
      });
    }
  });
}

function set(isOn: boolean): void {
  localStorage.setItem(SETTING, isOn ? "on" : "off");
  isWanted.value = isOn;
}

function permissionNow(): Permission {
  return "Notification" in globalThis && globalThis.isSecureContext ? Notification.permission : "none";
}
