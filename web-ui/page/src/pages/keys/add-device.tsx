import { useState } from "preact/hooks";
import type { JSX } from "preact";
import type { Member } from "../../data/contract.js";
import { node } from "../../data/node.js";
import { reload } from "../../data/view.js";
import { readKeyWanted } from "../../keys/messages.js";
import { ActButton } from "../../parts/button.js";
import { HashChip } from "../../parts/chips.js";
import { TextArea } from "../../parts/field.js";
import { sign } from "../../signing/signing.js";
import { DeviceLink } from "./device-link.js";
import { words } from "./words.js";

/** The old device's part in adding another one (MEMBER-2). */
export function AddDevice({ member }: { member: Member }): JSX.Element {
  const [text, setText] = useState("");
  const [isOpen, setOpen] = useState(false);
  const wanted = readKeyWanted(text.trim());
  const isOther = wanted && (wanted.member !== member.id || wanted.body !== node.value?.body);
  const add = async (key: string, proof: string): Promise<void> => {
    const signed = await sign({ type: "key.add", body: { key, proof } });
    if (signed.outcome === "accepted") {
      setText("");
      await reload(`/v1/members/${member.id}`, signed.receipt.position);
    }
  };
  return (
    <details class="card" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words().addDevice}</summary>
      <p>{words().addDeviceLead}</p>
      {isOpen && <DeviceLink member={member} />}
      <TextArea
        label={words().addText}
        rows={4}
        value={text}
        onInput={setText}
        problem={
          text.trim() === "" || (wanted && !isOther)
            ? undefined
            : isOther
              ? words().addOther
              : words().addTextWrong
        }
      />
      {wanted && !isOther && (
        <p>
          <HashChip hash={wanted.key} />
        </p>
      )}
      <ActButton
        kind="main"
        disabled={wanted === undefined || isOther === true}
        onClick={() => wanted && void add(wanted.key, wanted.proof)}
      >
        {words().add}
      </ActButton>
    </details>
  );
}
