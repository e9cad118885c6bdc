import { lexer, type Token } from "marked";

/** The library takes time in the square of these within one paragraph. */
const MARKS = /[*_~`[\]<!]/g;

/** So many marks in one paragraph take some milliseconds; no text for people has more. */
const MARKS_MAX = 1000;

/** Quotes in quotes, and lists in lists, take a stack in the library; so many levels are enough. */
const DEPTH_MAX = 60;

const NESTED = new RegExp(`^(?:[ \\t]*(?:>|[-+*](?=\\s)|\\d{1,9}[.)](?=\\s))){${DEPTH_MAX}}`, "m");

/**
 * The parts of a Markdown text; undefined when its author made it so that taking it apart would hold
 * up the reader's browser or break it. Headings leave no level out.
 */
export function parsed(text: string): readonly Token[] | undefined {
  if (!isTame(text)) {
    return undefined;
  }
  try {
    const tokens = lexer(text, { gfm: true });
    return depth(tokens) > DEPTH_MAX ? undefined : stepwise(tokens);
  } catch {
    return undefined;
  }
}

function isTame(text: string): boolean {
  return (
    !NESTED.test(text) &&
    text.split(/\n[ \t]*\n/).every((part) => (part.match(MARKS)?.length ?? 0) <= MARKS_MAX)
  );
}

/** How deep the parts lie in each other, without a stack of our own. */
function depth(tokens: readonly Token[]): number {
  let level: readonly Token[] = tokens;
  let count = 0;
  while (level.length > 0 && count <= DEPTH_MAX) {
    level = level.flatMap(inside);
    count++;
  }
  return count;
}

function inside(token: Token): readonly Token[] {
  const { tokens, items } = token as { tokens?: Token[]; items?: Token[] };
  return [...(tokens ?? []), ...(items ?? [])];
}

/** Headings one level below the one before at most, as readers of headings by ear expect. */
function stepwise(tokens: readonly Token[]): readonly Token[] {
  let before = 0;
  return tokens.map((token) => {
    if (token.type !== "heading") {
      return token;
    }
    before = Math.min(token.depth as number, before + 1);
    return { ...token, depth: before };
  });
}
