import type { Token, Tokens } from "marked";
import type { ComponentChildren, JSX } from "preact";
import { useMemo } from "preact/hooks";
import { visible } from "../words/visible.js";
import { parsed } from "./markdown-tokens.js";
import { words } from "./words.js";

/**
 * A post's Markdown. The library takes it apart; what stands on the page is made of elements that are
 * named here and of nothing else, so no HTML, script or style of an author's comes to life. Pictures
 * of other sites become links: this page asks nobody but its node.
 */
export function Markdown({ text }: { text: string }): JSX.Element {
  return useMemo(() => drawn(text), [text]);
}

/** As above, for those who do not draw again. */
export function drawn(text: string): JSX.Element {
  const tokens = parsed(text);
  return (
    <div class="prose" dir="auto">
      {tokens ? blocks(tokens) : <AsWritten text={text} />}
    </div>
  );
}

/** Markdown that is too tangled to be taken apart in good time is shown as it is. */
function AsWritten({ text }: { text: string }): JSX.Element {
  return (
    <>
      <p class="note">{words().tangled}</p>
      <pre class="wrapped" tabIndex={0}>
        {visible(text)}
      </pre>
    </>
  );
}

function blocks(tokens: readonly Token[] | undefined): ComponentChildren {
  return tokens?.map((token, index) => <Block key={index} token={token} />);
}

function Block({ token }: { token: Token }): JSX.Element | null {
  switch (token.type) {
    case "heading":
      return heading(token as Tokens.Heading);
    case "paragraph":
      return <p>{inline((token as Tokens.Paragraph).tokens)}</p>;
    case "blockquote":
      return <blockquote>{blocks((token as Tokens.Blockquote).tokens)}</blockquote>;
    case "code":
      return (
        <pre tabIndex={0}>
          <code>{visible((token as Tokens.Code).text)}</code>
        </pre>
      );
    case "list":
      return list(token as Tokens.List);
    case "table":
      return table(token as Tokens.Table);
    case "hr":
      return <hr />;
    case "space":
    case "def":
      return null;
    case "text": {
      const { tokens, raw } = token as Tokens.Text;
      return <>{tokens ? inline(tokens) : visible(unescaped(raw))}</>;
    }
    default:
      return <p>{visible(token.raw)}</p>;
  }
}

/** The page has an h1 and h2 of its own. */
function heading(token: Tokens.Heading): JSX.Element {
  const Level = (["h3", "h4", "h5", "h6"] as const)[token.depth - 1] ?? "h6";
  return <Level>{inline(token.tokens)}</Level>;
}

function list(token: Tokens.List): JSX.Element {
  const items = token.items.map((item, index) => (
    <li key={index}>
      {item.task && <>{item.checked ? "☑" : "☐"} </>}
      {blocks(item.tokens.filter(({ type }) => type !== "checkbox"))}
    </li>
  ));
  return token.ordered ? <ol start={Number(token.start) || 1}>{items}</ol> : <ul>{items}</ul>;
}

function table(token: Tokens.Table): JSX.Element {
  return (
    <div class="table-frame" tabIndex={0}>
      <table class="plain">
        <thead>
          <tr>
            {token.header.map((cell, index) => (
              <th key={index} scope="col">
                {inline(cell.tokens)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {token.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, at) => (
                <td key={at}>{inline(cell.tokens)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function inline(tokens: readonly Token[] | undefined): ComponentChildren {
  return tokens?.map((token, index) => <Inline key={index} token={token} />);
}

function Inline({ token }: { token: Token }): JSX.Element {
  switch (token.type) {
    case "strong":
      return <strong>{inline((token as Tokens.Strong).tokens)}</strong>;
    case "em":
      return <em>{inline((token as Tokens.Em).tokens)}</em>;
    case "del":
      return <del>{inline((token as Tokens.Del).tokens)}</del>;
    case "codespan":
      return <code>{visible((token as Tokens.Codespan).text)}</code>;
    case "br":
      return <br />;
    case "escape":
      return <>{visible((token as Tokens.Escape).text)}</>;
    case "link": {
      const { href, tokens } = token as Tokens.Link;
      return <Link href={href}>{inline(tokens)}</Link>;
    }
    case "image": {
      const { href, text } = token as Tokens.Image;
      return <Link href={href}>{visible(text || href)}</Link>;
    }
    case "text": {
      const { tokens, raw } = token as Tokens.Text;
      return <>{tokens ? inline(tokens) : visible(unescaped(raw))}</>;
    }
    default:
      return <>{visible(token.raw)}</>;
  }
}

/** Only addresses of the web and of mail are links; `javascript:` and its like stay text. */
function Link(props: { href: string; children: ComponentChildren }): JSX.Element {
  const url = addressOf(props.href);
  if (!url || !["http:", "https:", "mailto:"].includes(url.protocol)) {
    return <>{props.children}</>;
  }
  if (url.origin === location.origin) {
    return <a href={url.pathname + url.search + url.hash}>{props.children}</a>;
  }
  return (
    <a href={url.href} rel="noopener noreferrer nofollow" title={`${words().outside}: ${url.host}`}>
      {props.children} <span class="muted">({url.host || url.pathname})</span>
    </a>
  );
}

function addressOf(text: string): URL | undefined {
  try {
    return new URL(text, location.href);
  } catch {
    return undefined;
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&", lt: "<", gt: ">", quot: '"', nbsp: "\u00a0", hellip: "…", mdash: "—", ndash: "–",
};

/** Markdown's entities, of which the library leaves the reading to a browser's HTML. */
function unescaped(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (whole, ten, hex, name) => {
    const code = ten ? Number(ten) : hex ? parseInt(hex as string, 16) : undefined;
    if (code === undefined) {
      return ENTITIES[name as string] ?? (whole as string);
    }
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000)
      ? String.fromCodePoint(code)
      : "\ufffd";
  });
}
