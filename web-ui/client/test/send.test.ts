import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { utf8 } from "../src/bytes.js";
import type { SignedCommand } from "../src/commands.js";
import { send } from "../src/send.js";
import { backOff } from "../src/waiting.js";
import { noWaiting, vectors } from "./shared.js";

const RECEIPT = vectors("receipt").find(({ valid }) => valid)!;
const COMMAND: SignedCommand = {
  id: (JSON.parse(RECEIPT.receipt!) as { command: string }).command,
  envelope: utf8('{"payload":"é"}'),
};

interface Heard {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly type: string | undefined;
  readonly body: Buffer;
}

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

let server: Server | undefined;

/** A server that answers in turn; the last answer stays. */
async function serving(...answers: readonly Answer[]): Promise<{ base: string; heard: Heard[] }> {
  const heard: Heard[] = [];
  const listener: RequestListener = (request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const { method, url, headers } = request;
      heard.push({ method, url, type: headers["content-type"], body: Buffer.concat(parts) });
      answers[Math.min(heard.length, answers.length) - 1]!(response, request);
    });
  };
  server = createServer(listener).listen(0, "127.0.0.1");
  await new Promise((resolve) => server!.once("listening", resolve));
  return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, heard };
}

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

function answer(status: number, body: string, headers: Record<string, string> = {}): Answer {
  return (response) => response.writeHead(status, headers).end(body);
}

const accepted = answer(201, RECEIPT.receipt!);
const replayed = answer(200, RECEIPT.receipt!, { "Idempotent-Replay": "true" });
const dropped: Answer = (response) => response.socket!.destroy();
const problem = answer(
  409,
  JSON.stringify({
    type: "urn:witan:problem:state-changed",
    title: "The pool changed",
    status: 409,
    detail: "Look again.",
    instance: "r-1",
    code: "state-changed",
    errors: [{ pointer: "/expect/pool_81", detail: "now 8" }],
    retryable: true,
    repair: "Review the pool.",
  }),
  { "content-type": "application/problem+json" },
);

describe("send", () => {
  it("should post the envelope's bytes and give the receipt", async () => {
    const { base, heard } = await serving(accepted);
    const sent = await send(`${base}/below/`, COMMAND, [], { nodeKey: RECEIPT.node! });
    expect(sent).toMatchObject({ outcome: "accepted", isReplay: false, receipt: { position: 81 } });
    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatchObject({
      method: "POST",
      url: "/below/v1/commands",
      type: "application/vnd.witan.command+json",
    });
    expect(heard[0]!.body).toEqual(Buffer.from(COMMAND.envelope));
  });

  it("should send contents as parts, byte by byte", async () => {
    const { base, heard } = await serving(accepted);
    const contents = [utf8("Text\r\n--x"), Uint8Array.from({ length: 256 }, (_, at) => at)];
    await send(base, COMMAND, contents);
    const form = await new Response(Uint8Array.from(heard[0]!.body), {
      headers: { "content-type": heard[0]!.type! },
    }).formData();
    const envelope = form.get("envelope") as File;
    expect(envelope.type).toBe("application/vnd.witan.command+json");
    const parts = await Promise.all(
      [envelope, ...(form.getAll("content") as File[])].map((part) => part.arrayBuffer()),
    );
    expect(parts.map((part) => Buffer.from(part))).toEqual(
      [COMMAND.envelope, ...contents].map((bytes) => Buffer.from(bytes)),
    );
  });

  it("should send the same bytes again after lost answers and busy nodes, and wait longer each time", async () => {
    const busy = answer(503, "", { "Retry-After": "20" });
    const { base, heard } = await serving(dropped, dropped, answer(502, "<html>"), busy, replayed);
    const calm = noWaiting();
    const sent = await send(base, COMMAND, [utf8("x")], calm);
    expect(sent).toMatchObject({ outcome: "accepted", isReplay: true });
    expect(calm.waits).toEqual([1000, 2000, 4000, 20_000]);
    expect(heard).toHaveLength(5);
    const withoutBoundary = heard.map(({ body, type }) =>
      body.toString("latin1").replaceAll(/boundary=(.*)/.exec(type!)![1]!, ""),
    );
    expect(new Set(withoutBoundary).size).toBe(1);
  });

  it("should say that nobody answered, when it has tried often enough", async () => {
    const { base, heard } = await serving(dropped);
    const calm = noWaiting();
    expect(await send(base, COMMAND, [], { ...calm, attempts: 3 })).toMatchObject({
      outcome: "unreachable",
    });
    expect(heard).toHaveLength(3);
    expect(calm.waits).toHaveLength(2);
  });

  it("should give a refusal as it is, at once", async () => {
    const { base, heard } = await serving(problem);
    expect(await send(base, COMMAND)).toEqual({
      outcome: "refused",
      refusal: {
        code: "state-changed",
        type: "urn:witan:problem:state-changed",
        title: "The pool changed",
        status: 409,
        detail: "Look again.",
        instance: "r-1",
        errors: [{ pointer: "/expect/pool_81", detail: "now 8" }],
        isRetryable: true,
        repair: "Review the pool.",
        retryAfterMs: undefined,
      },
    });
    expect(heard).toHaveLength(1);
  });

  it.each([
    ["text/html", "<h1>no</h1>"],
    ["application/problem+json", "{"],
    ["application/problem+json", "[1]"],
    ["application/problem+json", '{"code":5,"errors":"x"}'],
  ])("should make a refusal of a broken %s answer", async (type, body) => {
    const { base } = await serving(answer(418, body, { "content-type": type }));
    const sent = await send(base, COMMAND);
    expect(sent).toMatchObject({ outcome: "refused", refusal: { code: "http-418", errors: [] } });
  });

  it("should not try again when the node says that it is of no use", async () => {
    const readOnly = answer(503, '{"code":"read-only","retryable":false}', {
      "content-type": "application/problem+json",
    });
    const busy = answer(503, '{"code":"fate-unknown","retryable":true}', {
      "content-type": "application/problem+json",
    });
    const { base, heard } = await serving(busy, readOnly);
    const sent = await send(base, COMMAND, [], noWaiting());
    expect(sent).toMatchObject({ outcome: "refused", refusal: { code: "read-only" } });
    expect(heard).toHaveLength(2);
  });

  it("should bring the word that lets somebody found a body", async () => {
    const words: unknown[] = [];
    const noting: Answer = (response, request) => {
      words.push(request.headers["witan-setup"]);
      accepted(response, request);
    };
    const { base } = await serving(noting);
    await send(base, COMMAND, [], { setupWord: "word" });
    await send(base, COMMAND, [utf8("x")], { setupWord: "word" });
    await send(base, COMMAND);
    expect(words).toEqual(["word", "word", undefined]);
  });

  it("should say where to ask when the node is late", async () => {
    const { base } = await serving(answer(202, "", { location: "/v1/commands/x" }));
    expect(await send(base, COMMAND)).toEqual({ outcome: "late", location: "/v1/commands/x" });
  });

  it("should not believe a receipt of another node, for another command, or none", async () => {
    const { base } = await serving(accepted);
    const other = { ...COMMAND, id: "0".repeat(64) };
    expect(await send(base, other)).toMatchObject({
      outcome: "untrusted",
      problem: { code: "wrong-receipt" },
    });
    const stranger = vectors("key").find(({ name }) => name === "bob")!.text!;
    const sent = await send(base, COMMAND, [], { nodeKey: stranger });
    expect(sent).toMatchObject({ outcome: "untrusted", problem: { code: "bad-signature" } });
    server!.close();
    const silent = await serving(answer(200, "ok"));
    expect(await send(silent.base, COMMAND)).toMatchObject({
      outcome: "untrusted",
      problem: { code: "malformed" },
    });
  });

  it("should stop when nobody waits any more", async () => {
    const { base, heard } = await serving(dropped);
    const controller = new AbortController();
    const sleep = (): Promise<void> => {
      controller.abort();
      return Promise.resolve();
    };
    const sending = send(base, COMMAND, [], { signal: controller.signal, sleep });
    await expect(sending).rejects.toThrow("aborted");
    expect(heard).toHaveLength(1);
  });
});

describe("backing off", () => {
  it("should double up to half a minute, and a quarter more by chance", () => {
    expect([1, 2, 3, 5, 6, 60].map((attempt) => backOff(attempt, () => 0))).toEqual([
      1000, 2000, 4000, 16_000, 30_000, 30_000,
    ]);
    expect(backOff(1, () => 0.5)).toBe(1125);
    expect(backOff(1, () => 0, 2000)).toBe(2000);
  });
});
