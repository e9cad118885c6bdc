import { PreparedConsent } from "@witan/client";
import { useEffect, useState } from "preact/hooks";
import type { JSX } from "preact";
import type { Member } from "../../data/contract.js";
import { node } from "../../data/node.js";
import { naming, reload, useView } from "../../data/view.js";
import { messageText } from "../../keys/messages.js";
import { keep, type HeldKey } from "../../keys/vault.js";
import { Button } from "../../parts/button.js";
import { CopyText } from "../../parts/copy-text.js";
import { FindMember } from "./find-member.js";
import { words } from "./words.js";

/** The new device's part in adding it: its key proves that it wants to speak for the member (MEMBER-2). */
export function NewDevice({ held }: { held: HeldKey }): JSX.Element {
  const [member, setMember] = useState<Member>();
  return (
    <div class="card">
      <p>{words().deviceLead}</p>
      {member ? <Proof held={held} member={member} /> : <FindMember onFound={setMember} />}
    </div>
  );
}

function Proof({ held, member }: { held: HeldKey; member: Member }): JSX.Element {
  const [proof, setProof] = useState<string>();
  const body = node.value?.body ?? "";
  const consent = PreparedConsent.asAddedKey(body, member.id, held.key.publicKey, {
    member: () => member.handle,
  });
  if (proof === undefined) {
    return (
      <>
        <p class="sentence">{consent.sentence}</p>
        <Button kind="main" onClick={() => void consent.sign(held.key).then(setProof)}>
          {words().signProof}
        </Button>
      </>
    );
  }
  const fields = { body, member: member.id, key: held.key.publicKey, proof };
  return (
    <>
      <p>{words().proofNext}</p>
      <CopyText label={words().sendThis} text={messageText("key-wanted", fields)} />{" "}
      <Waiting held={held} member={member} />
    </>
  );
}

/** As soon as the record has the key, this device speaks for the member. */
function Waiting({ held, member }: { held: HeldKey; member: Member }): JSX.Element {
  const path = `/v1/members/${member.id}`;
  const view = useView<Member>(path, naming(member.id));
  const isAdded = view.value.data?.keys.some(
    ({ key, ended }) => key === held.key.publicKey && ended === null,
  );
  useEffect(() => {
    if (isAdded) {
      const body = node.peek()?.body ?? "";
      void keep({ ...held, member: member.id, handle: member.handle, body });
    }
  }, [isAdded]);
  return (
    <>
      <Button onClick={() => void reload(path)}>{words().isAdded}</Button>
      <p role="status">{words().waits}</p>
    </>
  );
}
