import { useState } from "preact/hooks";
import type { JSX } from "preact";
import { asOf, place } from "../../app/location.js";
import type { LedgerLine, Member } from "../../data/contract.js";
import { numberOf, pageOf } from "../../data/ids.js";
import { naming } from "../../data/view.js";
import { walk } from "../../data/walk.js";
import { Button } from "../../parts/button.js";
import { EntryLink, Person, PostLink } from "../../parts/chips.js";
import { Filter, List, type Column } from "../../parts/list.js";
import { Amount, Moment } from "../../parts/values.js";
import { countText, exactText, type Asset } from "../../words/numbers.js";
import { causeOf, helpOf } from "./causes.js";
import { words } from "./words.js";

/** Every movement of a member's REP and coin, each with its cause. */
export function Ledger({ member, position }: { member: Member; position: number }): JSX.Element {
  const asset = place.value.query.get("asset") ?? "all";
  return (
    <>
      <div class="filters">
        <Filter
          name="asset"
          label={words().asset}
          usual="all"
          choices={{ all: words().assets.all, rep: words().assets.rep, coin: words().assets.coin }}
        />
      </div>
      {asset !== "all" && <p class="muted">{words().ledgerPart}</p>}
      <List<LedgerLine>
        path={`/v1/members/${member.id}/ledger`}
        wants={naming(member.id)}
        id={idOf}
        limit={50}
        keep={(line) => asset === "all" || line.asset === asset}
        caption={words().ledger}
        columns={columns()}
        empty={<p>{words().ledgerEmpty}</p>}
      />
      <Sum key={position} member={member} position={position} />
    </>
  );
}

/** Two lines of one entry differ in something that they name. */
function idOf(line: LedgerLine): string {
  const { position, asset, clause, amount, with: other, post, citing, since } = line;
  return [position, asset, clause, other, amount, post?.id, citing?.id, since].join(" ");
}

function columns(): readonly Column<LedgerLine>[] {
  const titles = words().ledgerColumns;
  return [
    { title: titles.when, isShort: true, cell: ({ time }) => <Moment at={time} /> },
    { title: titles.what, isName: true, cell: (line) => <Cause line={line} /> },
    {
      title: titles.amount,
      isNumber: true,
      cell: ({ amount, asset }) => <Amount micro={amount} asset={asset as Asset} sign="always" />,
    },
    { title: titles.entry, isShort: true, cell: ({ position }) => <EntryLink position={position} /> },
  ];
}

/** The sentence, and what it is about. */
function Cause({ line }: { line: LedgerLine }): JSX.Element {
  const thing = line.request ?? line.proposal ?? line.pool;
  return (
    <>
      {causeOf(line)} {line.member && <Person member={line.member} />}{" "}
      {line.post && <PostLink post={line.post} />}{" "}
      {line.citing && line.citing.id !== line.post?.id && (
        <>
          ← <PostLink post={line.citing} />
        </>
      )}{" "}
      {thing && <a href={pageOf(thing)}>{`${thing.slice(0, thing.indexOf("_"))} ${numberOf(thing)}`}</a>}{" "}
      <a class="muted clause" href={helpOf(line.clause)}>
        {line.clause}
      </a>
    </>
  );
}

interface Total {
  readonly lines: number;
  readonly rep: bigint;
  readonly coin: bigint;
}

/** Adds up the whole ledger on this device, and holds it against the balance of the same position. */
function Sum({ member, position }: { member: Member; position: number }): JSX.Element {
  const [total, setTotal] = useState<Total>();
  const [state, setState] = useState<"idle" | "adding" | "done" | "failed">("idle");
  const add = async (): Promise<void> => {
    setState("adding");
    const isDone = await addUp(member.id, asOf.peek() ?? position, setTotal);
    setState(isDone ? "done" : "failed");
  };
  const isRight = total?.rep === BigInt(member.rep) && total.coin === BigInt(member.coin);
  return (
    <p class="row">
      <Button onClick={() => void add()} disabled={state === "adding"}>
        {words().addUp}
      </Button>{" "}
      <span role="status">
        {state === "adding" && words().addingUp(countText(total?.lines ?? 0))}
        {state === "failed" && words().sumFailed}
        {state === "done" && total && (
          <>
            {words().sum(countText(total.lines), exactText(total.rep, "rep"), exactText(total.coin, "coin"))}{" "}
            {isRight ? words().sumRight : <strong>{words().sumWrong}</strong>}
          </>
        )}
      </span>
    </p>
  );
}

async function addUp(member: string, at: number, tell: (total: Total) => void): Promise<boolean> {
  const total = { lines: 0, rep: 0n, coin: 0n };
  const lines = await walk<LedgerLine>(`/v1/members/${member}/ledger`, { asOf: at }, (page) => {
    for (const { asset, amount } of page) {
      total[asset as Asset] += BigInt(amount);
    }
    total.lines += page.length;
    tell({ ...total });
    return false;
  });
  return lines !== undefined;
}
