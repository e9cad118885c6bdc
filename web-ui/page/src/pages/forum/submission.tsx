import type { JSX } from "preact";
import type { Post, Proposal } from "../../data/contract.js";
import { pageOf } from "../../data/ids.js";
import { ofTypes, reload, useView, type Listed } from "../../data/view.js";
import { ActButton } from "../../parts/button.js";
import { Shown } from "../../parts/problem.js";
import { me } from "../../keys/vault.js";
import { sign } from "../../signing/signing.js";
import { titleOf } from "./post-title.js";
import { words } from "./words.js";

/** Proposals are few, so all of them come at once. */
const PATH = "/v1/proposals?limit=200";

/** A proposal's post is not judged by a pool of its own; its author submits it once (GOV-1, GOV-2). */
export function Submission({ post }: { post: Post }): JSX.Element {
  const view = useView<Listed<Proposal>>(PATH, ofTypes("proposal."));
  return (
    <Shown view={view.value} retry={() => void reload(PATH)}>
      {({ data }) => {
        const proposal = data.find((one) => one.post.id === post.id);
        return proposal ? (
          <p>
            {words().submitted} <a href={pageOf(proposal.id)}>{words().toProposal}</a>
          </p>
        ) : (
          <Submit post={post} />
        );
      }}
    </Shown>
  );
}

function Submit({ post }: { post: Post }): JSX.Element {
  const isAuthor = post.authors.some(({ member }) => member.id === me.value?.member);
  const submit = async (): Promise<void> => {
    const signed = await sign({
      type: "proposal.submit",
      body: { post: post.id },
      names: { [post.id]: titleOf(post) },
    });
    if (signed.outcome === "accepted") {
      void reload(PATH, signed.receipt.position);
    }
  };
  return (
    <>
      <p>{words().submitWhy}</p>
      <ActButton kind="main" locked={isAuthor ? undefined : words().submitAuthors} onClick={() => void submit()}>
        {words().submit}
      </ActButton>
    </>
  );
}
