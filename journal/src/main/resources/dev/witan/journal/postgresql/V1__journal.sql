-- One row per part of a segment; the entries of a segment lie one behind the other in its parts.
create table segment (
  first_position bigint not null,
  part int not null,
  parts int not null,
  entries int not null,
  first_time bigint not null,
  last_time bigint not null,
  head bytea not null,
  data bytea not null,
  primary key (first_position, part)
);

-- Texts and attachments by their SHA-256; data is null where it is withheld.
create table content (
  hash bytea not null primary key,
  withheld boolean not null,
  data bytea
);

-- The row of a snapshot is written behind all its parts, so a snapshot with a row was finished.
create table snapshot (
  position bigint not null primary key,
  digest bytea not null,
  parts int not null
);

create table snapshot_part (
  position bigint not null,
  part int not null,
  data bytea not null,
  primary key (position, part)
);

-- The bytes hardly compress, and trying costs more than the write.
alter table segment alter column data set storage external;
alter table content alter column data set storage external;
alter table snapshot_part alter column data set storage external;
