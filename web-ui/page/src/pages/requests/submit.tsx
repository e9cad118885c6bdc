import { useState } from "preact/hooks";
import type { JSX } from "preact";
import { place } from "../../app/location.js";
import { withQuery } from "../../data/api.js";
import type { Post } from "../../data/contract.js";
import { numberOf } from "../../data/ids.js";
import { ofTypes, useView, type Listed } from "../../data/view.js";
import { me } from "../../keys/vault.js";
import { ActButton } from "../../parts/button.js";
import { Choice } from "../../parts/field.js";
import { act } from "./actions.js";
import { timeOf } from "./life.js";
import type { Known } from "./request.js";
import { words } from "./words.js";

/** Hands in a post of the expert's as evidence (BUS-5, BUS-6). */
export function Submit({ known }: { known: Known }): JSX.Element {
  const { request, events } = known;
  const posts = useView<Listed<Post>>(
    withQuery("/v1/posts", { kind: "evidence", author: me.value?.handle ?? "", limit: 50 }),
    ofTypes("post.published", "pool."),
  );
  const fitting = fittingPosts(posts.value.data?.data ?? [], timeOf(events, "accepted"));
  const [chosen, setChosen] = useState(place.peek().query.get("evidence") ?? undefined);
  const post = fitting.find(({ id }) => id === chosen) ?? (fitting.length === 1 ? fitting[0] : undefined);
  const note = request.fee === "0" ? words().submitNoteFree : words().submitNote;
  const write = `/compose?kind=evidence&request=${numberOf(request.id)}`;
  return (
    <>
      <h2>{words().submit}</h2>
      <p>
        {words().submitHint} {note}
      </p>
      {fitting.length === 0 ? (
        <p>{words().noEvidence}</p>
      ) : (
        <Choice
          legend={words().choosePost}
          name="evidence"
          value={post?.id}
          choices={Object.fromEntries(fitting.map(({ id, title }) => [id, <span dir="auto">{title || id}</span>]))}
          onChoose={setChosen}
        />
      )}
      <div class="actions">
        <a class={`button ${fitting.length === 0 ? "main" : ""}`} href={write}>
          {words().writeEvidence}
        </a>
        <ActButton
          kind={fitting.length === 0 ? "plain" : "main"}
          disabled={post === undefined}
          onClick={() =>
            void act(known, "request.submit", { request: request.id, post: post!.id }, [note], {
              [post!.id]: post!.title,
            })
          }
        >
          {words().submit}
        </ActButton>
      </div>
    </>
  );
}

/** The posts that may be the evidence: not older than the acceptance, never judged. */
export function fittingPosts(posts: readonly Post[], acceptedAt: number | undefined): readonly Post[] {
  return posts.filter(({ time, pool }) => acceptedAt !== undefined && time >= acceptedAt && pool === null);
}
