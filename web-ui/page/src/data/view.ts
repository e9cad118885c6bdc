import type { Refusal } from "@witan/client";
import { signal, type ReadonlySignal, type Signal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { asOf } from "../app/location.js";
import { get, withQuery, type Answer, type Listed } from "./api.js";
import { nodeTime } from "./clock.js";
import { onEvent, resets, type BodyEvent } from "./live.js";

/** A view of the node's as this page has it. */
export interface View<T> {
  /** The last answer; it stays while a newer one is fetched. */
  readonly data: T | undefined;
  /** Why there is none. */
  readonly problem: Problem | undefined;
  /** The position of the journal that it shows. */
  readonly position: number;
  /** The node's time when it came. */
  readonly at: number;
}

/** Why the node gave no answer. */
export type Problem =
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "unreachable"; readonly reason: string };

/** Which events change a view. */
export type Wants = (event: BodyEvent) => boolean;

const NOTHING: View<never> = { data: undefined, problem: undefined, position: 0, at: 0 };

/** What many events in a row would ask for is asked for once. */
const GATHER_MS = 150;

/** As many answers stay at hand, so that Back shows at once what was there. */
const KEPT = 60;

const kept = new Map<string, Signal<View<never>>>();

function slot<T>(path: string): Signal<View<T>> {
  const found = kept.get(path) ?? signal(NOTHING);
  kept.delete(path);
  kept.set(path, found);
  if (kept.size > KEPT) {
    kept.delete(kept.keys().next().value!);
  }
  return found as unknown as Signal<View<T>>;
}

/** Fetches a view into its slot. */
async function load<T>(path: string, into: Signal<View<T>>, atLeast?: number): Promise<void> {
  const answer: Answer<T> = await get<T>(isRecord(path) ? path : withQuery(path, { atLeast }));
  if (answer.kind !== "ok") {
    into.value = { ...into.peek(), problem: answer };
  } else if (answer.position >= into.peek().position || into.peek().data === undefined) {
    const { data, position } = answer;
    into.value = { data, position, problem: undefined, at: nodeTime() };
  }
}

/**
 * A view that stays true: it is fetched again when an event comes that it wants, when too much was
 * missed, and when somebody asks. In the past (`?asOf=`) nothing changes.
 *
 * @param path such as `/v1/pools/81`; undefined asks nothing
 * @param wants which events change it; left out: none
 */
export function useView<T>(path: string | undefined, wants?: Wants): ReadonlySignal<View<T>> {
  const past = asOf.value;
  const full = path === undefined ? undefined : timed(path, past);
  const view = useMemo(
    () => (full === undefined ? signal(NOTHING as View<T>) : slot<T>(full)),
    [full],
  );
  useEffect(() => {
    if (full === undefined) {
      return undefined;
    }
    void load(full, view);
    return past === undefined && wants ? follow(full, view, wants) : undefined;
  }, [full]);
  return view;
}

/** Reads a view anew, and waits until it shows this position. */
export function reload(path: string, atLeast?: number): Promise<void> {
  const full = timed(path, asOf.peek());
  return load(full, slot(full), atLeast);
}

function follow<T>(path: string, view: Signal<View<T>>, wants: Wants): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let newest = 0;
  const later = (position: number): void => {
    newest = Math.max(newest, position);
    timer ??= setTimeout(() => {
      timer = undefined;
      void load(path, view, newest);
    }, GATHER_MS);
  };
  const unhear = onEvent((event) => wants(event) && later(event.position));
  const seen = resets.peek();
  const unreset = resets.subscribe((count) => {
    if (count !== seen) {
      later(0);
    }
  });
  return () => {
    unhear();
    unreset();
    clearTimeout(timer);
  };
}

/** The record and the node itself are no views: they are never behind, and have no past. */
function isRecord(path: string): boolean {
  return /^\/v1\/(instance|head|journal|problems|contents|blobs)\b/.test(path);
}

/** Search has no past either. */
function timed(path: string, past: number | undefined): string {
  return isRecord(path) || path.startsWith("/v1/search") ? path : withQuery(path, { asOf: past });
}

/** Wants events of these types, or beginnings of types that end in a dot. */
export function ofTypes(...types: readonly string[]): Wants {
  return ({ type }) => types.some((one) => (one.endsWith(".") ? type.startsWith(one) : type === one));
}

/** Wants events in which this field has this value. */
export function about(field: string, value: string): Wants {
  return ({ data }) => data[field] === value;
}

/** Wants events that name this member or thing in any field. */
export function naming(id: string): Wants {
  return ({ data }) => Object.values(data).includes(id);
}

/** Wants what one of these wants. */
export function either(...all: readonly Wants[]): Wants {
  return (event) => all.some((wants) => wants(event));
}

export type { Listed };
