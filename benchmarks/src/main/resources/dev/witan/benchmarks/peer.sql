-- The peer of PeerHarness: the rules of posts, pools and salary on plain tables, and one function
-- that does a unit of work in one call, which is one transaction. Amounts are micro-units, weights
-- and ratios ppm.
--
-- Where it does less than the machine, that helps the peer: a post has one author, citations are
-- above 0 only (so nothing is taken), nobody delegates, and nothing records why a balance changed.
-- There are no foreign keys: the function looks at what it names, and their triggers would cost.
-- A bigint that overflows is an error, so no sum can be wrong unnoticed.

create table parameters (
  min_fee bigint not null,
  quorum bigint not null,
  win_ratio bigint not null,
  binding_ratio bigint not null,
  author_share bigint not null,
  minting_ratio bigint not null,
  redistribute boolean not null,
  fee_author_share bigint not null,
  fee_treasury_share bigint not null,
  min_flow bigint not null,
  chain_limit integer not null,
  max_citations integer not null,
  daily_bytes bigint not null,
  duration bigint not null
);

-- The defaults of the rules, but for a quorum of 0 and a short duration.
insert into parameters values
  (1000000, 0, 500000, 100000, 500000, 1000000, true, 0, 100000, 1000, 3, 100, 4194304, 1000);

-- One row. Each settlement changes it, because salary depends on the supply before it.
create table body (
  supply bigint not null default 0,
  minted bigint not null default 0,
  burned bigint not null default 0,
  treasury bigint not null default 0,
  salary_paid bigint not null default 0,
  salary_index numeric not null default 0, -- 2^-64 coin a unit of REP (FEE-3)
  salary_carry numeric not null default 0
) with (fillfactor = 10);

insert into body default values;

-- A member's coin is coin + floor(accrued / 2^64), where accrued = salary + rep x (the body's index
-- - salary_index). Coin alone may be below 0 by what was spent of the salary.
create table members (
  id integer primary key,
  handle text not null unique,
  rep bigint not null default 0 check (rep >= 0),
  staked bigint not null default 0,
  coin bigint not null,
  salary numeric not null default 0, -- 2^-64 coin
  salary_index numeric not null default 0,
  published_day integer not null default 0,
  published_bytes bigint not null default 0
) with (fillfactor = 50);

create table posts (
  id bigint primary key,
  author integer not null,
  published bigint not null,
  value bigint not null default 0,
  title text not null,
  body text not null
) with (fillfactor = 80);

create table citations (
  post bigint not null,
  place smallint not null,
  cited bigint not null,
  weight integer not null,
  primary key (post, place)
);

create table pools (
  id bigint generated always as identity primary key,
  post bigint not null,
  opener integer not null,
  fee bigint not null,
  supply bigint not null,
  opened bigint not null,
  deadline bigint not null,
  state text not null,
  in_favour bigint not null,
  against bigint not null
);

create index pools_of_post on pools (post);

create table stakes (
  pool bigint not null,
  place smallint not null,
  member integer not null,
  against boolean not null,
  amount bigint not null,
  primary key (pool, place)
);

-- Publishes the post, opens its pool, stakes a part of each voter's free REP and settles the pool.
-- The lock on the body's row puts these transactions one behind the other, so nothing else has to
-- be locked and nothing can deadlock; it is taken after all that can be done without it. Stakes are
-- made and released in one transaction, so members.staked does not change.
create function judge(
  p_post bigint,
  p_author integer,
  p_time bigint,
  p_title text,
  p_body text,
  p_cited bigint[],
  p_weights integer[],
  p_fee bigint,
  p_voters integer[],
  p_against boolean[],
  p_stake_ppm bigint
) returns text
language plpgsql
as $$
declare
  two_64 constant numeric := 18446744073709551616;
  now_body record;
  opener record;
  found_rows integer;
  amounts bigint[];
  in_favour bigint;
  opposed bigint;
  lost_for bigint;
  lost_against bigint;
  accepted boolean;
  new_pool bigint;
  to_treasury bigint;
  to_salary bigint;
  to_author bigint;
  salary_step numeric;
  mint bigint;
  voters_part bigint;
  flowing bigint;
  lost bigint := 0;
  won bigint;
  burn bigint := 0;
  new_index numeric;
  new_carry numeric;
begin
  -- FORUM-1, FORUM-2
  if length(p_title) not between 1 and 200 or octet_length(p_body) > 65536 then
    raise exception 'text-too-long';
  end if;
  insert into posts (id, author, published, title, body)
    values (p_post, p_author, p_time, p_title, p_body);
  insert into citations (post, place, cited, weight)
    select p_post, c.place, cited.id, c.weight
    from unnest(p_cited, p_weights) with ordinality as c (post, weight, place)
    join posts cited on cited.id = c.post and cited.id <> p_post
    where c.weight between 1 and 1000000;
  get diagnostics found_rows = row_count;
  if found_rows <> cardinality(p_cited)
    or (select sum(weight) from unnest(p_weights) as w (weight)) > 1000000 then
    raise exception 'citation-unknown or weights-over-one';
  end if;

  select b.*, p.* into now_body from body b cross join parameters p for update of b;

  -- FORUM-8, POOL-1
  select
    rep,
    coin + floor((salary + rep * (now_body.salary_index - salary_index)) / two_64) as coin,
    case when published_day = p_time / 86400000 then published_bytes else 0 end as bytes
    into opener from members where id = p_author;
  if cardinality(p_cited) > now_body.max_citations or p_fee < now_body.min_fee
    or opener.coin is null or opener.coin < p_fee
    or opener.bytes + octet_length(p_body) > now_body.daily_bytes then
    raise exception 'the post or its fee is refused';
  end if;

  -- POOL-3, POOL-4: everybody stakes a part of the free REP, the author nothing
  select
    array_agg(s.amount order by s.place),
    coalesce(sum(s.amount) filter (where not s.against), 0),
    coalesce(sum(s.amount) filter (where s.against), 0),
    coalesce(sum(s.amount * now_body.binding_ratio / 1000000) filter (where not s.against), 0),
    coalesce(sum(s.amount * now_body.binding_ratio / 1000000) filter (where s.against), 0),
    count(*)
    into amounts, in_favour, opposed, lost_for, lost_against, found_rows
  from (
    select v.place, v.against,
      greatest(1, (m.rep - m.staked) * p_stake_ppm / 1000000) as amount
    from unnest(p_voters, p_against) with ordinality as v (member, against, place)
    join members m on m.id = v.member
    where m.id <> p_author and m.rep > m.staked
  ) s;
  if found_rows <> cardinality(p_voters) then
    raise exception 'conflict-of-interest or insufficient-rep';
  end if;

  -- POOL-5
  if (in_favour + opposed) * 1000000 < now_body.quorum * now_body.supply then
    raise exception 'the quorum was missed';
  end if;
  accepted := in_favour * 1000000 >= now_body.win_ratio * (in_favour + opposed);

  insert into pools (post, opener, fee, supply, opened, deadline, state, in_favour, against)
    values (p_post, p_author, p_fee, now_body.supply, p_time, p_time + now_body.duration,
      case when accepted then 'accepted' else 'rejected' end, in_favour, opposed)
    returning id into new_pool;
  insert into stakes (pool, place, member, against, amount)
    select new_pool, v.place, v.member, v.against, v.amount
    from unnest(p_voters, p_against, amounts) with ordinality as v (member, against, amount, place);

  -- POOL-8, POOL-9, FEE-1: who gets what
  if accepted then
    to_author := p_fee * now_body.fee_author_share / 1000000;
    to_treasury := (p_fee - to_author) * now_body.fee_treasury_share / 1000000;
    to_salary := p_fee - to_author - to_treasury;
    mint := p_fee * now_body.minting_ratio / 1000000;
    voters_part := case when in_favour = 0 then 0
      else mint - mint * now_body.author_share / 1000000 end;
    lost := lost_against;
    won := in_favour;
  else
    to_author := p_fee * now_body.author_share / 1000000; -- returned
    to_treasury := (p_fee - to_author) * now_body.fee_treasury_share / 1000000;
    to_salary := p_fee - to_author - to_treasury;
    mint := (p_fee - to_author) * now_body.minting_ratio / 1000000;
    voters_part := mint;
    if in_favour <= opposed then
      lost := lost_for;
    end if;
    won := opposed;
  end if;
  flowing := mint - voters_part;
  if won = 0 or not now_body.redistribute then
    burn := lost;
  end if;

  -- FEE-2, FEE-3
  new_index := now_body.salary_index;
  new_carry := now_body.salary_carry;
  if now_body.supply = 0 then
    to_treasury := to_treasury + to_salary;
    to_salary := 0;
  elsif to_salary > 0 then
    salary_step := to_salary * two_64 + new_carry;
    new_index := new_index + div(salary_step, now_body.supply);
    new_carry := mod(salary_step, now_body.supply);
  end if;

  -- FORUM-4 and what the voters lose and win, added up for each post and each member. A flow counts
  -- at most 5 + 25 + 125 citations here, so FORUM-7 cannot end it.
  with recursive
    gift (giver, post, amount, depth) as (
      select null::bigint, p_post, flowing, 1 where flowing > 0
      union all
      select g.post, c.cited, g.amount * c.weight / 1000000, g.depth + 1
      from gift g
      join citations c on c.post = g.post
      where g.depth <= now_body.chain_limit
        and g.amount * c.weight / 1000000 >= now_body.min_flow
    ),
    credit (post, amount) as (
      select m.post, sum(m.amount)::bigint
      from (
        select post, amount from gift
        union all
        select giver, -amount from gift where giver is not null
      ) m
      group by m.post
    ),
    credited (author, amount) as (
      update posts p set value = p.value + c.amount
      from credit c where p.id = c.post
      returning p.author, c.amount
    ),
    voter (member, wins, amount, place) as (
      select v.member, v.against <> accepted, v.amount, v.place
      from unnest(p_voters, p_against, amounts)
        with ordinality as v (member, against, amount, place)
    ),
    -- NUM-3: the units left over go to the largest remainders, ties to the earlier place
    part (member, lost_part, minted_part) as (
      select member,
        (lost - burn) * amount / won
          + (row_number() over (order by (lost - burn) * amount % won desc, place)
            <= lost - burn - sum((lost - burn) * amount / won) over ())::integer,
        voters_part * amount / won
          + (row_number() over (order by voters_part * amount % won desc, place)
            <= voters_part - sum(voters_part * amount / won) over ())::integer
      from voter where wins
    ),
    change (member, rep, coin) as (
      select m.member, sum(m.rep)::bigint, sum(m.coin)::bigint
      from (
        select author, amount, 0 from credited
        union all
        select member, lost_part + minted_part, 0 from part
        union all
        select member, -(amount * now_body.binding_ratio / 1000000), 0
          from voter where not wins and lost > 0
        union all
        select p_author, 0, to_author - p_fee
      ) m (member, rep, coin)
      group by m.member
    )
  update members m set
    rep = m.rep + c.rep,
    coin = m.coin + c.coin,
    salary = m.salary + m.rep * (new_index - m.salary_index),
    salary_index = new_index,
    published_day = case when m.id = p_author then p_time / 86400000 else m.published_day end,
    published_bytes = case when m.id = p_author then opener.bytes + octet_length(p_body)
      else m.published_bytes end
  from change c where m.id = c.member;

  update body b set
    supply = b.supply + mint - burn,
    minted = b.minted + mint,
    burned = b.burned + burn,
    treasury = b.treasury + to_treasury,
    salary_paid = b.salary_paid + to_salary,
    salary_index = new_index,
    salary_carry = new_carry;
  return case when accepted then 'accepted' else 'rejected' end;
end
$$;
