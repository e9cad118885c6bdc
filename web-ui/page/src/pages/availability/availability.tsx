import type { JSX } from "preact";
import { place } from "../../app/location.js";
import { PageHead } from "../../app/page-head.js";
import { withQuery } from "../../data/api.js";
import type { Member, Odds, Offer } from "../../data/contract.js";
import { viewOf } from "../../data/ids.js";
import { about, either, ofTypes, reload, useView, type Listed } from "../../data/view.js";
import { me } from "../../keys/vault.js";
import { EntryLink, Person } from "../../parts/chips.js";
import { Filter, List } from "../../parts/list.js";
import { Shown } from "../../parts/problem.js";
import { Amount, Moment } from "../../parts/values.js";
import { amountText, countText, percentText } from "../../words/numbers.js";
import { skillsOf } from "../requests/requests.js";
import { OfferForm } from "./offer-form.js";
import { OfferTerms, OwnOffer } from "./own-offer.js";
import { words } from "./words.js";

const changes = ofTypes("offer.", "job.", "request.");

/** Who is ready to work, and at what odds of a draw. */
export default function Availability(): JSX.Element {
  const offers = useView<Listed<Offer>>("/v1/offers?active=true&limit=200", changes).value.data?.data ?? [];
  const asked = place.value.query.get("offer");
  return (
    <>
      <PageHead title={words().title} />
      <p>{words().lead}</p>
      {asked !== null && <One number={asked} />}
      <Own />
      <ByOdds offers={offers} />
      <All offers={offers} />
    </>
  );
}

/** The offer that a link names, whether it is still active or not. */
function One({ number }: { number: string }): JSX.Element {
  const path = viewOf("offer", number);
  const view = useView<Offer>(path, either(about("offer", `offer_${number}`), changes));
  return (
    <section class="card" aria-labelledby="one-offer">
      <h2 id="one-offer">{words().offer(number)}</h2>
      <Shown view={view.value} retry={() => void reload(path)}>
        {(offer) => (
          <p>
            <Person member={offer.member} />: {offer.skills.join(", ")} ·{" "}
            {words().states[offer.active ? "true" : "false"]} · <OfferTerms offer={offer} /> ·{" "}
            <EntryLink position={offer.madePosition} />
          </p>
        )}
      </Shown>
    </section>
  );
}

/** The reader's own offers, and a form for another one. */
function Own(): JSX.Element {
  const { member: id = "", handle = "" } = me.value ?? {};
  const path = handle === "" ? undefined : `/v1/members/${id}`;
  const list = handle === "" ? undefined : `/v1/offers?active=true&member=${handle}&limit=100`;
  const wants = either(about("member", id), about("holder", id), changes);
  const member = useView<Member>(path, wants).value.data;
  const own = useView<Listed<Offer>>(list, wants).value.data?.data;
  const renew = (position: number): void => {
    void reload(path!, position);
    void reload(list!, position);
  };
  return (
    <section aria-labelledby="own-offers">
      <h2 id="own-offers">{words().yours}</h2>
      {own?.length === 0 && <p>{words().noneOfYours}</p>}
      {own?.map((offer) => <OwnOffer key={offer.id} offer={offer} member={member} renew={renew} />)}
      <OfferForm member={member} own={own ?? []} renew={renew} />
      <details>
        <summary>{words().zero}</summary>
        <p>{words().zeroText}</p>
      </details>
    </section>
  );
}

/** The candidates of a draw for the skill in the address. */
function ByOdds({ offers }: { offers: readonly Offer[] }): JSX.Element {
  const skills = skillsOf(offers);
  const skill = place.value.query.get("odds") ?? skills[0] ?? "";
  const titles = words().columns;
  return (
    <section>
      <h2>{words().odds}</h2>
      <p>{words().oddsText}</p>
      {skill === "" ? (
        <p class="empty">{words().empty} {words().emptyHint}</p>
      ) : (
        <>
          <div class="filters">
            <Filter
              name="odds"
              label={words().chooseSkill}
              usual={skills[0] ?? ""}
              choices={Object.fromEntries(skillsOf(offers, skill).map((one) => [one, one]))}
            />
          </div>
          <List<Odds>
            path={withQuery("/v1/odds", { skill })}
            wants={changes}
            id={({ offer }) => offer}
            caption={words().odds}
            cursor="odds-after"
            limit={10}
            columns={[
              { title: titles.who, isName: true, cell: ({ member }) => <Person member={member} /> },
              { title: titles.share, isNumber: true, cell: ({ share }) => percentText(share) },
              { title: titles.weight, isNumber: true, cell: ({ weight }) => <Amount micro={weight} asset="rep" /> },
              { title: titles.price, isNumber: true, cell: ({ price }) => <Amount micro={price} asset="coin" /> },
            ]}
            empty={<p>{words().empty}</p>}
          />
        </>
      )}
    </section>
  );
}

function All({ offers }: { offers: readonly Offer[] }): JSX.Element {
  const { query } = place.value;
  const active = query.get("active") ?? "true";
  const titles = words().columns;
  const path = withQuery("/v1/offers", {
    active: active === "all" ? "" : active,
    skill: query.get("skill") ?? "",
  });
  const skills = skillsOf(offers, query.get("skill") ?? "");
  return (
    <section>
      <h2>{words().all}</h2>
      <div class="filters">
        <Filter name="active" label={words().state} usual="true" choices={{ ...words().states, all: words().any }} />
        <Filter
          name="skill"
          label={words().chooseSkill}
          usual=""
          choices={{ "": words().any, ...Object.fromEntries(skills.map((one) => [one, one])) }}
        />
      </div>
      <List<Offer>
        path={path}
        wants={changes}
        id={({ id }) => id}
        caption={words().all}
        limit={15}
        columns={[
          { title: titles.who, isName: true, cell: ({ member }) => <Person member={member} /> },
          { title: titles.skills, cell: ({ skills: all }) => all.join(", ") },
          { title: titles.amount, isNumber: true, cell: ({ amount }) => <Amount micro={amount} asset="rep" /> },
          { title: titles.price, isNumber: true, cell: ({ price }) => <Amount micro={price} asset="coin" /> },
          {
            title: titles.jobs,
            isNumber: true,
            cell: ({ jobs, capacity }) => `${countText(jobs)}/${countText(capacity)}`,
          },
          { title: titles.until, cell: ({ until }) => <Moment at={until} /> },
        ]}
        empty={
          <p>
            {words().empty} {words().emptyHint}
          </p>
        }
      />
    </section>
  );
}

/** What a job would take as its bond, in words. */
export function bondText(bond: bigint): string {
  return words().bondNote(amountText(bond, "rep"));
}
