import type { JSX } from "preact";
import { PageHead } from "../../app/page-head.js";
import type { PageProps } from "../../app/routes.js";
import type { Parameter, Proposal } from "../../data/contract.js";
import { pageOf } from "../../data/ids.js";
import { ofTypes, reload, useView, type Listed } from "../../data/view.js";
import { EntryLink } from "../../parts/chips.js";
import { Shown } from "../../parts/problem.js";
import { PARAMETERS, valueText } from "../../words/parameters.js";
import { dayText } from "../../words/times.js";
import { visible } from "../../words/visible.js";
import { DerivedOne } from "./derived.js";
import { meaningOf } from "./meanings.js";
import { stateText } from "./proposals.js";
import { Source } from "./source.js";
import { words } from "./words.js";

/** States in which a proposal may still come into force. */
const UNDER_WAY = ["attesting", "referendum1", "referendum2", "referendum3", "accepted"];

/** One parameter: its value, how it came to it, and who would change it. */
export default function ParameterPage({ id }: PageProps): JSX.Element {
  const path = `/v1/params/${encodeURIComponent(id)}`;
  const view = useView<Parameter>(path, ofTypes("proposal."));
  return (
    <>
      <PageHead title={id} />
      <Shown view={view.value} retry={() => void reload(path)}>
        {(parameter) => <Told parameter={parameter} />}
      </Shown>
    </>
  );
}

function Told({ parameter }: { parameter: Parameter }): JSX.Element {
  const { name } = parameter;
  return (
    <>
      <p>{meaningOf(name)}</p>
      <section class="card">
        <dl class="facts">
          <div>
            <dt>{words().now}</dt>
            <dd class="large">{valueText(name, parameter.value)}</dd>
          </div>
          <div>
            <dt>{words().columns.since}</dt>
            <dd>
              {dayText(parameter.time)} <EntryLink position={parameter.position} />
            </dd>
          </div>
          <div>
            <dt>{words().columns.source}</dt>
            <dd>
              <Source parameter={parameter} />
            </dd>
          </div>
          <div>
            <dt>{words().bounds}</dt>
            <dd>{boundsText(name)}</dd>
          </div>
        </dl>
        <p class="row actions">
          <a class="button main" href={`/compose?kind=proposal&set=${encodeURIComponent(name)}`}>
            {words().change}
          </a>
        </p>
      </section>
      <History name={name} />
      <Changing name={name} />
      <DerivedOne name={name} />
    </>
  );
}

/** Between which values a proposal may set it (section 8 of the rules). */
function boundsText(name: string): string {
  const bounds = PARAMETERS[name];
  if (bounds === undefined) {
    return words().artifactBound;
  }
  return bounds.kind === "truth"
    ? words().truth
    : words().between(valueText(name, bounds.least), valueText(name, bounds.most));
}

/** Every value that it had, as a diff: what was set, and what that replaced. */
function History({ name }: { name: string }): JSX.Element {
  const path = `/v1/params/${encodeURIComponent(name)}/history?limit=200`;
  const view = useView<Listed<Parameter>>(path, ofTypes("proposal."));
  return (
    <section>
      <h2>{words().history}</h2>
      <p class="muted">{words().historyLead}</p>
      <Shown view={view.value} retry={() => void reload(path)}>
        {({ data }) => (
          <ol class="diff" reversed>
            {data.map((one, index) => (
              <li key={one.position}>
                <Change to={one} from={data[index + 1]} />
              </li>
            ))}
          </ol>
        )}
      </Shown>
    </section>
  );
}

function Change({ to, from }: { to: Parameter; from: Parameter | undefined }): JSX.Element {
  return (
    <>
      {from && (
        <div>
          <span aria-hidden="true">− </span>
          <span class="hidden">{words().wasReplaced} </span>
          <del>{valueText(from.name, from.value)}</del>
        </div>
      )}
      <div>
        <span aria-hidden="true">+ </span>
        <span class="hidden">{words().wasSet} </span>
        <ins>{valueText(to.name, to.value)}</ins> <Source parameter={to} />{" "}
        <span class="muted">
          {dayText(to.time)}, <EntryLink position={to.position} />
        </span>
      </div>
    </>
  );
}

function Changing({ name }: { name: string }): JSX.Element {
  const path = "/v1/proposals?limit=200";
  const view = useView<Listed<Proposal>>(path, ofTypes("proposal."));
  return (
    <section>
      <h2>{words().open}</h2>
      <Shown view={view.value} retry={() => void reload(path)}>
        {({ data }) => {
          const changing = data.filter(
            ({ block, state, effective }) =>
              Object.hasOwn(block.set, name) && UNDER_WAY.includes(state) && !effective,
          );
          return changing.length === 0 ? (
            <p>{words().noneOpen}</p>
          ) : (
            <ul>
              {changing.map((proposal) => (
                <li key={proposal.id}>
                  <a href={pageOf(proposal.id)} dir="auto">
                    {visible(proposal.post.title)}
                  </a>{" "}
                  {words().would(valueText(name, proposal.block.set[name]!))} (
                  {stateText(proposal.state)})
                </li>
              ))}
            </ul>
          );
        }}
      </Shown>
    </section>
  );
}
