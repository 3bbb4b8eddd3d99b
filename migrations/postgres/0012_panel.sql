-- One row: somebody who accepted to try texts, or was asked to confirm that they do. The address is sealed
-- with the panel's key, which is not in the database. Times are milliseconds since 1970.
create table tester (
  id bigint generated always as identity primary key,
  address bytea not null,
  -- A keyed hash of the address: the same person is found again, and nobody is listed.
  mark text not null constraint tester_mark_unique unique,
  age text not null,
  occupation text not null,
  lang text not null constraint tester_lang_known check (lang in ('fr', 'en')),
  created_at bigint not null,
  -- When the last letter about joining was written: one a while, whoever asks.
  written_at bigint not null,
  confirmed_at bigint,
  -- Hashes of the links to confirm, until it is done, and to leave.
  confirm_hash text constraint tester_confirm_hash_unique unique,
  leave_hash text not null constraint tester_leave_hash_unique unique,
  -- The last request, and the one before: two in a while at most.
  asked_at bigint,
  asked_before_at bigint
);

create index tester_confirmed_at on tester (confirmed_at);

-- One row: a request to try one version of a text. Once answered, it says no more whose it was.
create table invitation (
  id bigint generated always as identity primary key,
  trial_id bigint not null references trial (id),
  tester_id bigint references tester (id),
  version text constraint invitation_version_known check (version in ('before', 'after')),
  token_hash text constraint invitation_token_hash_unique unique,
  invited_at bigint not null
);

create index invitation_trial_id on invitation (trial_id);
create index invitation_tester_id on invitation (tester_id);

-- One row: a letter to send. Gone once it is sent, or given up. All of it is sealed: it holds links that
-- only its reader may have.
create table mail (
  id bigint generated always as identity primary key,
  tester_id bigint references tester (id),
  recipient bytea not null,
  subject bytea not null,
  body bytea not null,
  created_at bigint not null,
  attempts bigint not null default 0,
  -- The next try.
  due_at bigint not null
);

create index mail_due_at on mail (due_at);
create index mail_tester_id on mail (tester_id);
