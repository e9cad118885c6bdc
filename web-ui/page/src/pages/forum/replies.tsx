import { useState } from "preact/hooks";
import type { JSX } from "preact";
import { go, place } from "../../app/location.js";
import { withQuery } from "../../data/api.js";
import type { Post } from "../../data/contract.js";
import { about, reload, useView, type Listed } from "../../data/view.js";
import { ActButton, Button } from "../../parts/button.js";
import { Person } from "../../parts/chips.js";
import { Pager } from "../../parts/list.js";
import { Shown } from "../../parts/problem.js";
import { When } from "../../parts/values.js";
import { countText } from "../../words/numbers.js";
import { PostTitle } from "./post-title.js";
import { PlainText } from "./post-text.js";
import { words } from "./words.js";

/** As many replies on a page, each with its text. */
const LIMIT = 20;

/** Deeper than this a thread goes on at a post's own page, so that it stays readable on a phone. */
const DEPTH_MAX = 4;

/** What was said to a post, the oldest first; replies to replies behind their button. */
export function Replies({ post }: { post: Post }): JSX.Element {
  const after = place.value.query.get("replies") ?? "";
  return (
    <section class="replies" aria-labelledby="replies">
      <h2 id="replies">
        {words().replies} ({countText(post.replies)})
      </h2>
      {post.replies === 0 ? (
        <p class="muted">{words().repliesNone}</p>
      ) : (
        <Thread post={post.id} depth={1} after={after} />
      )}
      <div class="actions start">
        <ActButton onClick={() => go(`/compose?replyTo=${post.id}`)}>{words().reply}</ActButton>
      </div>
    </section>
  );
}

function Thread(props: { post: string; depth: number; after: string }): JSX.Element {
  const path = withQuery(`/v1/posts/${props.post}/replies`, { limit: LIMIT, after: props.after });
  const view = useView<Listed<Post>>(path, about("replyTo", props.post));
  return (
    <Shown view={view.value} retry={() => void reload(path)}>
      {({ data, page }) => (
        <>
          <ol class="thread">
            {data.map((reply) => (
              <li key={reply.id}>
                <Reply reply={reply} depth={props.depth} />
              </li>
            ))}
          </ol>
          {props.depth === 1 ? (
            <Pager cursor="replies" isFirst={props.after === ""} next={page.next} />
          ) : (
            page.next && <More post={props.post} depth={props.depth} after={page.next} />
          )}
        </>
      )}
    </Shown>
  );
}

/** The next replies of a branch, when somebody asks for them. */
function More(props: { post: string; depth: number; after: string }): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  return isOpen ? (
    <Thread {...props} />
  ) : (
    <Button onClick={() => setOpen(true)}>{words().showMore}</Button>
  );
}

function Reply({ reply, depth }: { reply: Post; depth: number }): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  return (
    <article aria-label={words().replyBy(reply.signer.handle)}>
      <p class="muted">
        <Person member={reply.signer} /> · <When at={reply.time} /> · <PostTitle post={reply} />
      </p>
      <PlainText post={reply} />
      {reply.replies > 0 && depth >= DEPTH_MAX && (
        <p>
          <a href={`/p/${reply.id}`}>{words().deeper}</a>
        </p>
      )}
      {reply.replies > 0 && depth < DEPTH_MAX && (
        <Button onClick={() => setOpen(!isOpen)}>
          {isOpen ? words().hideReplies : words().showReplies(countText(reply.replies))}
        </Button>
      )}
      {isOpen && <Thread post={reply.id} depth={depth + 1} after="" />}
    </article>
  );
}
