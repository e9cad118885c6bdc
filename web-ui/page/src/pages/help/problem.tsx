import type { JSX } from "preact";
import type { PageProps } from "../../app/routes.js";
import { PageHead } from "../../app/page-head.js";
import type { ProblemKind } from "../../data/contract.js";
import { reload, useView, type Listed } from "../../data/view.js";
import { Shown } from "../../parts/problem.js";
import { advice } from "./advice.js";
import { words } from "./words.js";

const PATH = "/v1/problems";

/** What went wrong, and what to do about it. */
export default function Problem({ id }: PageProps): JSX.Element {
  const view = useView<Listed<ProblemKind>>(PATH);
  const kind = view.value.data?.data.find(({ code }) => code === id);
  return (
    <>
      <PageHead title={kind ? titleOf(kind) : words().problem} />
      <Shown view={view.value} retry={() => void reload(PATH)}>
        {() => (kind ? <Told kind={kind} /> : <p class="note warn">{words().problemUnknown}</p>)}
      </Shown>
      <p>
        <a href="/help">{words().title}</a> · <a href="/api">{words().api}</a>
      </p>
    </>
  );
}

/** The first sentence says what is wrong; what stands behind it is what to do. */
function titleOf({ title }: ProblemKind): string {
  return title.split(/(?<=\.) /)[0]!.replace(/\.$/, "");
}

function Told({ kind }: { kind: ProblemKind }): JSX.Element {
  const { topic, text } = advice(kind);
  return (
    <>
      <p>{kind.title}</p>
      <p>
        {text} <a href={`/help/${topic}`}>{words().topics[topic]}</a>
      </p>
      {kind.clause && <p>{words().nothing}</p>}
      <dl class="facts">
        <div>
          <dt>{words().later}</dt>
          <dd>{kind.retryable ? words().laterYes : words().laterNo}</dd>
        </div>
        {kind.clause && (
          <div>
            <dt>{words().clause}</dt>
            <dd>{kind.clause}</dd>
          </div>
        )}
        <div>
          <dt>{words().code}</dt>
          <dd>
            <code>{kind.code}</code>
          </dd>
        </div>
        <div>
          <dt>{words().status}</dt>
          <dd>{kind.status}</dd>
        </div>
      </dl>
    </>
  );
}
