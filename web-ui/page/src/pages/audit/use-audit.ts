import { useEffect, useRef, useState } from "preact/hooks";
import type { Place, Problem } from "@witan/client";
import { get, withQuery } from "../../data/api.js";
import type { Body, Head } from "../../data/contract.js";
import { startWorker } from "../../data/trusted.js";
import { headsName, keepReach, keptReach } from "./kept.js";
import type { Reached, Start, Told } from "./told.js";

declare const WITAN_AUDIT_WORKER: string;

/** Where an audit is. */
export type Audit =
  | { readonly at: "idle" }
  | {
      readonly at: "running" | "stopped";
      readonly reached: Reached | undefined;
      readonly end: Place;
      /** When it began, in milliseconds, and behind which entry. */
      readonly since: number;
      readonly first: number;
    }
  | { readonly at: "sound"; readonly reached: Reached; readonly contained: Place | undefined }
  | { readonly at: "broken"; readonly problem: Problem; readonly reached: Reached | undefined }
  | { readonly at: "unreachable" };

export interface Auditor {
  readonly audit: Audit;
  /** @param isAll from the founding, whatever was verified before */
  readonly start: (isAll: boolean) => Promise<void>;
  readonly stop: () => void;
}

/** Runs audits in a worker; what was verified is kept on this device, so that one can go on later. */
export function useAudit(body: string): Auditor {
  const [audit, setAudit] = useState<Audit>({ at: "idle" });
  const worker = useRef<Worker>(undefined);
  useEffect(() => () => worker.current?.terminate(), []);
  const stop = (): void => {
    worker.current?.terminate();
    setAudit((before) => (before.at === "running" ? { ...before, at: "stopped" } : before));
  };
  const start = async (isAll: boolean): Promise<void> => {
    worker.current?.terminate();
    const head = await get<Head>("/v1/head");
    if (head.kind !== "ok") {
      setAudit({ at: "unreachable" });
      return;
    }
    const { position, hash } = head.data;
    const told = await get<Body>(withQuery("/v1/body", { asOf: position }));
    const from = isAll ? undefined : keptReach(body);
    const own = startWorker(WITAN_AUDIT_WORKER);
    worker.current = own;
    own.onmessage = ({ data }: MessageEvent<Told>) => setAudit((before) => heard(data, before));
    const wish: Start = {
      from: from && from.head.position <= position ? from : undefined,
      end: { position, hash },
      supply: told.kind === "ok" ? told.data.supply : undefined,
      body,
      remembered: localStorage.getItem(headsName(body)),
    };
    setAudit({
      at: "running",
      reached: wish.from,
      end: wish.end,
      since: Date.now(),
      first: wish.from?.head.position ?? 0,
    });
    own.postMessage(wish);
  };
  return { audit, start, stop };
}

function heard(told: Told, before: Audit): Audit {
  switch (told.kind) {
    case "reached":
      keepAll(told.reached, told.remembered);
      return before.at === "running" ? { ...before, reached: told.reached } : before;
    case "sound":
      keepAll(told.reached, told.remembered);
      return { at: "sound", reached: told.reached, contained: told.contained };
    case "broken":
      return {
        at: "broken",
        problem: told.problem,
        reached: before.at === "running" ? before.reached : undefined,
      };
    case "unreachable":
      return { at: "unreachable" };
  }
}

function keepAll(reached: Reached, remembered: string | null): void {
  keepReach(reached);
  if (remembered !== null) {
    localStorage.setItem(headsName(reached.body), remembered);
  }
}
