-- How far the views have come: one row.
create table head (
  position bigint not null,
  moment bigint not null,
  hash varchar(64) not null
);

create table body (
  id varchar(64) not null,
  name varchar(400) not null,
  node_key varchar(100) not null,
  imported boolean not null,
  moment bigint not null
);

-- Tables named ..._states hold what changes: a row is true from its first position until before its
-- last, which is 2^63-1 while it is true.
create table body_states (
  body bigint not null, from_position bigint not null, to_position bigint not null,
  moment bigint not null,
  minted bigint not null, burned bigint not null,
  issued bigint not null, redeemed bigint not null,
  treasury bigint not null, held bigint not null, salary bigint not null,
  members bigint not null, posts bigint not null,
  pools bigint not null, open_pools bigint not null,
  offers bigint not null, active_offers bigint not null,
  requests bigint not null, unfinished_requests bigint not null,
  proposals bigint not null,
  primary key (body, to_position)
);

create table members (
  number int not null primary key,
  id varchar(64) not null,
  handle varchar(64) not null,
  name varchar(200) not null,
  position bigint not null,
  moment bigint not null
);
create unique index members_id on members (id);
create unique index members_handle on members (handle);
create index members_position on members (position);

create table member_keys (
  member int not null,
  public_key varchar(100) not null,
  since bigint not null,
  ended bigint not null,
  primary key (member, public_key)
);
create index member_keys_key on member_keys (public_key);

-- Accrued salary is exact: whole units, a fraction in 2^-64 units (unsigned), and the number of the
-- salary step up to which it counts (FEE-3).
create table member_states (
  member bigint not null, from_position bigint not null, to_position bigint not null,
  moment bigint not null,
  rep bigint not null, coin bigint not null,
  accrued bigint not null, fraction bigint not null, step bigint not null, counted bigint not null,
  pools bigint not null, offers bigint not null, bonds bigint not null, proposals bigint not null,
  treasurer bigint not null, recoverable bigint not null, recoveries bigint not null,
  primary key (member, to_position)
);
create index member_states_rep on member_states (to_position, rep desc, member);
create index member_states_treasurer on member_states (to_position, treasurer);

create table salary_steps (
  number bigint not null primary key,
  position bigint not null,
  moment bigint not null,
  salary_index decimal(60) not null
);
create index salary_steps_position on salary_steps (position, number);

create table movements (
  member int not null, position bigint not null, ordinal int not null,
  moment bigint not null,
  asset tinyint not null,
  amount bigint not null,
  counterpart int not null,
  clause tinyint not null,
  pool int not null, post int not null, citing int not null, subject int not null,
  since bigint not null,
  primary key (member, position, ordinal)
);

create table open_stakes (
  purpose tinyint not null, subject int not null, holder int not null,
  amount bigint not null,
  primary key (purpose, subject, holder)
);

create table posts (
  number int not null primary key,
  id varchar(64) not null,
  kind tinyint not null,
  title varchar(1000) not null,
  signer int not null,
  body_hash varchar(64) not null,
  body_bytes bigint not null,
  reply_to int not null,
  supersedes int not null,
  position bigint not null,
  moment bigint not null,
  -- the fields of the command, where there is more to it than stands in columns
  detail varbinary(1048576)
);
create unique index posts_id on posts (id);
create index posts_kind on posts (kind, number);
create index posts_reply_to on posts (reply_to, number);
create index posts_supersedes on posts (supersedes, number);
create index posts_position on posts (position);

create table post_authors (
  post int not null, place int not null,
  member int not null,
  weight int not null,
  primary key (post, place)
);
create index post_authors_member on post_authors (member, post);

create table citations (
  citing int not null, place int not null,
  cited int not null,
  weight int not null,
  primary key (citing, place)
);
create index citations_cited on citations (cited, citing);

-- The status is that of the newest pool: 0 when there is none, else 1 and the number of its state.
create table post_states (
  post bigint not null, from_position bigint not null, to_position bigint not null,
  moment bigint not null,
  amount bigint not null, pool bigint not null, status bigint not null,
  primary key (post, to_position)
);
create index post_states_status on post_states (to_position, status, post);

create table pools (
  number int not null primary key,
  post int not null,
  opener int not null,
  fee bigint not null,
  version int not null,
  duration bigint not null,
  quorum bigint not null,
  supply bigint not null,
  owner_kind tinyint not null,
  owner int not null,
  round int not null,
  conflicted int not null,
  win_ratio bigint not null,
  binding_ratio bigint not null,
  max_extensions bigint not null,
  position bigint not null,
  moment bigint not null
);
create index pools_post on pools (post, number);
create index pools_owner on pools (owner_kind, number);

create table pool_states (
  pool bigint not null, from_position bigint not null, to_position bigint not null,
  moment bigint not null,
  state bigint not null, deadline bigint not null,
  in_favour bigint not null, against bigint not null,
  extensions bigint not null, version bigint not null, post bigint not null,
  primary key (pool, to_position)
);
create index pool_states_state on pool_states (to_position, state, pool);

create table pool_stakes (
  pool int not null, position bigint not null, ordinal int not null,
  moment bigint not null,
  side tinyint not null,
  holder int not null,
  delegate int not null,
  amount bigint not null,
  primary key (pool, position, ordinal)
);

create table offers (
  number int not null primary key,
  member int not null,
  skills varchar(1000) not null,
  capacity int not null,
  price bigint not null,
  position bigint not null,
  moment bigint not null
);
create index offers_member on offers (member, number);

create table offer_skills (
  skill varchar(64) not null, offer int not null,
  primary key (skill, offer)
);

create table offer_states (
  offer bigint not null, from_position bigint not null, to_position bigint not null,
  moment bigint not null,
  active bigint not null, ends bigint not null,
  unbonded bigint not null, bonded bigint not null, jobs bigint not null,
  primary key (offer, to_position)
);
create index offer_states_active on offer_states (to_position, active, offer);

create table requests (
  number int not null primary key,
  requester int not null,
  skill varchar(64) not null,
  fee bigint not null,
  deliver_within bigint not null,
  only_expert int not null,
  title varchar(1000) not null,
  body varchar(1048576) not null,
  position bigint not null,
  moment bigint not null
);
create index requests_requester on requests (requester, number);
create index requests_skill on requests (skill, number);
create index requests_position on requests (position);

create table request_states (
  request bigint not null, from_position bigint not null, to_position bigint not null,
  moment bigint not null,
  state bigint not null, deadline bigint not null, attempts bigint not null,
  expert bigint not null, offer bigint not null,
  post bigint not null, pool bigint not null, satisfied bigint not null,
  requester bigint not null,
  primary key (request, to_position)
);
create index request_states_state on request_states (to_position, state, request);
create index request_states_expert on request_states (to_position, expert, request);

create table request_events (
  request int not null, position bigint not null, ordinal int not null,
  moment bigint not null,
  what varchar(20) not null,
  why varchar(20) not null,
  who int not null,
  deadline bigint not null,
  post int not null,
  pool int not null,
  satisfied tinyint not null,
  words varchar(1048576) not null,
  primary key (request, position, ordinal)
);

create table draws (
  request int not null, position bigint not null, ordinal int not null,
  moment bigint not null,
  seed varchar(64) not null,
  number int not null,
  total bigint not null,
  drawn bigint not null,
  offer int not null,
  bond bigint not null,
  sum_before bigint not null,
  sum_after bigint not null,
  primary key (request, position, ordinal)
);

create table proposals (
  number int not null primary key,
  post int not null,
  member int not null,
  position bigint not null,
  moment bigint not null
);
create index proposals_post on proposals (post, number);

create table proposal_states (
  proposal bigint not null, from_position bigint not null, to_position bigint not null,
  moment bigint not null,
  state bigint not null, deadline bigint not null, attested bigint not null,
  effect_at bigint not null, effective bigint not null,
  primary key (proposal, to_position)
);
create index proposal_states_state on proposal_states (to_position, state, proposal);

create table attestations (
  proposal int not null, position bigint not null, ordinal int not null,
  moment bigint not null,
  member int not null,
  amount bigint not null,
  primary key (proposal, position, ordinal)
);

create table referenda (
  proposal int not null, round int not null,
  pool int not null,
  position bigint not null,
  primary key (proposal, round)
);

create table skipped_payments (
  proposal int not null, payment int not null,
  position bigint not null,
  primary key (proposal, payment)
);

-- Parameters in force: proposal -1 is the founding, -2 a default that the founding left alone. The
-- amount of artifact.NAME is the number of the post that it stands for.
create table parameter_steps (
  name varchar(100) not null, position bigint not null, ordinal int not null,
  moment bigint not null,
  version int not null,
  amount bigint not null,
  proposal int not null,
  primary key (name, position, ordinal)
);
