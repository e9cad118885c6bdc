import { useState } from "preact/hooks";
import type { JSX } from "preact";
import type { Post } from "../../data/contract.js";
import { useSearch } from "../../data/found.js";
import { ofTypes, reload, useView, type Listed } from "../../data/view.js";
import { TextField } from "../../parts/field.js";
import { Shown } from "../../parts/problem.js";
import { visible } from "../../words/visible.js";
import { titleOf } from "../forum/post-title.js";
import { words } from "./words.js";

const SHOWN = 10;
const ACCEPTED = `/v1/posts?status=accepted&limit=${SHOWN}`;
const NEWEST = `/v1/posts?limit=${SHOWN}`;

/** A graph has a post in its middle; here the reader finds one. */
export function Chooser(): JSX.Element {
  const [typed, setTyped] = useState("");
  const found = useSearch(typed, "post", SHOWN);
  const hits = found?.kind === "ok" ? found.data.data : undefined;
  return (
    <>
      <TextField label={words().choose} hint={words().chooseHint} value={typed} onInput={setTyped} />
      <ul role="status" aria-label={words().choose}>
        {hits?.map((hit) => (
          <Choice key={hit.id} id={hit.id} title={visible(hit.title)} />
        ))}
        {hits?.length === 0 && <li class="muted">{words().none}</li>}
      </ul>
      <Suggested path={ACCEPTED} title={words().suggested}>
        <Suggested path={NEWEST} title={words().suggestedAny} />
      </Suggested>
    </>
  );
}

/** The newest accepted posts; where there are none, what is given instead. */
function Suggested(props: { path: string; title: string; children?: JSX.Element }): JSX.Element {
  const view = useView<Listed<Post>>(props.path, ofTypes("post.published", "pool.settled"));
  return (
    <Shown view={view.value} retry={() => void reload(props.path)}>
      {({ data }) =>
        data.length < 2 && props.children ? (
          props.children
        ) : (
          <section>
            <h2>{props.title}</h2>
            {data.length < 2 && (
              <p>
                {words().few} <a href="/compose">{words().write}</a>
              </p>
            )}
            <ul>
              {data.map((post) => (
                <Choice key={post.id} id={post.id} title={titleOf(post)} />
              ))}
            </ul>
          </section>
        )
      }
    </Shown>
  );
}

function Choice({ id, title }: { id: string; title: string }): JSX.Element {
  return (
    <li>
      <a href={`/graph?focus=${id}`} dir="auto">
        {title || id.slice(0, 8)}
      </a>
    </li>
  );
}
