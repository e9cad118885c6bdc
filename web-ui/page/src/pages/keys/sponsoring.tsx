import { PreparedConsent } from "@witan/client";
import { useState } from "preact/hooks";
import type { JSX } from "preact";
import { node } from "../../data/node.js";
import { readSponsorWanted, sponsorWord } from "../../keys/messages.js";
import type { HeldKey } from "../../keys/vault.js";
import { ActButton } from "../../parts/button.js";
import { CopyText } from "../../parts/copy-text.js";
import { TextArea } from "../../parts/field.js";
import { words } from "./words.js";

/** A member's countersignature under the registration of a newcomer (MEMBER-1, MEMBER-3). */
export function Sponsoring({ mine }: { mine: HeldKey }): JSX.Element {
  const [text, setText] = useState("");
  const [answer, setAnswer] = useState<string>();
  const read = readSponsorWanted(text.trim());
  const wanted = read?.body === node.value?.body ? read : undefined;
  const consent =
    wanted &&
    PreparedConsent.asSponsor(wanted.body, mine.member, wanted.key, wanted.handle, {
      member: () => mine.handle,
    });
  const signIt = async (): Promise<void> => {
    const sig = await consent!.sign(mine.key);
    setAnswer(sponsorWord({ member: mine.member, key: mine.key.publicKey, sig }));
  };
  return (
    <details class="card">
      <summary>{words().sponsor}</summary>
      <p>{words().sponsorLead}</p>
      <TextArea
        label={words().sponsorText}
        rows={4}
        value={text}
        onInput={(typed) => {
          setText(typed);
          setAnswer(undefined);
        }}
        problem={text.trim() !== "" && wanted === undefined ? words().sponsorWrong : undefined}
      />
      {consent && <p class="sentence">{consent.sentence}</p>}
      {answer === undefined ? (
        <ActButton kind="main" disabled={consent === undefined} onClick={() => void signIt()}>
          {words().sponsorSign}
        </ActButton>
      ) : (
        <CopyText label={words().sponsorBack} text={answer} />
      )}
    </details>
  );
}
