import { sha256Hex, utf8 } from "@witan/client";
import { describe, expect, test } from "vitest";
import { begun, bytesOf, citedIn, keyOf, obstaclesOf, requestOf, sums, type Draft, type Limits } from "../src/pages/forum/draft.js";
import { madeOut } from "../src/pages/forum/publishing.js";

const POST = "a".repeat(64);
const OTHER = "b".repeat(64);
const ADA = { member: `m_${"a".repeat(32)}`, handle: "ada" };

const LIMITS: Limits = {
  bodyBytes: 65_536,
  attachments: 8,
  attachmentBytes: 1_048_576,
  citations: 100,
  bytesLeft: 1000,
  leastDelay: 86_400_000,
};

function draft(changes: Partial<Draft>): Draft {
  return { ...begun(new URLSearchParams()), title: "A", text: "B", ...changes };
}

test("a draft knows the request that it is evidence for, and is another one for each", () => {
  const key = keyOf(new URLSearchParams("kind=evidence&request=0"));
  expect(requestOf(key)).toBe("0");
  expect(key).not.toBe(keyOf(new URLSearchParams("kind=evidence&request=7")));
  expect(["", "request=", "request=07", "request=-1", "request=../x"].map(requestOf)).toEqual(Array(5).fill(undefined));
});

describe("an address begins a draft", () => {
  test("with citations and their weights", () => {
    expect(citedIn(`${POST}:0.3,${OTHER}:-0.05,incinerator:1`)).toEqual([
      { target: POST, title: "", isTaking: false, percent: "30" },
      { target: OTHER, title: "", isTaking: true, percent: "5" },
      { target: "incinerator", title: "", isTaking: false, percent: "100" },
    ]);
    expect(citedIn(POST)[0]).toMatchObject({ target: POST, percent: "" });
    expect(citedIn("javascript:alert(1)")).toEqual([]);
  });

  test("with what it replies to, and its kind", () => {
    const begins = begun(new URLSearchParams(`replyTo=${POST}&kind=review`));
    expect(begins).toMatchObject({ kind: "review", replyTo: { id: POST } });
    expect(begun(new URLSearchParams("kind=spam&replyTo=x"))).toMatchObject({ kind: "discussion", replyTo: null });
  });

  test("and the same one whatever else stands in it", () => {
    expect(keyOf(new URLSearchParams(`tab=preview&cites=${POST}`))).toBe(
      keyOf(new URLSearchParams(`cites=${POST}&asOf=3`)),
    );
    expect(keyOf(new URLSearchParams("tab=preview"))).toBe("");
  });
});

describe("what stands in the way", () => {
  const cited = (target: string, percent: string, isTaking = false) => ({ target, title: "", percent, isTaking });

  test.each<[string, Partial<Draft>, readonly string[]]>([
    ["nothing", {}, []],
    ["a title is missing", { title: " " }, ["titleMissing"]],
    ["a reply needs none", { title: "", replyTo: { id: POST, title: "", kind: "" } }, []],
    ["200 characters are enough, whatever they weigh", { title: "𝔸".repeat(200) }, []],
    ["201 are too many", { title: "a".repeat(201) }, ["titleLong"]],
    ["nothing is said", { text: "\n" }, ["textMissing"]],
    ["all is given", { cited: [cited(POST, "60"), cited(OTHER, "40")] }, []],
    ["more than all is given", { cited: [cited(POST, "60"), cited(OTHER, "40.0001")] }, ["givesTooMuch"]],
    ["all is given and all is taken", { cited: [cited(POST, "100"), cited(OTHER, "100", true)] }, []],
    ["more than all is taken", { cited: [cited(POST, "60", true), cited(OTHER, "41", true)] }, ["takesTooMuch"]],
    ["no weight", { cited: [cited(POST, "")] }, ["weight"]],
    ["a weight of 0", { cited: [cited(POST, "0")] }, ["weight"]],
    ["a weight finer than a millionth", { cited: [cited(POST, "1.00001")] }, ["weight"]],
    ["the incinerator gives nothing back", { cited: [cited("incinerator", "5", true)] }, ["incineratorTakes"]],
    ["cited twice", { cited: [cited(POST, "5"), cited(POST, "5", true)] }, ["citedTwice"]],
    ["more than the day allows", { text: "ä".repeat(501) }, ["tooManyBytes"]],
    ["a proposal of nothing", { kind: "proposal", delay: "1 d" }, ["blockEmpty"]],
    ["a proposal at once", { kind: "proposal", treasurers: "ada", delay: "1 h" }, ["delayWrong"]],
    [
      "a value out of bounds",
      { kind: "proposal", delay: "1 d", set: [{ name: "pool.quorum", typed: "51" }] },
      ["changeWrong"],
    ],
    [
      "a payment to nobody",
      { kind: "proposal", delay: "1 d", payments: [{ handle: "x", member: "", typed: "1" }] },
      ["paymentWrong"],
    ],
    ["an artifact without a file", { kind: "artifact", name: "schema" }, ["artifactFile"]],
    ["an artifact with a wrong name", { kind: "artifact", name: "Schema!" }, ["artifactName", "artifactFile"]],
  ])("%s", (_, changes, obstacles) => {
    expect(obstaclesOf(draft(changes), LIMITS)).toEqual(obstacles);
  });

  test("sums count both sides by themselves", () => {
    expect(sums({ cited: [cited(POST, "30"), cited(OTHER, "2.5", true), cited("incinerator", "x")] })).toEqual({
      gives: 300_000,
      takes: 25_000,
    });
  });
});

describe("a draft made out", () => {
  test("is a command whose contents fit its hashes", async () => {
    const bytes = utf8("file");
    const file = { name: "f.txt", type: "text/plain", hash: await sha256Hex(bytes), bytes };
    const { body, contents, names, id } = await madeOut(
      draft({
        text: "# Hi",
        files: [file],
        cited: [{ target: POST, title: "Cited", isTaking: true, percent: "12.5" }],
      }),
      ADA,
    );
    expect(body).toMatchObject({
      kind: "discussion",
      title: "A",
      authors: [{ member: ADA.member, weight: 1_000_000 }],
      citations: [{ post: POST, weight: -125_000 }],
      attachments: [{ hash: file.hash, bytes: 4, type: "text/plain" }],
    });
    const hashes = await Promise.all(contents.map((content) => sha256Hex(content)));
    expect(hashes.sort()).toEqual([file.hash, body.body.hash].sort());
    expect(names).toEqual({ [ADA.member]: "ada", [POST]: "Cited" });
    expect(id).toMatch(/^[0-9a-f]{64}$/);
  });

  test("a text that is its own attachment goes along once", async () => {
    const bytes = utf8("B");
    const file = { name: "b", type: "text/plain", hash: await sha256Hex(bytes), bytes };
    const same = draft({ files: [file] });
    expect((await madeOut(same, ADA)).contents).toHaveLength(1);
    expect(bytesOf(same)).toBe(2);
  });

  test("a proposal carries its block", async () => {
    const { body } = await madeOut(
      draft({
        kind: "proposal",
        set: [
          { name: "pool.quorum", typed: "12.5" },
          { name: "pool.redistribute", typed: "false" },
          { name: "artifact.schema", typed: POST },
        ],
        treasurers: "ada, bob",
        payments: [{ handle: "ada", member: ADA.member, typed: "2.5" }],
        delay: "2 d",
      }),
      ADA,
    );
    expect(body).toMatchObject({
      set: { "pool.quorum": 125_000, "pool.redistribute": false, "artifact.schema": POST },
      treasurers: ["ada", "bob"],
      payments: [{ to: ADA.member, amount: "2500000" }],
      delay: 172_800_000,
    });
  });
});
