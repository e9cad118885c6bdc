import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const routes = JSON.parse(readFileSync(new URL("../routes.json", import.meta.url), "utf8")) as {
  path: string;
  page: string;
}[];
const source = readFileSync(new URL("../src/app/routes.ts", import.meta.url), "utf8");

test("each route has a page, and each page a route", () => {
  const pages = [...source.matchAll(/^ {2}(\w+): \(\) => import/gm)].map(([, word]) => word);
  expect([...new Set(routes.map(({ page }) => page))].sort()).toEqual(pages.sort());
});
