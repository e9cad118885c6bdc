import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { contractTypes } from "../contract.mjs";

test("the shapes are those of the node's contract: `npm run contract` makes them anew", () => {
  expect(readFileSync(new URL("../src/data/contract.ts", import.meta.url), "utf8")).toBe(contractTypes());
});
