import { RememberedHeads } from "@witan/client";
import type { JSX } from "preact";
import { place } from "../../app/location.js";
import { PageHead } from "../../app/page-head.js";
import type { Head } from "../../data/contract.js";
import { canSign, node } from "../../data/node.js";
import { reload, useView } from "../../data/view.js";
import { Button } from "../../parts/button.js";
import { EntryLink } from "../../parts/chips.js";
import { Shown } from "../../parts/problem.js";
import { countText } from "../../words/numbers.js";
import { ShowEntry } from "./entry.js";
import { FindEntry } from "./find-entry.js";
import { keptReach } from "./kept.js";
import { Result, Running } from "./result.js";
import { useAudit, type Auditor } from "./use-audit.js";
import { words } from "./words.js";

/** Whether the record is intact, as seen from this device. */
export default function AuditPage(): JSX.Element {
  const entry = place.value.query.get("entry");
  const position = /^[1-9][0-9]{0,14}$/.test(entry ?? "") ? Number(entry) : undefined;
  const body = node.value?.body;
  return (
    <>
      <PageHead title={position === undefined ? words().title : words().entry(countText(position))} />
      {position !== undefined && <ShowEntry key={position} position={position} />}
      {position === undefined && <p>{words().lead}</p>}
      {body === null && <p class="empty">{words().noBody}</p>}
      {body && position === undefined && <Verify body={body} />}
      {body && <FindEntry key={position} position={position} />}
      {position !== undefined && (
        <p>
          <a href="/audit">{words().verify}</a>
        </p>
      )}
    </>
  );
}

function Verify({ body }: { body: string }): JSX.Element {
  const auditor = useAudit(body);
  return (
    <>
      <JournalEnd />
      {canSign() ? (
        <Check body={body} auditor={auditor} />
      ) : (
        <p class="note warn">
          {words().insecure} <a href="/help/insecure">{words().insecureHelp}</a>
        </p>
      )}
      <section class="card">
        <h2>{words().provesTitle}</h2>
        <p>{words().proves}</p>
        <p>
          {words().provesNot} <a href="/help/verify">{words().provesCli}</a>
        </p>
      </section>
      <Remembered key={auditor.audit.at} body={body} />
    </>
  );
}

function JournalEnd(): JSX.Element {
  const view = useView<Head>("/v1/head", () => true);
  return (
    <Shown view={view.value} retry={() => void reload("/v1/head")}>
      {({ position, hash }) => (
        <dl class="facts">
          <div>
            <dt>{words().head}</dt>
            <dd>
              <EntryLink position={position} />
            </dd>
          </div>
          <div>
            <dt>{words().hash}</dt>
            <dd>
              <code>{hash}</code>
            </dd>
          </div>
          <div>
            <dt>{words().nodeKey}</dt>
            <dd>
              <code>{node.value?.node}</code>
            </dd>
          </div>
        </dl>
      )}
    </Shown>
  );
}

function Check(props: { body: string; auditor: Auditor }): JSX.Element {
  const { body } = props;
  const { audit, start, stop } = props.auditor;
  const kept = keptReach(body);
  return (
    <section class="card" aria-label={words().verify}>
      {audit.at === "running" ? (
        <Button onClick={stop}>{words().stop}</Button>
      ) : (
        <p class="row">
          <Button kind="main" onClick={() => void start(true)}>
            {words().verifyAll}
          </Button>
          {kept && (
            <Button onClick={() => void start(false)}>
              {words().goOn(countText(kept.head.position))}
            </Button>
          )}
        </p>
      )}
      {(audit.at === "running" || audit.at === "stopped") && <Running audit={audit} />}
      <div role="status">
        <Result audit={audit} body={body} />
      </div>
    </section>
  );
}

/** The furthest place that this device has seen, to be compared with what others have. */
function Remembered({ body }: { body: string }): JSX.Element {
  const last = new RememberedHeads(localStorage, body).last();
  return (
    <section>
      <h2>{words().remembered}</h2>
      {last === undefined ? (
        <p>{words().rememberedNone}</p>
      ) : (
        <p>
          {words().rememberedLast(countText(last.position))} <code>{last.hash}</code>.{" "}
          {words().compare}
        </p>
      )}
    </section>
  );
}
