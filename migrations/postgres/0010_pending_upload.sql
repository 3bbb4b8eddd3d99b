-- One row: a table of results that somebody sent and has not confirmed yet. Kept for a day.
create table pending_upload (
  id bigint generated always as identity primary key,
  staff_id bigint not null references staff (id),
  name text not null,
  source text not null,
  method_version text not null default '',
  note text not null default '',
  body bytea not null,
  created_at bigint not null,
  expires_at bigint not null
);

create index pending_upload_expiry on pending_upload (expires_at);
