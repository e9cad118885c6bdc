import { useState } from "preact/hooks";
import type { JSX } from "preact";
import { get } from "../../data/api.js";
import type { Post } from "../../data/contract.js";
import { useSearch } from "../../data/found.js";
import { Button } from "../../parts/button.js";
import { TextField } from "../../parts/field.js";
import { percentText } from "../../words/numbers.js";
import { visible } from "../../words/visible.js";
import { sums, type Cited, type Draft } from "./draft.js";
import { words } from "./compose-words.js";

const FOUND_MAX = 6;

interface CitingProps {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
}

/** What the post will cite; the order counts, since value is taken in it. */
export function Citing({ draft, change }: CitingProps): JSX.Element {
  const { cited } = draft;
  const cite = (target: string, title: string): void => {
    if (!cited.some((one) => one.target === target)) {
      change({ cited: [...cited, { target, title, isTaking: false, percent: "" }] });
    }
  };
  const put = (at: number, part: Partial<Cited>): void =>
    change({ cited: cited.map((one, index) => (index === at ? { ...one, ...part } : one)) });
  const up = (at: number): void =>
    change({ cited: [...cited.slice(0, at - 1), cited[at]!, cited[at - 1]!, ...cited.slice(at + 1)] });
  return (
    <section class="card" aria-labelledby="citing">
      <h2 id="citing">{words().cites}</h2>
      <p class="muted">{words().citesLead}</p>
      <ol class="cited">
        {cited.map((one, at) => (
          <CitedRow
            key={one.target}
            cited={one}
            put={(part) => put(at, part)}
            up={at === 0 ? undefined : () => up(at)}
            remove={() => change({ cited: cited.filter((_, index) => index !== at) })}
          />
        ))}
      </ol>
      {cited.length > 0 && <Sums draft={draft} />}
      <Picker cite={cite} isCited={(id) => cited.some(({ target }) => target === id)} />
      {!cited.some(({ target }) => target === "incinerator") && (
        <Button onClick={() => cite("incinerator", "")}>{words().burn}</Button>
      )}
    </section>
  );
}

function CitedRow(props: {
  cited: Cited;
  put: (part: Partial<Cited>) => void;
  up: (() => void) | undefined;
  remove: () => void;
}): JSX.Element {
  const { cited, put } = props;
  const title = cited.target === "incinerator" ? words().incinerator : visible(cited.title) || cited.target;
  return (
    <li>
      <p dir="auto">{title}</p>
      <div class="weights">
        <select
          aria-label={`${words().direction} ${words().of(title)}`}
          value={cited.isTaking ? "takes" : "gives"}
          onChange={({ currentTarget }) => put({ isTaking: currentTarget.value === "takes" })}
        >
          <option value="gives" selected={!cited.isTaking}>
            {words().gives}
          </option>
          {cited.target !== "incinerator" && (
            <option value="takes" selected={cited.isTaking}>
              {words().takes}
            </option>
          )}
        </select>
        <input
          class="percent"
          inputMode="decimal"
          autocomplete="off"
          aria-label={`${words().percent} ${words().of(title)}`}
          value={cited.percent}
          onInput={({ currentTarget }) => put({ percent: currentTarget.value })}
        />
        <span aria-hidden="true">%</span>
        {props.up && (
          <Button label={`${words().up}: ${title}`} onClick={props.up}>
            ↑
          </Button>
        )}
        <Button label={`${words().remove}: ${title}`} onClick={props.remove}>
          {words().remove}
        </Button>
      </div>
    </li>
  );
}

/** Both sums against the whole, and what stays with the post itself. */
function Sums({ draft }: { draft: Draft }): JSX.Element {
  const { gives, takes } = sums(draft);
  return (
    <p role="status">
      {words().sumGives(percentText(gives))}; {words().keeps(percentText(Math.max(0, 1_000_000 - gives)))}
      {takes > 0 && <>; {words().sumTakes(percentText(takes))}</>}.
    </p>
  );
}

function Picker(props: {
  cite: (target: string, title: string) => void;
  isCited: (target: string) => boolean;
}): JSX.Element {
  const [typed, setTyped] = useState("");
  const [isUnknown, setUnknown] = useState(false);
  const id = /[0-9a-f]{64}/.exec(typed)?.[0];
  const found = useSearch(id ? "" : typed, "post", FOUND_MAX);
  const hits = found?.kind === "ok" ? found.data.data.filter((hit) => !props.isCited(hit.id)) : [];
  const choose = (target: string, title: string): void => {
    props.cite(target, title);
    setTyped("");
  };
  const paste = async (text: string): Promise<void> => {
    setTyped(text);
    setUnknown(false);
    const pasted = /[0-9a-f]{64}/.exec(text)?.[0];
    if (pasted) {
      const answer = await get<Post>(`/v1/posts/${pasted}`);
      if (answer.kind === "ok") {
        choose(answer.data.id, answer.data.title);
      } else {
        setUnknown(true);
      }
    }
  };
  return (
    <>
      <TextField
        label={words().pick}
        hint={words().pickHint}
        value={typed}
        problem={isUnknown ? words().pickNone : undefined}
        onInput={(text) => void paste(text)}
      />
      <ul class="plain hits">
        {hits.map((hit) => (
          <li key={hit.id}>
            <span dir="auto">{visible(hit.title) || hit.id.slice(0, 8)}</span>{" "}
            <Button label={`${words().pickOne}: ${hit.title}`} onClick={() => choose(hit.id, hit.title)}>
              {words().pickOne}
            </Button>
          </li>
        ))}
      </ul>
      <p role="status" class="muted">
        {typed.trim() !== "" && !id && found?.kind === "ok" && hits.length === 0 && words().pickNone}
      </p>
    </>
  );
}
