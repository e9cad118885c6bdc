import type { JSX } from "preact";
import { PageHead } from "../../app/page-head.js";
import type { PageProps } from "../../app/routes.js";
import { withQuery } from "../../data/api.js";
import type { Draw, Pool, Request, RequestEvent } from "../../data/contract.js";
import { numberOf, viewOf } from "../../data/ids.js";
import { about, either, reload, useView, type Listed, type Wants } from "../../data/view.js";
import { EntryLink, Person, StateTag } from "../../parts/chips.js";
import { Shown } from "../../parts/problem.js";
import { Tabs } from "../../parts/tabs.js";
import { Amount } from "../../parts/values.js";
import { durationText } from "../../words/times.js";
import { Actions } from "./actions.js";
import { Draws } from "./draws.js";
import { EventList } from "./events.js";
import { Evidence, PoolOnEvidence, Text } from "./evidence.js";
import { isOver } from "./life.js";
import { Ledger } from "./ledger.js";
import { Now } from "./now.js";
import { Way } from "./way.js";
import { Fee, stateText, tone } from "./requests.js";
import { useTerms } from "./terms.js";
import { words } from "./words.js";

/** As many events and draws are read at once; a request has a few. */
const MOST = 200;

/** All that the page knows of one request. */
export interface Known {
  readonly request: Request;
  readonly events: readonly RequestEvent[];
  readonly draws: readonly Draw[];
  readonly pool: Pool | undefined;
  /** Reads all of it anew, once it shows this position. */
  readonly renew: (position: number) => void;
}

/** Where a request is now, and whose turn it is. */
export default function RequestPage({ id }: PageProps): JSX.Element {
  const path = viewOf("request", id);
  const view = useView<Request>(path, wantsOf(`request_${id}`));
  const request = view.value.data;
  return (
    <>
      <PageHead title={request?.title ?? words().request(id)}>
        {request && (
          <p>
            {words().request(numberOf(request.id))}{" "}
            <StateTag state={tone(request.state)} text={stateText(request.state)} /> <Fee fee={request.fee} />
            {!isOver(request.state) && request.fee !== "0" && <span class="muted"> {words().feeHeld}</span>}
          </p>
        )}
      </PageHead>
      <Shown view={view.value} retry={() => void reload(path)}>
        {(data) => <Whole request={data} path={path} />}
      </Shown>
    </>
  );
}

function wantsOf(id: string): Wants {
  return either(about("request", id), about("job", id));
}

function Whole({ request, path }: { request: Request; path: string }): JSX.Element {
  const wants = wantsOf(request.id);
  const events = withQuery(`${path}/timeline`, { limit: MOST });
  const draws = withQuery(`${path}/draws`, { limit: MOST });
  const pool = request.pool ? `/v1/pools/${request.pool}` : undefined;
  const happened = useView<Listed<RequestEvent>>(events, wants).value.data?.data;
  const drawn = useView<Listed<Draw>>(draws, wants).value.data?.data;
  const judging = useView<Pool>(pool, about("pool", request.pool ?? "")).value.data;
  const known: Known = {
    request,
    events: happened ?? [],
    draws: drawn ?? [],
    pool: judging,
    renew: (position) => {
      for (const view of [path, events, draws]) {
        void reload(view, position);
      }
    },
  };
  return <Sections known={known} />;
}

function Sections({ known }: { known: Known }): JSX.Element {
  const { request } = known;
  const terms = useTerms(request.filedPosition);
  const tabs = words().tabs;
  return (
    <>
      <Way known={known} terms={terms} />
      <div class="two">
        <div>
          <Now known={known} terms={terms} />
          <Actions known={known} terms={terms} />
        </div>
        <Facts known={known} />
      </div>
      <Tabs
        label={words().request(numberOf(request.id))}
        tabs={[
          { word: "asked", title: tabs.asked, content: () => <Text request={request} /> },
          { word: "evidence", title: tabs.evidence, content: () => <Evidence known={known} /> },
          { word: "pool", title: tabs.pool, content: () => <PoolOnEvidence known={known} /> },
          { word: "draws", title: tabs.draws, content: () => <Draws known={known} /> },
          { word: "ledger", title: tabs.ledger, content: () => <Ledger known={known} /> },
          { word: "events", title: tabs.events, content: () => <EventList events={known.events} /> },
        ]}
      />
    </>
  );
}

function Facts({ known: { request, draws } }: { known: Known }): JSX.Element {
  const bond = request.expert ? draws.at(-1)?.bond : undefined;
  return (
    <dl class="facts card">
      <div>
        <dt>{words().requester}</dt>
        <dd>
          <Person member={request.requester} />, <EntryLink position={request.filedPosition} />
        </dd>
      </div>
      {request.expert && (
        <div>
          <dt>{words().expert}</dt>
          <dd>
            <Person member={request.expert} />
          </dd>
        </div>
      )}
      {request.only && (
        <div>
          <dt>{words().only}</dt>
          <dd>
            <Person member={request.only} />
          </dd>
        </div>
      )}
      <div>
        <dt>{words().skill}</dt>
        <dd>
          <a href={`/requests?skill=${encodeURIComponent(request.skill)}`}>{request.skill}</a>
        </dd>
      </div>
      <div>
        <dt>{words().deliverWithin}</dt>
        <dd class="number">{durationText(request.deliverWithin)}</dd>
      </div>
      {bond && (
        <div>
          <dt>{words().bond}</dt>
          <dd>
            <Amount micro={bond} asset="rep" />
          </dd>
        </div>
      )}
    </dl>
  );
}
