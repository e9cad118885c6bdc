import { sha256Hex } from "@witan/client";
import { useState } from "preact/hooks";
import type { JSX } from "preact";
import { canSign } from "../../data/node.js";
import { Button } from "../../parts/button.js";
import { HashChip } from "../../parts/chips.js";
import { countText } from "../../words/numbers.js";
import { visible } from "../../words/visible.js";
import type { Draft, DraftFile, Limits } from "./draft.js";
import { words } from "./compose-words.js";

const TYPE_MAX = 127;

/** The files that go with a post, each named by its hash. */
export function Files(props: {
  readonly draft: Draft;
  readonly limits: Limits;
  readonly change: (part: Partial<Draft>) => void;
}): JSX.Element {
  const { draft, limits, change } = props;
  const [problem, setProblem] = useState("");
  const add = async (chosen: readonly File[]): Promise<void> => {
    setProblem("");
    const long = chosen.find(({ size }) => size > limits.attachmentBytes);
    const read = await Promise.all(chosen.filter((file) => file !== long).map(asDraftFile));
    const files = new Map([...draft.files, ...read].map((file) => [file.hash, file]));
    if (long) {
      setProblem(words().fileLong(long.name));
    } else if (files.size > limits.attachments) {
      setProblem(words().fileMany);
    }
    change({ files: [...files.values()].slice(0, limits.attachments) });
  };
  return (
    <section class="card" aria-labelledby="files">
      <h2 id="files">{words().files}</h2>
      <p class="muted">
        {words().filesHint(countText(limits.attachments), `${countText(limits.attachmentBytes / 1024)} KiB`)}
      </p>
      <ul class="plain">
        {draft.files.map(({ hash, name, type, bytes }) => (
          <li key={hash}>
            <bdi>{visible(name)}</bdi>, {type}, {countText(bytes.length)} B, <HashChip hash={hash} />{" "}
            <Button
              label={`${words().remove}: ${name}`}
              onClick={() => change({ files: draft.files.filter((file) => file.hash !== hash) })}
            >
              {words().remove}
            </Button>
          </li>
        ))}
      </ul>
      <label class="field">
        <span>{words().add}</span>{" "}
        <input
          type="file"
          multiple
          disabled={!canSign()}
          onChange={({ currentTarget }) => {
            const chosen = [...(currentTarget.files ?? [])];
            currentTarget.value = "";
            void add(chosen);
          }}
        />
      </label>
      <p class="problem" role="alert">
        {problem}
      </p>
    </section>
  );
}

async function asDraftFile(file: File): Promise<DraftFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const type = file.type === "" || file.type.length > TYPE_MAX ? "application/octet-stream" : file.type;
  return { name: file.name, type, hash: await sha256Hex(bytes), bytes };
}
