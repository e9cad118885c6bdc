import type { JSX } from "preact";
import { PageHead } from "../../app/page-head.js";
import type { Parameter } from "../../data/contract.js";
import { ofTypes, reload, useView, type Listed } from "../../data/view.js";
import { EntryLink } from "../../parts/chips.js";
import { Table } from "../../parts/list.js";
import { Shown } from "../../parts/problem.js";
import { valueText } from "../../words/parameters.js";
import { dayText } from "../../words/times.js";
import { DerivedAll } from "./derived.js";
import { meaningOf } from "./meanings.js";
import { Source } from "./source.js";
import { words } from "./words.js";

const PATH = "/v1/params";

/** Which rules hold now, since when, and by whose decision. */
export default function Parameters(): JSX.Element {
  const view = useView<Listed<Parameter>>(PATH, ofTypes("proposal."));
  return (
    <>
      <PageHead title={words().parameters} />
      <p>
        {words().lead} <a href="/proposals">{words().toProposals}</a>
      </p>
      <Shown view={view.value} retry={() => void reload(PATH)}>
        {({ data }) => (
          <>
            {groupsOf(data).map(([name, parameters]) => (
              <Group key={name} name={name} parameters={parameters} />
            ))}
          </>
        )}
      </Shown>
      <DerivedAll />
    </>
  );
}

function Group(props: { name: string; parameters: readonly Parameter[] }): JSX.Element {
  const titles = words().columns;
  return (
    <section class="list parameters">
      <h2>{props.name}</h2>
      <Table<Parameter>
        caption={words().group(props.name)}
        rows={props.parameters}
        id={({ name }) => name}
        columns={[
          {
            title: titles.name,
            isName: true,
            cell: ({ name }) => (
              <>
                <a href={`/params/${name}`}>{name}</a>
                <span class="muted meaning">{meaningOf(name)}</span>
              </>
            ),
          },
          {
            title: titles.value,
            cell: ({ name, value }) => <strong class="number">{valueText(name, value)}</strong>,
          },
          {
            title: titles.since,
            cell: ({ time, position }) => (
              <>
                {dayText(time)} <EntryLink position={position} />
              </>
            ),
          },
          { title: titles.source, cell: (parameter) => <Source parameter={parameter} /> },
        ]}
      />
    </section>
  );
}

/** Parameters by the part of the body that they rule: what stands before the dot. */
function groupsOf(all: readonly Parameter[]): readonly (readonly [string, readonly Parameter[]])[] {
  const groups = new Map<string, Parameter[]>();
  for (const parameter of all) {
    const name = parameter.name.slice(0, parameter.name.indexOf("."));
    groups.set(name, [...(groups.get(name) ?? []), parameter]);
  }
  return [...groups];
}
