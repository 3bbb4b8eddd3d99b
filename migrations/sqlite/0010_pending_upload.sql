-- One row: a table of results that somebody sent and has not confirmed yet. Kept for a day.
create table pending_upload (
  id integer primary key,
  staff_id integer not null references staff (id),
  name text not null,
  source text not null,
  method_version text not null default '',
  note text not null default '',
  body blob not null,
  created_at integer not null,
  expires_at integer not null
) strict;

create index pending_upload_expiry on pending_upload (expires_at);
