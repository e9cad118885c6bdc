import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it, vi } from "vitest";
import { follow, type FollowOptions, type Live } from "../src/follow.js";
import { SseReader, type Message } from "../src/sse.js";
import { noWaiting, random } from "./shared.js";

type Answer = (response: ServerResponse) => void;

let server: Server | undefined;

async function serving(
  ...answers: readonly Answer[]
): Promise<{ base: string; asked: IncomingMessage[] }> {
  const asked: IncomingMessage[] = [];
  server = createServer((request, response) => {
    asked.push(request);
    answers[Math.min(asked.length, answers.length) - 1]!(response);
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server!.once("listening", resolve));
  return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, asked };
}

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A stream of these pieces, which then ends, is cut, or stays silent. */
function stream(after: "ends" | "is cut" | "is silent", ...pieces: readonly string[]): Answer {
  return (response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.flushHeaders();
    pieces.slice(0, -1).forEach((piece) => response.write(piece));
    response.write(pieces.at(-1)!, () => {
      if (after === "ends") {
        response.end();
      } else if (after === "is cut") {
        response.destroy();
      }
    });
  };
}

function event(position: number, type = "pool.staked"): string {
  return `id: ${position}\nevent: ${type}\ndata: {"position":${position},"version":8}\n\n`;
}

const BEAT = 'event: beat\ndata: {"now":1795252517000,"head":18423}\n\n';

/** Listens until so many events have come or the following has ended. */
async function heard(
  base: string,
  events: number,
  options: FollowOptions = {},
): Promise<readonly Live[]> {
  const controller = new AbortController();
  const all: Live[] = [];
  for await (const live of follow(base, {
    ...noWaiting(),
    ...options,
    signal: controller.signal,
  })) {
    all.push(live);
    if (all.filter(({ kind }) => kind === "event").length >= events) {
      controller.abort();
    }
  }
  return all;
}

function positions(all: readonly Live[]): readonly number[] {
  return all.flatMap((live) => (live.kind === "event" ? [live.position] : []));
}

describe("follow", () => {
  it("should ask for topics behind a position, and give events and beats", async () => {
    const { base, asked } = await serving(
      stream("is silent", "retry: 2000\n\n", event(5), BEAT, event(6)),
    );
    const all = await heard(base, 2, { after: 4, topics: ["pool:pool_81", "member:m_x"] });
    expect(all).toEqual([
      { kind: "connected" },
      { kind: "event", position: 5, type: "pool.staked", data: { position: 5, version: 8 } },
      { kind: "beat", now: 1795252517000, head: 18423 },
      { kind: "event", position: 6, type: "pool.staked", data: { position: 6, version: 8 } },
    ]);
    const address = new URL(asked[0]!.url!, base);
    expect(address.pathname).toBe("/v1/events");
    expect(address.searchParams.get("after")).toBe("4");
    expect(address.searchParams.get("topics")).toBe("pool:pool_81,member:m_x");
    expect(asked[0]!.headers).toMatchObject({ accept: "text/event-stream", "last-event-id": "4" });
  });

  it("should go on where it was, whatever ends the stream", async () => {
    const { base, asked } = await serving(
      stream("is cut", event(5), event(6)),
      (response) => response.writeHead(503, { "retry-after": "40" }).end(),
      (response) => response.writeHead(204).end(),
      (response) => response.socket!.destroy(),
      stream("ends", event(6), event(7)),
      stream("ends", event(7), event(8)),
    );
    const calm = noWaiting();
    const all = await heard(base, 4, calm);
    expect(positions(all)).toEqual([5, 6, 7, 8]);
    expect(asked.map(({ headers }) => headers["last-event-id"])).toEqual([
      undefined,
      "5",
      "5",
      "5",
      "5",
      "6",
    ]);
    // Half a minute at most by itself, longer when asked to, from the start again once it was heard.
    expect(calm.waits).toEqual([1000, 40_000, 4000, 8000, 1000]);
  });

  it("should tell each event of an entry once, wherever the connection is cut", async () => {
    const { base, asked } = await serving(
      stream("is cut", event(5, "a"), event(5, "b")),
      stream("is cut", event(5, "a")),
      stream("is cut", event(5, "a"), event(5, "b"), event(5, "c"), event(6, "d"), BEAT),
      stream("ends", event(7, "e")),
    );
    const all = await heard(base, 5, { after: 4 });
    const told = all.flatMap((live) => (live.kind === "event" ? [live.type] : []));
    expect(told).toEqual(["a", "b", "c", "d", "e"]);
    const places = asked.map(({ headers }) => headers["last-event-id"]);
    expect(places).toEqual(["4", "4", "4", "6"]);
  });

  it("should begin with what the server asks to wait", async () => {
    const { base } = await serving(
      stream("ends", "retry: 5000\n\n", event(1)),
      stream("ends", event(2)),
    );
    const calm = noWaiting();
    await heard(base, 2, calm);
    expect(calm.waits).toEqual([5000]);
  });

  it("should leave a connection on which nothing is heard, comments or not", async () => {
    const { base, asked } = await serving(
      stream("is silent", ": not a beat\n\n"),
      stream("is silent", event(1)),
    );
    const all = await heard(base, 1, { watchdogMs: 50 });
    expect(all.map(({ kind }) => kind)).toEqual(["connected", "waiting", "connected", "event"]);
    expect(all[1]).toMatchObject({ reason: "nothing was heard" });
    expect(asked).toHaveLength(2);
  });

  it("should stay for as long as beats come", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    try {
      let source: ReadableStreamDefaultController<Uint8Array> | undefined;
      const body = new ReadableStream<Uint8Array>({
        start: (controller) => void (source = controller),
      });
      const fetching = (_: unknown, { signal }: RequestInit): Promise<Response> => {
        signal!.addEventListener("abort", () => source!.error(signal!.reason));
        return Promise.resolve(new Response(body));
      };
      const live = follow("http://x/", { ...noWaiting(), fetch: fetching as typeof fetch });
      expect((await live.next()).value).toEqual({ kind: "connected" });
      for (let beat = 0; beat < 4; beat++) {
        vi.advanceTimersByTime(34_000);
        source!.enqueue(new TextEncoder().encode(BEAT));
        expect((await live.next()).value).toMatchObject({ kind: "beat" });
      }
      const next = live.next();
      await vi.advanceTimersByTimeAsync(36_000);
      expect((await next).value).toMatchObject({ kind: "waiting", reason: "nothing was heard" });
    } finally {
      vi.useRealTimers();
    }
  });

  it("should leave a server that takes the question and never answers", async () => {
    const { base } = await serving(() => undefined, stream("is silent", event(1)));
    const all = await heard(base, 1, { watchdogMs: 50 });
    expect(all.map(({ kind }) => kind)).toEqual(["waiting", "connected", "event"]);
  });

  it("should say when too much was missed, and go on behind it", async () => {
    const { base, asked } = await serving(
      stream("ends", 'id: 90\nevent: reset\ndata: {"position":90}\n\n'),
      stream("ends", event(91)),
    );
    const all = await heard(base, 1, { after: 3 });
    expect(all[1]).toEqual({ kind: "reset", data: { position: 90 } });
    expect(asked[1]!.headers["last-event-id"]).toBe("90");
  });

  it("should end when the question is wrong", async () => {
    const { base, asked } = await serving((response) =>
      response
        .writeHead(400, { "content-type": "application/problem+json" })
        .end('{"code":"malformed","detail":"no such topic"}'),
    );
    const all = await heard(base, 1);
    expect(all).toMatchObject([{ kind: "refused", refusal: { code: "malformed", status: 400 } }]);
    expect(asked).toHaveLength(1);
  });

  it("should begin anew when the stream is no JSON", async () => {
    const { base } = await serving(
      stream("is silent", "data: {\n\n"),
      stream("is silent", event(1)),
    );
    const all = await heard(base, 1);
    expect(all.map(({ kind }) => kind)).toEqual(["connected", "waiting", "connected", "event"]);
  });

  it("should end without a word when nobody listens any more", async () => {
    const { base } = await serving(stream("is silent", BEAT));
    const controller = new AbortController();
    const kinds: string[] = [];
    for await (const { kind } of follow(base, { signal: controller.signal })) {
      kinds.push(kind);
      if (kind === "beat") {
        controller.abort();
      }
    }
    expect(kinds).toEqual(["connected", "beat"]);
  });

  it("should not leave its connection open when the listener goes", async () => {
    const { base, asked } = await serving(stream("is silent", BEAT));
    for await (const { kind } of follow(base)) {
      if (kind === "beat") {
        break;
      }
    }
    const [request] = asked;
    await new Promise((resolve) =>
      request!.socket.destroyed ? resolve(0) : request!.socket.once("close", resolve),
    );
    expect(request!.socket.destroyed).toBe(true);
  });
});

describe("a stream of events", () => {
  const TEXT =
    ": hello\r\nretry: 10\rid: 1\nevent: a\r\ndata: one\r\ndata:  two\r\n\r\nid: 2\rdata\r\rdata:x:y\n\n" +
    "event: lost\n\nid: \0\ndata: é🐴\nother: 1\nretry: x\n\n";
  const EXPECTED: readonly Message[] = [
    { id: "1", event: "a", data: "one\n two" },
    { id: "2", event: "message", data: "" },
    { id: "2", event: "message", data: "x:y" },
    { id: "2", event: "message", data: "é🐴" },
  ];

  it("should be the same in whatever pieces it comes", () => {
    for (let seed = 0; seed < 200; seed++) {
      const next = random(seed);
      const reader = new SseReader();
      const messages: Message[] = [];
      for (let at = 0; at < TEXT.length;) {
        const length = seed === 0 ? TEXT.length : 1 + next(4);
        messages.push(...reader.read(TEXT.slice(at, at + length)));
        at += length;
      }
      expect(messages, `seed ${seed}`).toEqual(EXPECTED);
      expect(reader.retryMs).toBe(10);
    }
  });

  it("should not hold a message without end in memory", () => {
    const reader = new SseReader();
    expect(() => {
      for (let i = 0; i < 20; i++) {
        reader.read(`data: ${"x".repeat(100_000)}\n`);
      }
    }).toThrow("too long");
  });
});
