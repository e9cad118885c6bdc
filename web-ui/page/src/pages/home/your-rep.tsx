import { useEffect, useState } from "preact/hooks";
import type { JSX } from "preact";
import type { Member } from "../../data/contract.js";
import { Amount } from "../../parts/values.js";
import { shareText } from "../../words/numbers.js";
import type { RepPlot } from "../people/rep-plot.js";
import { useBody } from "./use-body.js";
import { words } from "./words.js";

const LINE_DAYS = 90;

/** What a member has, how it stands, and the way that it went. */
export function YourRep({ member }: { member: Member }): JSX.Element {
  const body = useBody().value.data;
  const { staked } = member;
  const parts = [
    [words().free, member.free],
    [words().inPools, staked.pools],
    [words().inOffers, staked.offers],
    [words().inBonds, staked.bonds],
    [words().inProposals, staked.proposals],
  ] as const;
  return (
    <section class="card">
      <h2>{words().yourRep}</h2>
      <p class="large">
        <Amount micro={member.rep} asset="rep" />{" "}
        {body && <span class="muted">{words().share(shareText(member.rep, body.supply))}</span>}
      </p>
      <dl class="facts">
        {parts
          .filter(([, amount], index) => index === 0 || amount !== "0")
          .map(([title, amount]) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>
                <Amount micro={amount} asset="rep" />
              </dd>
            </div>
          ))}
        <div>
          <dt>{words().coin}</dt>
          <dd>
            <Amount micro={member.coin} asset="coin" />
          </dd>
        </div>
      </dl>
      {member.rep !== "0" && <Line member={member} />}
      <p>
        <a href={`/u/${member.handle}`}>{words().profile}</a>
      </p>
    </section>
  );
}

/** The line is fetched when it is wanted: most who open this page first have no REP. */
function Line({ member }: { member: Member }): JSX.Element {
  const [Plot, setPlot] = useState<typeof RepPlot>();
  useEffect(() => {
    void import("../people/rep-plot.js").then((fetched) => setPlot(() => fetched.RepPlot));
  }, []);
  return Plot ? (
    <Plot member={member} days={LINE_DAYS} title={words().line} />
  ) : (
    <p class="skeleton plot-place" aria-busy="true" />
  );
}
