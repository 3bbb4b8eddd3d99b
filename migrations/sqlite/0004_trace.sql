-- One row: who did what. Written in the transaction that did it; never changed. `actor` is
-- 'staff:ID', 'author', 'import' or 'command line': no name, no address.
create table audit (
  id integer primary key,
  at integer not null,
  actor text not null,
  action text not null,
  subject text not null,
  subject_id integer not null,
  details text
) strict;

create index audit_subject on audit (subject, subject_id);

-- One row: something that changed, for those who keep a copy of it in memory (`platform::outbox`).
create table outbox (
  id integer primary key autoincrement,
  at integer not null,
  topic text not null,
  subject_id integer not null
) strict;

-- One row: a value of this site that is made once, such as its keys.
create table setting (
  name text primary key not null,
  value text not null
) strict;
