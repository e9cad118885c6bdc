import { describe, expect, it } from "vitest";
import { Heard } from "../src/heard.js";

/** Goal: after a lost connection nothing is missed and nothing told twice. */
describe("how far a stream was heard", () => {
  it("should begin with what is new, and go on from the first beat's head", () => {
    const heard = new Heard(undefined);
    expect(heard.begin()).toBeUndefined();
    heard.toldUpTo(12);
    expect(heard.begin()).toBe(12);
    expect(heard.isNew(13)).toBe(true);
  });

  it("should ask again for an entry of which it may have heard a part only", () => {
    const heard = new Heard(12);
    expect([heard.isNew(13), heard.isNew(13)]).toEqual([true, true]);
    expect(heard.begin()).toBe(12);
    expect([heard.isNew(13), heard.isNew(13), heard.isNew(13)]).toEqual([false, false, true]);
  });

  it("should not ask again for an entry that a beat has told to be whole", () => {
    const heard = new Heard(12);
    heard.isNew(13);
    heard.toldUpTo(12);
    expect(heard.begin()).toBe(12);
    heard.toldUpTo(13);
    expect(heard.begin()).toBe(13);
  });
});
