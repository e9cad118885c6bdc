import { expect, test } from "vitest";
import { returnTo } from "../src/pages/keys/return.js";

const to = (address: string): string | undefined => returnTo(new URLSearchParams({ return: address }));

test("the way back is an address of this page", () => {
  expect(to("/requests/new")).toBe("/requests/new");
  expect(to("/compose?cites=a#b")).toBe("/compose?cites=a#b");
});

test.each(["", "requests", "//evil.example/x", "/\\evil.example", "https://evil.example/", "javascript:alert(1)", "/\t/evil.example"])(
  "%j leads nowhere",
  (address) => {
    expect(to(address)).toBeUndefined();
  },
);

test("without the word there is no way back", () => {
  expect(returnTo(new URLSearchParams())).toBeUndefined();
});
