import { useState } from "preact/hooks";
import type { JSX } from "preact";
import type { Member } from "../../data/contract.js";
import { findMember } from "../../keys/whose.js";
import { place } from "../../app/location.js";
import { Button } from "../../parts/button.js";
import { TextField } from "../../parts/field.js";
import { words } from "./words.js";

/** Asks who the reader is, and finds that member. */
export function FindMember({ onFound }: { onFound: (member: Member) => void }): JSX.Element {
  const [handle, setHandle] = useState(place.peek().query.get("handle") ?? "");
  const [problem, setProblem] = useState<string>();
  const find = async (): Promise<void> => {
    const found = await findMember(handle.trim());
    if (found.kind === "theirs") {
      onFound(found.member);
    } else {
      setProblem(found.kind === "unknown" ? words().noMember : words().unreachable);
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void find();
      }}
    >
      <TextField
        label={words().handleOfKey}
        value={handle}
        onInput={setHandle}
        problem={problem}
        autocomplete="username"
      />
      <Button type="submit" disabled={handle.trim() === ""}>
        {words().findMe}
      </Button>
    </form>
  );
}
