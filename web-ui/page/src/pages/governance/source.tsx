import type { JSX } from "preact";
import type { Parameter } from "../../data/contract.js";
import { numberOf, pageOf } from "../../data/ids.js";
import { PostLink } from "../../parts/chips.js";
import { words } from "./words.js";

/** Who decided a value: nobody (the default), the founding, or a proposal with its reason. */
export function Source({ parameter }: { parameter: Parameter }): JSX.Element {
  const { source, proposal, post } = parameter;
  const sources: Readonly<Record<string, string>> = words().sources;
  return proposal === null ? (
    <span class="tag">{sources[source] ?? source}</span>
  ) : (
    <>
      <a href={pageOf(proposal)}>{words().proposal(numberOf(proposal))}</a>{" "}
      {post && (
        <>
          ({words().why}: <PostLink post={post} />)
        </>
      )}
    </>
  );
}
