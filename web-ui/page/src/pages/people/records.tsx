import type { JSX } from "preact";
import type { Key, Member, Offer, Post } from "../../data/contract.js";
import { about, naming } from "../../data/view.js";
import { EntryLink, HashChip, PostLink, StateTag } from "../../parts/chips.js";
import { List, Table } from "../../parts/list.js";
import { Amount, Moment } from "../../parts/values.js";
import { countText } from "../../words/numbers.js";
import { words } from "./words.js";

/** What a member wrote, and what became of it. */
export function Posts({ member }: { member: Member }): JSX.Element {
  const titles = words().postColumns;
  const kinds: Readonly<Record<string, string>> = words().kinds;
  const statuses: Readonly<Record<string, string>> = words().statuses;
  return (
    <List<Post>
      path={`/v1/posts?author=${member.id}`}
      wants={about("signer", member.id)}
      id={({ id }) => id}
      caption={words().tabs.posts}
      columns={[
        {
          title: titles.title,
          isName: true,
          cell: (post) => (
            <>
              <PostLink post={post} />{" "}
              <a class="muted" href={`/compose?cites=${post.id}`} aria-label={`${words().citeThis}: ${post.title}`}>
                {words().citeThis}
              </a>
            </>
          ),
        },
        { title: titles.kind, cell: ({ kind }) => kinds[kind] ?? kind },
        {
          title: titles.status,
          cell: ({ status }) => <StateTag state={status} text={statuses[status] ?? status} />,
        },
        {
          title: titles.value,
          isNumber: true,
          cell: ({ value }) => <Amount micro={value} asset="rep" />,
        },
        { title: titles.time, cell: ({ time }) => <Moment at={time} /> },
      ]}
      empty={<p>{words().postsEmpty}</p>}
    />
  );
}

/** For what a member can be drawn. */
export function Offers({ member }: { member: Member }): JSX.Element {
  const titles = words().offerColumns;
  return (
    <List<Offer>
      path={`/v1/offers?member=${member.id}`}
      wants={naming(member.id)}
      id={({ id }) => id}
      caption={words().tabs.offers}
      columns={[
        { title: titles.skills, isName: true, cell: ({ skills }) => skills.join(", ") },
        {
          title: titles.state,
          cell: ({ active }) => (
            <StateTag
              state={active ? "open" : "ended"}
              text={active ? words().offerActive : words().offerEnded}
            />
          ),
        },
        {
          title: titles.amount,
          isNumber: true,
          cell: ({ amount }) => <Amount micro={amount} asset="rep" />,
        },
        {
          title: titles.price,
          isNumber: true,
          cell: ({ price }) => <Amount micro={price} asset="coin" />,
        },
        {
          title: titles.jobs,
          isNumber: true,
          cell: ({ jobs, capacity }) => words().jobs(countText(jobs), countText(capacity)),
        },
        { title: titles.until, cell: ({ until }) => <Moment at={until} /> },
      ]}
      empty={<p>{words().offersEmpty}</p>}
    />
  );
}

/** By which keys a member speaks and spoke. */
export function Keys({ member }: { member: Member }): JSX.Element {
  const titles = words().keyColumns;
  return (
    <section class="list">
      <p>{words().keysLead}</p>
      <p>
        {words().id}: <code>{member.id}</code>
      </p>
      <Table<Key>
        caption={words().tabs.keys}
        rows={member.keys}
        id={({ key, since }) => `${key} ${since}`}
        columns={[
          { title: titles.key, isName: true, cell: ({ key }) => <HashChip hash={key} /> },
          { title: titles.since, cell: ({ since }) => <EntryLink position={since} /> },
          {
            title: titles.ended,
            cell: ({ ended }) => (ended === null ? words().speaks : <EntryLink position={ended} />),
          },
        ]}
      />
    </section>
  );
}
