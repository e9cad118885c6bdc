import type { Bytes } from "@witan/client";
import { useState } from "preact/hooks";
import type { JSX } from "preact";
import type { Attachment } from "../../data/contract.js";
import { fetchContent } from "../../data/content.js";
import { Button } from "../../parts/button.js";
import { HashChip } from "../../parts/chips.js";
import { countText } from "../../words/numbers.js";
import { visible } from "../../words/visible.js";
import { words } from "./words.js";

type Fate = "saved" | "withheldFile" | "wrong";

/** Files that a post carries; each is checked against its hash before the browser may keep it. */
export function Attachments({ files }: { files: readonly Attachment[] }): JSX.Element {
  return (
    <section aria-labelledby="attachments">
      <h2 id="attachments">{words().attachments}</h2>
      <ul class="plain">
        {files.map((file) => (
          <File key={file.hash} file={file} />
        ))}
      </ul>
    </section>
  );
}

function File({ file }: { file: Attachment }): JSX.Element {
  const [fate, setFate] = useState<Fate>();
  const save = async (): Promise<void> => {
    const content = await fetchContent(file.hash);
    if (content.kind === "here") {
      hand(content.bytes, file);
      setFate("saved");
    } else {
      setFate(content.kind === "withheld" ? "withheldFile" : "wrong");
    }
  };
  return (
    <li>
      <span dir="auto">{visible(file.type)}</span>, {words().bytes(countText(file.bytes))},{" "}
      <HashChip hash={file.hash} />{" "}
      <Button label={`${words().download}: ${file.hash.slice(0, 8)}`} onClick={() => void save()}>
        {words().download}
      </Button>{" "}
      <span role="status">{fate && words()[fate]}</span>
    </li>
  );
}

/** The file is handed over as bytes that no browser opens as a page of this site. */
function hand(bytes: Bytes, file: Attachment): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: "application/octet-stream" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `${file.hash.slice(0, 12)}${endingOf(file.type)}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

const ENDINGS: Readonly<Record<string, string>> = {
  "application/pdf": ".pdf",
  "application/json": ".json",
  "application/zip": ".zip",
  "text/plain": ".txt",
  "text/csv": ".csv",
  "text/markdown": ".md",
  "image/png": ".png",
  "image/jpeg": ".jpg",
  "image/svg+xml": ".svg",
};

/** A name that the author's type cannot turn into something to be run. */
function endingOf(type: string): string {
  return ENDINGS[type.split(";")[0]!.trim().toLowerCase()] ?? ".bin";
}
