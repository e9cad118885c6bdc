import type { JSX } from "preact";
import type { Parameter } from "../../data/contract.js";
import { useSearch } from "../../data/found.js";
import { countText } from "../../words/numbers.js";
import { valueText } from "../../words/parameters.js";
import { bytesOf, type Draft, type Limits } from "./draft.js";
import { PostTitle } from "./post-title.js";
import { words } from "./compose-words.js";

const SHOWN = 5;
const WORDS_MAX = 2;

/** Posts that say something like it, found by the longest words of the title. */
export function Near({ draft }: { draft: Draft }): JSX.Element | null {
  const found = useSearch(wordsOf(draft.title), "post", SHOWN + 1);
  const hits = found?.kind === "ok" ? found.data.data.filter(({ id }) => id !== draft.supersedes?.id) : [];
  return (
    <section class={hits.length > 0 ? "card" : ""} role="status" aria-label={words().near}>
      {hits.length > 0 && (
        <>
          <h2>{words().near}</h2>
          <p class="muted">{words().nearLead}</p>
          <ul>
            {hits.slice(0, SHOWN).map((hit) => (
              <li key={hit.id}>
                <PostTitle post={hit} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/**
 * A search wants all of its words, and takes the last one as a beginning too: so it is asked for the
 * longest two, the longest at the end.
 */
export function wordsOf(title: string): string {
  const words = title.match(/[\p{L}\p{N}]{4,}/gu) ?? [];
  return [...new Set(words)]
    .sort((one, other) => other.length - one.length)
    .slice(0, WORDS_MAX)
    .reverse()
    .join(" ");
}

/** What publishing costs, and what comes after it. */
export function Cost(props: {
  draft: Draft;
  limits: Limits;
  parameters: readonly Parameter[];
}): JSX.Element {
  const { draft, limits } = props;
  const least = props.parameters.find(({ name }) => name === "pool.minFee")?.value ?? 0;
  return (
    <section class="card" aria-labelledby="cost">
      <h2 id="cost">{words().cost}</h2>
      <p>
        {words().free}{" "}
        {limits.bytesLeft !== undefined &&
          words().bytes(countText(bytesOf(draft)), countText(limits.bytesLeft))}
      </p>
      <p>{draft.kind === "proposal" ? words().feeProposal : words().fee(valueText("pool.minFee", least))}</p>
      <p class="muted">
        {words().alone} <a href="/help/citations#authors">{words().aloneHelp}</a>
      </p>
    </section>
  );
}
