import { useEffect, useState } from "preact/hooks";
import type { JSX } from "preact";
import { asOf } from "../../app/location.js";
import type { LedgerLine, MemberRef, Request } from "../../data/contract.js";
import { walk } from "../../data/walk.js";
import { EntryLink, Person } from "../../parts/chips.js";
import { Table } from "../../parts/list.js";
import { Amount, Moment } from "../../parts/values.js";
import type { Asset } from "../../words/numbers.js";
import type { Known } from "./request.js";
import { words } from "./record-words.js";

interface Line extends LedgerLine {
  readonly whose: MemberRef;
}

/** What requester and experts paid, gained and lost by the request. */
export function Ledger({ known: { request, draws } }: { known: Known }): JSX.Element {
  const people = [request.requester, ...draws.map(({ member }) => member)].filter(
    ({ id }, index, all) => all.findIndex((one) => one.id === id) === index,
  );
  const lines = useLines(request, people);
  const titles = words().ledgerColumns;
  if (lines === undefined) {
    return <p class="skeleton" aria-busy="true" />;
  }
  return (
    <>
      <p>
        {words().ledgerText} {request.pool && words().ledgerMore}
      </p>
      {lines.length === 0 ? (
        <p class="empty">{words().ledgerEmpty}</p>
      ) : (
        <section class="list">
          <Table<Line>
            caption={words().ledger}
            rows={lines}
            id={({ position, whose, clause, amount, asset }) =>
              `${position} ${whose.id} ${clause} ${asset} ${amount}`
            }
            columns={[
              { title: titles.who, isName: true, cell: ({ whose }) => <Person member={whose} /> },
              {
                title: titles.amount,
                isNumber: true,
                cell: ({ amount, asset }) => <Amount micro={amount} asset={asset as Asset} sign="always" />,
              },
              { title: titles.why, cell: ({ clause }) => clauseText(clause) },
              { title: titles.when, cell: ({ time }) => <Moment at={time} /> },
              { title: titles.entry, cell: ({ position }) => <EntryLink position={position} /> },
            ]}
          />
        </section>
      )}
    </>
  );
}

function clauseText(clause: string): string {
  const texts: Readonly<Record<string, string>> = words().clauses;
  return texts[clause] ? `${texts[clause]} (${clause})` : clause;
}

/** The lines of these members that this request or its pool has caused, the oldest first. */
function useLines(request: Request, people: readonly MemberRef[]): readonly Line[] | undefined {
  const [lines, setLines] = useState<readonly Line[]>();
  const handles = people.map(({ handle }) => handle).join(",");
  useEffect(() => {
    let isOver = false;
    void Promise.all(people.map((one) => linesOf(request, one))).then((all) => {
      if (!isOver) {
        setLines(all.flat().sort((one, other) => one.position - other.position));
      }
    });
    return () => {
      isOver = true;
    };
  }, [request.id, request.position, handles, asOf.value]);
  return lines;
}

/** A ledger has its newest lines first, so the walk ends where the request began. */
async function linesOf(request: Request, whose: MemberRef): Promise<readonly Line[]> {
  const lines = await walk<LedgerLine>(
    `/v1/members/${whose.id}/ledger`,
    { asOf: asOf.peek() },
    (page) => page.length > 0 && page.at(-1)!.position < request.filedPosition,
  );
  return (lines ?? []).filter((line) => isAbout(line, request)).map((line) => ({ ...line, whose }));
}

function isAbout(line: LedgerLine, request: Request): boolean {
  return line.request === request.id || (request.pool !== null && line.pool === request.pool);
}
