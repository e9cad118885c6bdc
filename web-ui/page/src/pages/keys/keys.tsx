import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { go, place } from "../../app/location.js";
import { PageHead } from "../../app/page-head.js";
import type { Member } from "../../data/contract.js";
import { canSign, node } from "../../data/node.js";
import { naming, useView } from "../../data/view.js";
import { keys, me, type HeldKey } from "../../keys/vault.js";
import { isPending } from "../../keys/whose.js";
import { words as partWords } from "../../parts/words.js";
import { hindrance } from "../../signing/signing.js";
import { Alerts } from "./alerts.js";
import { AddDevice } from "./add-device.js";
import { Held } from "./held.js";
import { GetKey } from "./no-key.js";
import { Pending } from "./pending.js";
import { Recorded } from "./recorded.js";
import { returnTo } from "./return.js";
import { Sponsoring } from "./sponsoring.js";
import { words } from "./words.js";

/** Which keys of this device speak for whom, and how to come to one. */
export default function Keys(): JSX.Element {
  const all = keys.value;
  const isSettled = me.value !== undefined && !isPending(me.value);
  const back = returnTo(place.value.query);
  useReturn(isSettled, back);
  return (
    <>
      <PageHead title={isSettled ? words().title : words().takePart} />
      <p>{words().lead}</p>
      {back !== undefined && (
        <p class="note">
          {isSettled ? (
            <a class="button main" href={back}>
              {words().goBack}
            </a>
          ) : (
            words().returns
          )}
        </p>
      )}
      {!canSign() ? (
        <p class="note warn">
          {words().insecure} <a href="/help/insecure">{words().insecureHelp}</a>
        </p>
      ) : hindrance.value === "past" || hindrance.value === "imported" ? (
        <p class="note warn">{partWords()[hindrance.value]}</p>
      ) : all === undefined || node.value === undefined ? (
        <p class="skeleton tall">{words().loading}</p>
      ) : all.length === 0 ? (
        <Without />
      ) : (
        <With mine={me.value!} />
      )}
      <p>
        <a href="/help/keys">{words().trust}</a>
      </p>
    </>
  );
}

/** Whoever was sent here for a key goes on where they were, as soon as one of theirs speaks. */
function useReturn(isSettled: boolean, back: string | undefined): void {
  const hadKey = useRef<boolean>(undefined);
  const isRead = keys.value !== undefined && node.value !== undefined;
  useEffect(() => {
    if (isRead && hadKey.current === false && isSettled && back !== undefined) {
      go(back, { replace: true });
    }
    if (isRead) {
      hadKey.current = isSettled;
    }
  }, [isRead, isSettled]);
}

function Without(): JSX.Element {
  return (
    <>
      <p class="note">{words().noKey}</p>
      <GetKey />
      <section>
        <h2>{words().reader}</h2>
        <p>
          {words().readerText} <a href="/requests">{words().readerLink}</a>
        </p>
      </section>
    </>
  );
}

function With({ mine }: { mine: HeldKey }): JSX.Element {
  return (
    <>
      {isPending(mine) ? <Pending key={mine.key.publicKey} held={mine} /> : undefined}
      <Held />
      {!isPending(mine) && <OfMember key={mine.member} mine={mine} />}
      <details class="card">
        <summary>{words().anotherKey}</summary>
        <GetKey />
      </details>
    </>
  );
}

/** What the record says of the member who signs, and what that member can do about keys. */
function OfMember({ mine }: { mine: HeldKey }): JSX.Element {
  const view = useView<Member>(`/v1/members/${mine.member}`, naming(mine.member));
  const member = view.value.data;
  return (
    <>
      {member && <Recorded member={member} mine={mine} />}
      {member && <AddDevice member={member} />}
      <Sponsoring mine={mine} />
      <Alerts />
      <section>
        <h2>{words().drafts}</h2>
        <p>
          {words().draftsText} <a href="/compose">{words().draftsLink}</a>
        </p>
      </section>
    </>
  );
}
