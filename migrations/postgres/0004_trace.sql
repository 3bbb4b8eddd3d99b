-- One row: who did what. Written in the transaction that did it; never changed. `actor` is
-- 'staff:ID', 'author', 'import' or 'command line': no name, no address.
create table audit (
  id bigint generated always as identity primary key,
  at bigint not null,
  actor text not null,
  action text not null,
  subject text not null,
  subject_id bigint not null,
  details text
);

create index audit_subject on audit (subject, subject_id);

-- One row: something that changed, for those who keep a copy of it in memory (`platform::outbox`).
create table outbox (
  id bigint generated always as identity primary key,
  at bigint not null,
  topic text not null,
  subject_id bigint not null
);

-- One row: a value of this site that is made once, such as its keys.
create table setting (
  name text primary key not null,
  value text not null
);
