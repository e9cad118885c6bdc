import type { ComponentChild, VNode } from "preact";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { drawn } from "../src/parts/markdown.js";
import { parsed } from "../src/parts/markdown-tokens.js";

beforeAll(() => vi.stubGlobal("location", new URL("https://node.example/p/1")));
afterAll(() => vi.unstubAllGlobals());

/** An element as it would stand in the document. */
interface Drawn {
  readonly name: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** Draws a text, without a document, and gives all elements and all that can be read. */
function draw(markdown: string): { readonly elements: readonly Drawn[]; readonly text: string } {
  const elements: Drawn[] = [];
  let text = "";
  const walk = (node: ComponentChild | readonly ComponentChild[]): void => {
    if (Array.isArray(node)) {
      node.forEach(walk);
    } else if (typeof node === "string" || typeof node === "number") {
      text += node;
    } else if (node && typeof node === "object") {
      const { type, props } = node as VNode<Record<string, unknown>>;
      const { children, ...attributes } = props;
      if (typeof type === "function" && type.name !== "Fragment" && type.length > 0) {
        walk((type as (props: unknown) => ComponentChild)(props));
        return;
      }
      if (typeof type === "string") {
        elements.push({ name: type, attributes });
      }
      walk(children as ComponentChild);
    }
  };
  walk(drawn(markdown));
  return { elements, text };
}

const ALLOWED = new Set(
  "div p h3 h4 h5 h6 blockquote pre code ul ol li table thead tbody tr th td hr strong em del br a span".split(" "),
);

const HARMLESS = new Set("class dir href rel title start scope tabIndex".split(" "));

const HOSTILE: readonly string[] = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  '<a href="javascript:alert(1)">x</a>',
  "<svg/onload=alert(1)>",
  "<iframe src=https://evil.example></iframe>",
  "<style>*{display:none}</style>",
  "text <b onclick=alert(1)>bold</b>",
  "[x](javascript:alert(1))",
  "[x](JaVaScRiPt:alert(1))",
  "[x](java\tscript:alert(1))",
  "[x](&#106;avascript:alert(1))",
  "[x](data:text/html,<script>alert(1)</script>)",
  "[x](vbscript:msgbox)",
  "[x](blob:https://node.example/1)",
  "![x](https://evil.example/pixel.png)",
  "![x](javascript:alert(1))",
  "[x][r]\n\n[r]: javascript:alert(1)",
  "<javascript:alert(1)>",
  "<https://evil.example/\" onclick=\"alert(1)>",
  "```html\n<script>alert(1)</script>\n```",
  "| a |\n|---|\n| <script>alert(1)</script> |",
  "# <script>alert(1)</script>",
  "- [ ] <img src=x onerror=alert(1)>",
  "[x](//evil.example \" onmouseover=alert(1)\")",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
];

describe("what an author wrote stays inert", () => {
  test.each(HOSTILE)("%s", (markdown) => {
    for (const { name, attributes } of draw(markdown).elements) {
      expect(ALLOWED).toContain(name);
      for (const attribute of Object.keys(attributes)) {
        expect(HARMLESS).toContain(attribute);
      }
      if ("href" in attributes) {
        expect(String(attributes.href)).toMatch(/^(https?:\/\/|mailto:|\/)/);
      }
    }
  });

  test("and visible for what it is", () => {
    expect(draw("<script>alert(1)</script>").text).toContain("<script>alert(1)</script>");
    expect(draw("text <b onclick=alert(1)>bold</b>").text).toBe("text <b onclick=alert(1)>bold</b>");
    expect(draw("&lt;script&gt; &amp;amp; &#x41;").text).toBe("<script> &amp; A");
  });

  test("a picture of another site is a link that says where it leads", () => {
    const { elements, text } = draw("![a chart](https://evil.example/pixel.png)");
    expect(elements.map(({ name }) => name)).toEqual(["div", "p", "a", "span"]);
    expect(elements[2]!.attributes).toMatchObject({
      href: "https://evil.example/pixel.png",
      rel: "noopener noreferrer nofollow",
    });
    expect(text).toBe("a chart (evil.example)");
  });

  test("a character that turns the direction is shown by its number", () => {
    expect(draw("pay \u202ecod.exe").text).toBe("pay ⟨U+202E⟩cod.exe");
    expect(draw("`\u2066x`").text).toBe("⟨U+2066⟩x");
  });
});

describe("what stands for what", () => {
  test("a link of this page stays on it", () => {
    const { elements } = draw("[a post](/p/abc#x) and [there](https://node.example/u/ada?tab=1)");
    expect(elements.filter(({ name }) => name === "a").map(({ attributes }) => attributes.href)).toEqual([
      "/p/abc#x",
      "/u/ada?tab=1",
    ]);
  });

  test("headings begin at the third level and leave none out", () => {
    const names = draw("# A\n\n#### B\n\n## C\n\n###### D").elements.map(({ name }) => name);
    expect(names).toEqual(["div", "h3", "h4", "h4", "h5"]);
  });

  test("lists, code, tables and emphasis", () => {
    const { elements, text } = draw("1. *one*\n2. **two**\n\n`a <b>`\n\n| h |\n|---|\n| ~~c~~ |\n\n> said");
    expect(elements.map(({ name }) => name)).toEqual(
      "div ol li em li strong p code div table thead tr th tbody tr td del blockquote p".split(" "),
    );
    expect(text).toBe("onetwoa <b>hcsaid");
  });
});

describe("a text that would hold up the browser is shown as it was written", () => {
  test.each([
    ["quotes in quotes", ">".repeat(65_000)],
    ["quotes in quotes with spaces", "> ".repeat(32_000)],
    ["lists in lists", "- ".repeat(32_000)],
    ["numbered lists in lists", "1. ".repeat(20_000)],
    ["emphasis without an end", "_a_".repeat(21_000)],
    ["strong without an end", "a**b".repeat(16_000)],
    ["tags without an end", "<a ".repeat(21_000)],
  ])("%s", (_, text) => {
    const begin = performance.now();
    expect(parsed(text)).toBeUndefined();
    expect(performance.now() - begin).toBeLessThan(1000);
    expect(draw(text).text).toContain(text.slice(0, 1000));
  });

  test.each([
    ["many paragraphs of it", `${"_a_".repeat(160)}\n\n`.repeat(130)],
    ["many blocks in blocks", Array.from({ length: 350 }, (_, at) => `${" ".repeat(at)}- a`).join("\n")],
    ["brackets", "[".repeat(900).concat("\n\n").repeat(70)],
  ])("%s come out in good time", (_, text) => {
    const begin = performance.now();
    parsed(text);
    expect(performance.now() - begin).toBeLessThan(3000);
  });

  test("an ordinary long text is laid out", () => {
    const text = "A *plain* paragraph with a [link](https://a.example) in it. ".repeat(8).concat("\n\n").repeat(120);
    expect(parsed(text)).toBeDefined();
  });
});
