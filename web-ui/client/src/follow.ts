import { isObject, type Json } from "./canonical.js";
import { Heard } from "./heard.js";
import { refusalOf, retryAfterOf, type Refusal } from "./refusal.js";
import { SseReader, type Message } from "./sse.js";
import { addressOf, backOff, sleep, type Surroundings } from "./waiting.js";

/** A connection on which nothing was heard for so long is dead: beats come every 15 s. */
const WATCHDOG_MS = 35_000;

/** What is heard while following. */
export type Live =
  /** Something changed; an older version than the one at hand is to be ignored. */
  | {
      readonly kind: "event";
      readonly position: number;
      readonly type: string;
      readonly data: Json;
    }
  /** The server's clock in milliseconds and the journal's end, every 15 s. */
  | { readonly kind: "beat"; readonly now: number; readonly head: number }
  /** Too much was missed: fetch everything anew, then go on listening. */
  | { readonly kind: "reset"; readonly data: Json }
  | { readonly kind: "connected" }
  /** The connection is lost; the next try comes after so many milliseconds. */
  | { readonly kind: "waiting"; readonly delayMs: number; readonly reason: string }
  /** The server will not have it; this is the last that is heard. */
  | { readonly kind: "refused"; readonly refusal: Refusal };

/** What to follow. */
export interface FollowOptions extends Surroundings {
  /** Such as `pool:pool_81`; left out: everything. */
  readonly topics?: readonly string[];
  /** The position behind which to begin; left out: now. */
  readonly after?: number;
  /** Ends the following. */
  readonly signal?: AbortSignal;
  /** Left out: 35 s. */
  readonly watchdogMs?: number;
}

/**
 * Follows `GET /v1/events` for as long as somebody listens. A lost connection is made again with
 * `Last-Event-ID`; nothing is missed, and nothing told twice.
 *
 * @param base the server's address
 */
export async function* follow(base: string, options: FollowOptions = {}): AsyncGenerator<Live> {
  const following = new Following(base, options);
  while (!options.signal?.aborted) {
    const isOver = yield* following.connection();
    if (isOver) {
      return;
    }
    yield* following.pause();
  }
}

class Following {
  private readonly heard: Heard;
  private failures = 0;
  private firstMs: number | undefined;
  private askedMs = 0;
  private reason = "";

  constructor(
    private readonly base: string,
    private readonly options: FollowOptions,
  ) {
    this.heard = new Heard(options.after);
  }

  /** One connection, from its start to its loss; true when there is to be no other. */
  async *connection(): AsyncGenerator<Live, boolean> {
    const dog = new Watchdog(this.options.watchdogMs ?? WATCHDOG_MS, this.options.signal);
    try {
      const response = await this.connect(dog.signal);
      if (response.status !== 200 || response.body === null) {
        return yield* this.refusal(response);
      }
      yield { kind: "connected" };
      yield* this.messages(response.body, dog);
      this.reason = "the server ended the stream";
    } catch (error) {
      this.reason = dog.hasBitten ? "nothing was heard" : String(error);
    } finally {
      dog.end();
    }
    return this.options.signal?.aborted ?? false;
  }

  /** Waits before the next connection. */
  async *pause(): AsyncGenerator<Live> {
    this.failures++;
    const own = backOff(this.failures, this.options.random ?? Math.random, this.firstMs);
    const delayMs = Math.max(own, this.askedMs);
    this.askedMs = 0;
    yield { kind: "waiting", delayMs, reason: this.reason };
    await (this.options.sleep ?? sleep)(delayMs, this.options.signal);
  }

  private connect(signal: AbortSignal): Promise<Response> {
    const address = addressOf(this.base, "v1/events");
    const headers: Record<string, string> = { accept: "text/event-stream" };
    const after = this.heard.begin();
    if (after !== undefined) {
      address.searchParams.set("after", String(after));
      headers["last-event-id"] = String(after);
    }
    if (this.options.topics) {
      address.searchParams.set("topics", this.options.topics.join(","));
    }
    return (this.options.fetch ?? fetch)(address, { headers, signal, cache: "no-store" });
  }

  /** What will be better later (503, 204, 429) is tried again; a wrong question is not. */
  private async *refusal(response: Response): AsyncGenerator<Live, boolean> {
    const { status } = response;
    this.reason = `the server answered ${status}`;
    this.askedMs = retryAfterOf(response) ?? 0;
    if (status >= 400 && status < 500 && ![408, 425, 429].includes(status)) {
      yield { kind: "refused", refusal: await refusalOf(response) };
      return true;
    }
    await response.body?.cancel();
    return false;
  }

  private async *messages(body: ReadableStream<Uint8Array>, dog: Watchdog): AsyncGenerator<Live> {
    const reader = new SseReader();
    const decoder = new TextDecoder();
    const stream = body.getReader();
    for (;;) {
      const { done, value } = await stream.read();
      if (done) {
        return;
      }
      for (const message of reader.read(decoder.decode(value, { stream: true }))) {
        dog.pat();
        this.failures = 0;
        yield* this.live(message);
      }
      this.firstMs = reader.retryMs ?? this.firstMs;
    }
  }

  private *live(message: Message): Generator<Live> {
    const data = JSON.parse(message.data) as Json;
    const fields = isObject(data) ? data : {};
    const position = Number(fields.position ?? message.id);
    if (message.event === "beat") {
      const head = Number(fields.head);
      this.heard.toldUpTo(head);
      yield { kind: "beat", now: timeOf(fields.now), head };
    } else if (message.event === "reset") {
      this.heard.reset(Number.isSafeInteger(position) ? position : undefined);
      yield { kind: "reset", data };
    } else if (this.heard.isNew(position)) {
      yield { kind: "event", position, type: message.event, data };
    }
  }
}

/** Milliseconds since the epoch, or a date in the form of ISO 8601. */
function timeOf(json: Json | undefined): number {
  return typeof json === "number" ? json : Date.parse(String(json));
}

/** Ends a connection on which nothing is heard. Comment lines do not count: beats are messages. */
class Watchdog {
  hasBitten = false;

  private readonly connection = new AbortController();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly milliseconds: number,
    private readonly outer: AbortSignal | undefined,
  ) {
    outer?.addEventListener("abort", this.stop);
    this.pat();
  }

  get signal(): AbortSignal {
    return this.connection.signal;
  }

  /** Something was heard. */
  pat(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.hasBitten = true;
      this.stop();
    }, this.milliseconds);
  }

  end(): void {
    clearTimeout(this.timer);
    this.outer?.removeEventListener("abort", this.stop);
    this.stop();
  }

  private readonly stop = (): void => {
    this.connection.abort();
  };
}
