import type { JSX } from "preact";
import { place } from "../../app/location.js";
import { PageHead } from "../../app/page-head.js";
import { withQuery } from "../../data/api.js";
import type { Body, Member } from "../../data/contract.js";
import { ofTypes, useView } from "../../data/view.js";
import { Person, StateTag } from "../../parts/chips.js";
import { Filter, List, type Column } from "../../parts/list.js";
import { Amount, Moment } from "../../parts/values.js";
import { shareText } from "../../words/numbers.js";
import { visible } from "../../words/visible.js";
import { words } from "./words.js";

/** Everybody, and how much of the body's judgement stands behind each. */
export default function People(): JSX.Element {
  const sort = place.value.query.get("sort") ?? "rep";
  const wants = ofTypes("member.", "rep.");
  const supply = useView<Body>("/v1/body", wants).value.data?.supply;
  return (
    <>
      <PageHead title={words().title} />
      <p>{words().lead}</p>
      <div class="filters">
        <Filter name="sort" label={words().sort} usual="rep" choices={words().sorts} />
      </div>
      <List<Member>
        path={withQuery("/v1/members", { sort })}
        wants={wants}
        id={({ id }) => id}
        caption={words().title}
        columns={columns(supply)}
        empty={
          <p>
            {words().none} <a href="/me">{words().takePart}</a>
          </p>
        }
      />
    </>
  );
}

function columns(supply: string | undefined): readonly Column<Member>[] {
  const titles = words().columns;
  return [
    {
      title: titles.member,
      isName: true,
      cell: (member) => (
        <>
          <Person member={member} />{" "}
          {member.name && <bdi class="muted">{visible(member.name)}</bdi>}{" "}
          {member.treasurer && <StateTag state="treasurer" text={words().treasurer} />}
        </>
      ),
    },
    { title: titles.rep, isNumber: true, cell: ({ rep }) => <Amount micro={rep} asset="rep" /> },
    {
      title: titles.share,
      isNumber: true,
      cell: ({ rep }) => (supply === undefined ? "" : shareText(rep, supply)),
    },
    { title: titles.free, isNumber: true, cell: ({ free }) => <Amount micro={free} asset="rep" /> },
    { title: titles.joined, cell: ({ joinedAt }) => <Moment at={joinedAt} /> },
  ];
}
