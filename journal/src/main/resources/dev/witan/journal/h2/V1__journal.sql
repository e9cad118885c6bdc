-- One row per part of a segment; the entries of a segment lie one behind the other in its parts.
create table segment (
  first_position bigint not null,
  part int not null,
  parts int not null,
  entries int not null,
  first_time bigint not null,
  last_time bigint not null,
  head varbinary(32) not null,
  data varbinary(1048576) not null,
  primary key (first_position, part)
);

-- Texts and attachments by their SHA-256; data is null where it is withheld.
create table content (
  hash varbinary(32) not null primary key,
  withheld boolean not null,
  data varbinary(1048576)
);

-- The row of a snapshot is written behind all its parts, so a snapshot with a row was finished.
create table snapshot (
  position bigint not null primary key,
  digest varbinary(32) not null,
  parts int not null
);

create table snapshot_part (
  position bigint not null,
  part int not null,
  data varbinary(1048576) not null,
  primary key (position, part)
);
