import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { go, place } from "../../app/location.js";
import { PageHead } from "../../app/page-head.js";
import type { Parameter, Request } from "../../data/contract.js";
import { viewOf } from "../../data/ids.js";
import { reload, useView } from "../../data/view.js";
import { me } from "../../keys/vault.js";
import { ActButton, Button } from "../../parts/button.js";
import { TextArea, TextField } from "../../parts/field.js";
import { Markdown } from "../../parts/markdown.js";
import { Tabs } from "../../parts/tabs.js";
import { sign } from "../../signing/signing.js";
import { momentText } from "../../words/times.js";
import { visible } from "../../words/visible.js";
import { BlockFields } from "./block-fields.js";
import { Citing } from "./citing.js";
import { keyOf, obstaclesOf, requestOf, type Draft, type Limits, type Obstacle, type PostKind } from "./draft.js";
import { drafts, readDrafts } from "./drafts.js";
import { Files } from "./files.js";
import { useLimits } from "./limits.js";
import { Cost, Near } from "./near.js";
import { PostTitle } from "./post-title.js";
import { madeOut } from "./publishing.js";
import { useDraft, type Drafting } from "./use-draft.js";
import { words } from "./compose-words.js";

/** A post while it is written. */
export default function Compose(): JSX.Element {
  const key = keyOf(place.value.query);
  const drafting = useDraft(key);
  const { draft } = drafting;
  const { limits, parameters } = useLimits(me.value?.handle ? me.value.member : undefined);
  return (
    <>
      <PageHead title={titleOf(key)} />
      <p class="muted">{words().local}</p>
      {draft ? (
        <Form drafting={drafting} draft={draft} limits={limits} parameters={parameters} />
      ) : (
        <p class="skeleton tall" aria-busy="true" />
      )}
      <OtherDrafts key={key} without={key} />
    </>
  );
}

function titleOf(key: string): string {
  if (key.includes("replyTo=")) {
    return words().reply;
  }
  return key.includes("supersedes=") ? words().newer : words().title;
}

function Form(props: {
  drafting: Drafting;
  draft: Draft;
  limits: Limits;
  parameters: readonly Parameter[];
}): JSX.Element {
  const { drafting, draft, limits, parameters } = props;
  const { change } = drafting;
  const obstacles = obstaclesOf(draft, limits);
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <State drafting={drafting} draft={draft} />
      <div class="two">
        <div>
          <Relations draft={draft} />
          <KindField draft={draft} change={change} />
          <TextField
            label={draft.replyTo ? words().postTitleReply : words().postTitle}
            value={draft.title}
            onInput={(title) => change({ title })}
          />
          <Tabs
            label={words().body}
            name="text"
            tabs={[
              { word: "write", title: words().write, content: () => <Text draft={draft} change={change} /> },
              { word: "preview", title: words().preview, content: () => <Preview text={draft.text} /> },
            ]}
          />
          {draft.kind === "proposal" && (
            <BlockFields draft={draft} parameters={parameters} limits={limits} change={change} />
          )}
          {draft.kind === "artifact" && <ArtifactFields draft={draft} change={change} />}
          <Citing draft={draft} change={change} />
          <Files draft={draft} limits={limits} change={change} />
        </div>
        <aside>
          <Near draft={draft} />
          <Cost draft={draft} limits={limits} parameters={parameters} />
        </aside>
      </div>
      <Obstacles all={obstacles} />
      <div class="actions">
        <Button onClick={() => void drafting.drop()}>{words().drop}</Button>
        <ActButton
          kind="main"
          type="submit"
          disabled={obstacles.length > 0}
          onClick={() => void publish(draft, drafting)}
        >
          {words().publish}
        </ActButton>
      </div>
    </form>
  );
}

/** The draft goes only when the post has its place in the journal. */
async function publish(draft: Draft, drafting: Drafting): Promise<void> {
  const { id, body, contents, names } = await madeOut(draft, me.peek()!);
  const signed = await sign({ type: "post.publish", body, contents, names });
  if (signed.outcome === "accepted") {
    await drafting.drop();
    await reload(`/v1/posts/${id}`, signed.receipt.position);
    const request = requestOf(draft.key);
    go(request === undefined ? `/p/${id}` : `/r/${request}?evidence=${id}`);
  }
}

function State({ drafting, draft }: { drafting: Drafting; draft: Draft }): JSX.Element {
  return (
    <>
      <p role="status" class="muted">
        {!drafting.isKept
          ? words().notKept
          : draft.savedAt > 0
            ? words().saved(momentText(draft.savedAt))
            : ""}
      </p>
      {drafting.other === "open" && <p class="note warn">{words().otherTab}</p>}
      {drafting.other === "changed" && (
        <p class="note warn">
          {words().changed} <Button onClick={drafting.take}>{words().take}</Button>
        </p>
      )}
    </>
  );
}

function Relations({ draft }: { draft: Draft }): JSX.Element {
  const request = requestOf(draft.key);
  return (
    <>
      {request !== undefined && <ForRequest number={request} />}
      {draft.replyTo && (
        <p>
          {words().replyTo} <PostTitle post={draft.replyTo} />
        </p>
      )}
      {draft.supersedes && (
        <p>
          {words().supersedes} <PostTitle post={draft.supersedes} />
        </p>
      )}
    </>
  );
}

function ForRequest({ number }: { number: string }): JSX.Element {
  const request = useView<Request>(viewOf("request", number)).value.data;
  return (
    <p>
      {words().evidenceFor}{" "}
      <a href={`/r/${number}`} dir="auto">
        {visible(request?.title ?? `request ${number}`)}
      </a>
      . {words().evidenceNext}
    </p>
  );
}

type Part = { readonly draft: Draft; readonly change: (part: Partial<Draft>) => void };

function KindField({ draft, change }: Part): JSX.Element {
  return (
    <label class="field">
      <span>{words().kind}</span>{" "}
      <select
        value={draft.kind}
        onChange={({ currentTarget }) => change({ kind: currentTarget.value as PostKind })}
      >
        {Object.entries(words().kinds).map(([kind, text]) => (
          <option key={kind} value={kind} selected={kind === draft.kind}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

function Text({ draft, change }: Part): JSX.Element {
  return (
    <TextArea
      label={words().text}
      hint={words().textHint}
      rows={14}
      value={draft.text}
      onInput={(text) => change({ text })}
    />
  );
}

function Preview({ text }: { text: string }): JSX.Element {
  return text.trim() === "" ? <p class="muted">{words().previewEmpty}</p> : <Markdown text={text} />;
}

function ArtifactFields({ draft, change }: Part): JSX.Element {
  return (
    <section class="card">
      <TextField
        label={words().artifactName}
        hint={words().artifactNameHint}
        value={draft.name}
        onInput={(name) => change({ name })}
      />
      <TextField label={words().version} value={draft.version} onInput={(version) => change({ version })} />
    </section>
  );
}

function Obstacles({ all }: { all: readonly Obstacle[] }): JSX.Element {
  return (
    <div role="status" class="obstacles">
      {all.length > 0 && (
        <>
          <p>{words().still}</p>
          <ul>
            {all.map((obstacle) => (
              <li key={obstacle}>{words().obstacles[obstacle]}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function OtherDrafts({ without }: { without: string }): JSX.Element | null {
  useEffect(() => void readDrafts().catch(() => undefined), []);
  const others = (drafts.value ?? []).filter(({ key }) => key !== without);
  if (others.length === 0) {
    return null;
  }
  return (
    <section aria-labelledby="drafts">
      <h2 id="drafts">{words().others}</h2>
      <ul>
        {others.map(({ key, title, savedAt }) => (
          <li key={key}>
            <a href={key === "" ? "/compose" : `/compose?${key}`} dir="auto">
              {title || words().untitled}
            </a>
            , {words().draftAt(momentText(savedAt))}
          </li>
        ))}
      </ul>
    </section>
  );
}
