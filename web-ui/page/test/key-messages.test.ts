import { describe, expect, test } from "vitest";
import {
  isHandle,
  messageText,
  readKeyWanted,
  readSponsorWanted,
  readSponsorWord,
  sponsorWord,
} from "../src/keys/messages.js";

const KEY = "z6MkgFVzxcbiAqpKxgfUYXMcMH85bRte1TaBnp1LADAAGRSD";
const MEMBER = `m_${"a".repeat(32)}`;
const SIGNATURE = "A".repeat(86);

describe("a message between devices or people", () => {
  const wanted = { body: "wtn_x", handle: "orla", key: KEY };
  const sponsorship = { member: MEMBER, key: KEY, sig: SIGNATURE };
  const added = { body: "wtn_x", member: MEMBER, key: KEY, proof: SIGNATURE };

  test("reads back as it was written", () => {
    expect(readSponsorWanted(messageText("sponsor-wanted", wanted))).toEqual(wanted);
    expect(readSponsorWord(` ${sponsorWord(sponsorship)}\n`)).toEqual(sponsorship);
    expect(readKeyWanted(messageText("key-wanted", added))).toEqual(added);
  });

  test("of another kind is none", () => {
    expect(readSponsorWord(messageText("key-wanted", added))).toBeUndefined();
    expect(readKeyWanted(messageText("sponsor-wanted", added))).toBeUndefined();
  });

  test.each([
    ["no JSON", "hello"],
    ["null", "null"],
    ["a broken key", messageText("sponsor-wanted", { ...wanted, key: `${KEY}x` })],
    ["a handle that cannot be", messageText("sponsor-wanted", { ...wanted, handle: "Orla!" })],
  ])("is none with %s", (_, text) => {
    expect(readSponsorWanted(text)).toBeUndefined();
  });

  test("with a signature of another length is none", () => {
    expect(readSponsorWord(sponsorWord({ ...sponsorship, sig: "AA" }))).toBeUndefined();
    expect(readSponsorWord(`${sponsorWord(sponsorship)}:x`)).toBeUndefined();
  });
});

test.each([
  ["abc", true],
  ["a-9", true],
  ["ab", false],
  ["a".repeat(33), false],
  ["Abc", false],
  ["treasury", false],
  ["incinerator", false],
])("the handle %s: %s (MEMBER-1)", (handle, isOne) => {
  expect(isHandle(handle)).toBe(isOne);
});
