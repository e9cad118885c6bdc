import type { JSX } from "preact";
import type { Post } from "../../data/contract.js";
import { textOf, useContent, type Content } from "../../data/content.js";
import { HashChip } from "../../parts/chips.js";
import { Markdown } from "../../parts/markdown.js";
import { NoView } from "../../parts/problem.js";
import { countText } from "../../words/numbers.js";
import { words } from "./words.js";

type Texted = Pick<Post, "body" | "bodyBytes">;

/** A post's text as its author meant it, and behind a fold as it was signed. */
export function PostText({ post }: { post: Texted }): JSX.Element {
  const content = useContent(post.body);
  if (content?.kind !== "here") {
    return <NoText content={content} />;
  }
  const text = textOf(content.bytes);
  return (
    <>
      {text === "" ? <p class="muted">{words().noText}</p> : <Markdown text={text} />}
      {!content.isChecked && <p class="note warn">{words().unchecked}</p>}
      <details class="source">
        <summary>{words().source}</summary>
        <p class="muted">
          {words().sourceHash(countText(post.bodyBytes))} <HashChip hash={post.body} />.{" "}
          {content.isChecked && words().checked}
        </p>
        <pre class="wrapped" tabIndex={0}>
          {text}
        </pre>
      </details>
    </>
  );
}

/** A text alone, for replies. */
export function PlainText({ post }: { post: Texted }): JSX.Element {
  const content = useContent(post.body);
  return content?.kind === "here" ? (
    <Markdown text={textOf(content.bytes)} />
  ) : (
    <NoText content={content} />
  );
}

function NoText({ content }: { content: Exclude<Content, { kind: "here" }> | undefined }): JSX.Element {
  switch (content?.kind) {
    case "withheld":
      return <p class="note">{words().withheld}</p>;
    case "wrong":
      return <p class="note danger">{words().wrong}</p>;
    case "problem":
      return <NoView problem={content.problem} retry={() => location.reload()} />;
    default:
      return <p class="skeleton" aria-busy="true" />;
  }
}
