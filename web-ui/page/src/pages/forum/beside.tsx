import type { JSX } from "preact";
import { go } from "../../app/location.js";
import type { Parameter, Pool, Post } from "../../data/contract.js";
import { numberOf } from "../../data/ids.js";
import { about, ofTypes, reload, useView } from "../../data/view.js";
import { me } from "../../keys/vault.js";
import { ActButton } from "../../parts/button.js";
import { Shown } from "../../parts/problem.js";
import { QuorumMeter, StakeBar } from "../../parts/stake-bar.js";
import { Amount, Countdown } from "../../parts/values.js";
import { OpenPool } from "./open-pool.js";
import { Submission } from "./submission.js";
import { words } from "./words.js";

/** The judgement of a post, what it is worth, and what a reader can do about it. */
export function Beside({ post }: { post: Post }): JSX.Element {
  return (
    <aside aria-label={words().judgement}>
      <Judgement post={post} />
      <section class="card" aria-labelledby="value">
        <h2 id="value">{words().value}</h2>
        <p>
          <strong>
            <Amount micro={post.value} asset="rep" />
          </strong>
        </p>
        <p class="muted">{words().valueWhat}</p>
      </section>
      <section class="card actions-card" aria-labelledby="actions">
        <h2 id="actions">{words().actions}</h2>
        <div class="actions start">
          <ActButton kind="main" onClick={() => go(`/compose?cites=${post.id}`)}>
            {words().cite}
          </ActButton>
          <a class="button" href={`/graph?focus=${post.id}`}>
            {words().graph}
          </a>
          {isAuthor(post) && (
            <a class="button" href={`/compose?supersedes=${post.id}`}>
              {words().newer}
            </a>
          )}
        </div>
      </section>
    </aside>
  );
}

function Judgement({ post }: { post: Post }): JSX.Element {
  const judged: Readonly<Record<string, string>> = words().judged;
  return (
    <section class="card" aria-labelledby="judgement">
      <h2 id="judgement">{words().judgement}</h2>
      {(post.kind !== "proposal" || post.status !== "none") && <p>{judged[post.status]}</p>}
      {post.pool && <Judging pool={post.pool} />}
      {post.kind === "proposal" ? <Submission post={post} /> : <Opening post={post} />}
    </section>
  );
}

function Judging({ pool }: { pool: string }): JSX.Element {
  const path = `/v1/pools/${pool}`;
  const view = useView<Pool>(path, about("pool", pool));
  return (
    <Shown view={view.value} retry={() => void reload(path)}>
      {(data) => (
        <>
          <StakeBar pool={data} />
          <QuorumMeter pool={data} />
          {data.state === "open" && (
            <p>
              {words().closes} <Countdown until={data.deadline} />
            </p>
          )}
          <p>
            <a class="button" href={`/pools/${numberOf(pool)}`}>
              {data.state === "open" ? words().toPool : words().toPoolClosed}
            </a>
          </p>
        </>
      )}
    </Shown>
  );
}

/** A post has at most one open pool, and once accepted it cannot be judged again (POOL-1). */
function Opening({ post }: { post: Post }): JSX.Element | null {
  const parameters = useView<{ readonly data: readonly Parameter[] }>("/v1/params", ofTypes("parameter.", "proposal."));
  if (post.status === "open" || post.status === "accepted") {
    return null;
  }
  if (me.value && me.value.handle !== "" && !isAuthor(post)) {
    return <p class="muted">{words().openAuthors}</p>;
  }
  const values = new Map(parameters.value.data?.data.map(({ name, value }) => [name, Number(value)]));
  return values.size === 0 ? null : <OpenPool post={post} values={values} />;
}

export function isAuthor({ authors }: Post): boolean {
  return authors.some(({ member }) => member.id === me.value?.member);
}
