import { expect, test } from "vitest";
import { csvOf } from "../src/parts/csv.js";

test("fields in fields are columns, and rows may lack some", () => {
  const rows = [
    { id: "pool_1", post: { id: "ab", title: "A, \"B\"" }, opener: null },
    { id: "pool_2", skills: ["sql", "c++"], amount: "-5" },
  ];
  expect(csvOf(rows)).toBe(
    '\ufeffid,post.id,post.title,opener,skills,amount\r\npool_1,ab,"A, ""B""",,,\r\n' +
      'pool_2,,,,"[""sql"",""c++""]",-5\r\n',
  );
});

test.each(["=HYPERLINK(1)", "+1+1", "-1+1", "@SUM(1)", "\tx"])("%s is no formula any more", (title) => {
  expect(csvOf([{ title }])).toBe(`\ufefftitle\r\n${`'${title}`}\r\n`);
});

test("a line break stays in its cell", () => {
  expect(csvOf([{ text: "a\nb" }])).toBe('\ufefftext\r\n"a\nb"\r\n');
});
