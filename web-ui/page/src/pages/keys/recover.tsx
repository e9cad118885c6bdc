import type { SigningKey } from "@witan/client";
import { useState } from "preact/hooks";
import type { JSX } from "preact";
import type { Member } from "../../data/contract.js";
import { node } from "../../data/node.js";
import { reload } from "../../data/view.js";
import { FileOpener } from "../../keys/file-opener.js";
import { KeyMaker } from "../../keys/key-maker.js";
import { keep, type HeldKey } from "../../keys/vault.js";
import { Button } from "../../parts/button.js";
import { sign } from "../../signing/signing.js";
import { FindMember } from "./find-member.js";
import { hashOfKey } from "./register.js";
import { words } from "./words.js";

/** Makes the key of this device the only one of its member, by the recovery key (MEMBER-2). */
export function Recover({ held }: { held: HeldKey }): JSX.Element {
  const [member, setMember] = useState<Member>();
  return (
    <div class="card">
      <p>{words().recoverLead}</p>
      {member === undefined ? (
        <FindMember onFound={setMember} />
      ) : member.recoverable ? (
        <WithKey held={held} member={member} />
      ) : (
        <p class="note warn">{words().notRecoverable(member.handle)}</p>
      )}
    </div>
  );
}

function WithKey({ held, member }: { held: HeldKey; member: Member }): JSX.Element {
  const [recoveryKey, setRecoveryKey] = useState<SigningKey>();
  const [nextHash, setNextHash] = useState<string>();
  const review = async (old: SigningKey, recoveryHash: string): Promise<void> => {
    const body = node.value?.body ?? "";
    const mine: HeldKey = { ...held, member: member.id, handle: "", body };
    await keep(mine);
    const signed = await sign({
      type: "key.recover",
      key: old,
      body: { recoveryKey: old.publicKey, key: held.key.publicKey, recoveryHash },
      names: { [member.id]: member.handle },
    });
    if (signed.outcome === "accepted") {
      await reload(`/v1/members/${member.id}`, signed.receipt.position);
      await keep({ ...mine, handle: member.handle });
    }
  };
  if (recoveryKey === undefined) {
    return <FileOpener onOpened={setRecoveryKey} />;
  }
  return nextHash === undefined ? (
    <KeyMaker
      label={words().nextRecovery}
      onReady={(key) => void hashOfKey(key.publicKey).then(setNextHash)}
    />
  ) : (
    <Button kind="main" onClick={() => void review(recoveryKey, nextHash)}>
      {words().recover}
    </Button>
  );
}
