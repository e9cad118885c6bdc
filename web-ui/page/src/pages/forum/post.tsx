import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { PageHead } from "../../app/page-head.js";
import type { PageProps } from "../../app/routes.js";
import type { Post } from "../../data/contract.js";
import { either, reload, useView } from "../../data/view.js";
import { EntryLink, Person, StateTag } from "../../parts/chips.js";
import { Shown } from "../../parts/problem.js";
import { When } from "../../parts/values.js";
import { percentText } from "../../words/numbers.js";
import { Attachments } from "./attachments.js";
import { Beside } from "./beside.js";
import { BlockWords } from "./block-words.js";
import { touching } from "./changes.js";
import { CitedBy, Cites } from "./citations.js";
import { PostTitle, titleOf } from "./post-title.js";
import { PostText } from "./post-text.js";
import { Replies } from "./replies.js";
import { kindText, statusText, words } from "./words.js";

/** What somebody has said, what it rests on, and whether it was accepted. */
export default function PostPage({ id }: PageProps): JSX.Element {
  const path = `/v1/posts/${encodeURIComponent(id)}`;
  const pool = useRef<string | null>(null);
  const view = useView<Post>(
    path,
    either(touching(id), ({ data }) => pool.current !== null && data.pool === pool.current),
  );
  const post = view.value.data;
  pool.current = post?.pool ?? null;
  return (
    <>
      <PageHead title={post ? titleOf(post) : words().post}>{post && <Byline post={post} />}</PageHead>
      <Shown view={view.value} retry={() => void reload(path)}>
        {(data) => <Whole post={data} />}
      </Shown>
    </>
  );
}

function Byline({ post }: { post: Post }): JSX.Element {
  return (
    <p class="byline">
      {kindText(post.kind)}{" "}
      {post.status !== "none" && <StateTag state={post.status} text={statusText(post.status)} />}{" "}
      {words().by}{" "}
      {post.authors.map(({ member, weight }, index) => (
        <span key={member.id}>
          {index > 0 && ", "}
          <Person member={member} />
          {post.authors.length > 1 && ` (${percentText(weight)})`}
        </span>
      ))}
      {" · "}
      <When at={post.time} /> · <EntryLink position={post.publishedPosition} />
    </p>
  );
}

function Whole({ post }: { post: Post }): JSX.Element {
  return (
    <>
      <Relations post={post} />
      <div class="two post">
        <article aria-label={titleOf(post)}>
          <h2 class="hidden">{words().text}</h2>
          <PostText post={post} />
          {post.block && <BlockWords block={post.block} />}
          {post.artifact && (
            <p class="note">{words().artifact(post.artifact.name, post.artifact.version)}</p>
          )}
          {post.attachments.length > 0 && <Attachments files={post.attachments} />}
        </article>
        <Beside post={post} />
      </div>
      <Cites post={post} />
      <CitedBy post={post} />
      <Replies post={post} />
    </>
  );
}

function Relations({ post }: { post: Post }): JSX.Element {
  const { supersededBy, supersedes, replyTo } = post;
  return (
    <>
      {supersededBy && (
        <p class="note warn">
          {words().supersededBy} <PostTitle post={supersededBy} />
        </p>
      )}
      {replyTo && (
        <p>
          {words().replyTo} <PostTitle post={replyTo} />
        </p>
      )}
      {supersedes && (
        <p>
          {words().supersedes} <PostTitle post={supersedes} />
        </p>
      )}
    </>
  );
}
