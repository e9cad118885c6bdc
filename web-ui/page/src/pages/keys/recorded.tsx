import type { JSX } from "preact";
import type { Key, Member } from "../../data/contract.js";
import { reload } from "../../data/view.js";
import type { HeldKey } from "../../keys/vault.js";
import { ActButton } from "../../parts/button.js";
import { EntryLink, HashChip } from "../../parts/chips.js";
import { Table } from "../../parts/list.js";
import { sign } from "../../signing/signing.js";
import { countText } from "../../words/numbers.js";
import { words } from "./words.js";

/** The member's keys as the record has them, and the recovery key. */
export function Recorded({ member, mine }: { member: Member; mine: HeldKey }): JSX.Element {
  const active = member.keys.filter(({ ended }) => ended === null);
  const titles = words().columns;
  return (
    <section class="list">
      <h2>{words().keysOf(member.handle)}</h2>
      <Table<Key>
        caption={words().keysOf(member.handle)}
        rows={member.keys}
        id={({ key, since }) => `${key} ${since}`}
        columns={[
          {
            title: titles.key,
            isName: true,
            cell: ({ key }) => (
              <>
                <HashChip hash={key} /> {key === mine.key.publicKey && `(${words().here})`}
              </>
            ),
          },
          { title: titles.since, cell: ({ since }) => <EntryLink position={since} /> },
          {
            title: titles.state,
            cell: ({ ended }) =>
              ended === null ? (
                words().active
              ) : (
                <>
                  {words().revokedAt} <EntryLink position={ended} />
                </>
              ),
          },
          {
            title: words().revoke,
            cell: ({ key, ended }) =>
              ended === null ? (
                <ActButton
                  kind="danger"
                  locked={active.length === 1 ? words().lastKey : undefined}
                  onClick={() => void revoke(key, member.id)}
                >
                  {words().revoke}
                </ActButton>
              ) : (
                "–"
              ),
          },
        ]}
      />
      <h3>{words().recovery}</h3>
      <p>
        {member.recoverable ? words().hasRecovery : words().noRecovery}{" "}
        {member.recoveries > 0 && words().used(countText(member.recoveries))}
      </p>
    </section>
  );
}

async function revoke(key: string, member: string): Promise<void> {
  const signed = await sign({ type: "key.revoke", body: { key }, notes: [words().revokeNote] });
  if (signed.outcome === "accepted") {
    await reload(`/v1/members/${member}`, signed.receipt.position);
  }
}
