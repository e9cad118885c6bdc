import { useState } from "preact/hooks";
import type { JSX } from "preact";
import { place } from "../../app/location.js";
import type { HeldKey } from "../../keys/vault.js";
import { HashChip } from "../../parts/chips.js";
import { Choice } from "../../parts/field.js";
import { NewDevice } from "./new-device.js";
import { Recover } from "./recover.js";
import { Register } from "./register.js";
import { words } from "./words.js";

type Way = "register" | "device" | "recover";

/** A link made on another device of theirs says why they come. */
const wayNamed = (): Way => (place.peek().query.get("way") === "device" ? "device" : "register");

/** A key that speaks for nobody yet, and the three ways to change that. */
export function Pending({ held }: { held: HeldKey }): JSX.Element {
  const [way, setWay] = useState<Way>(wayNamed);
  return (
    <section>
      <h2>{words().pending}</h2>
      <p>
        <strong dir="auto">{held.label}</strong> <HashChip hash={held.key.publicKey} />
      </p>
      <Choice
        legend={words().pendingLead}
        name="way"
        value={way}
        choices={words().ways as Readonly<Record<Way, string>>}
        onChoose={setWay}
      />
      {way === "register" && <Register held={held} />}
      {way === "device" && <NewDevice held={held} />}
      {way === "recover" && <Recover held={held} />}
    </section>
  );
}
