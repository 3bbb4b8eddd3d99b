-- One row: a citizen's account of a public service. Times are milliseconds since 1970, days are
-- 'YYYY-MM-DD'. `tags` has one character for each general tag: + = - or . for none.
create table experience (
  id bigint generated always as identity primary key,
  official_id bigint constraint experience_official_id_unique unique,
  state text not null constraint experience_state_known
    check (state in ('received', 'published', 'rejected', 'withdrawn', 'erased')),
  title text not null,
  story text not null,
  feeling text not null constraint experience_feeling_known
    check (feeling in ('positive', 'neutral', 'negative')),
  tags text not null default '.....',
  pen_name text,
  capacity text not null constraint experience_capacity_known
    check (capacity in ('concerned', 'relative', 'mediator')),
  procedure text,
  department text,
  country text not null,
  source text not null,
  source_code text,
  written_on text not null,
  happened_on text,
  received_at bigint not null,
  published_at bigint,
  similar_count bigint not null default 0,
  -- 1 or 0 as the official file says, null when we decided ourselves.
  outside bigint,
  -- The file says that an improvement of the service is to be considered.
  improvement bigint,
  -- Of the imported row: tells an unchanged row without comparing its columns.
  digest text,
  -- Argon2id of the receipt code: the code itself is known to the author alone.
  receipt_hash text constraint experience_receipt_hash_unique unique,
  -- SHA-256 of the form's one-time token: the same form sent twice is one experience.
  token_hash text constraint experience_token_hash_unique unique
);

create index experience_queue on experience (state, received_at, id);

-- One row: one of the one to three services of an experience, with its own state and promise.
create table mention (
  id bigint generated always as identity primary key,
  experience_id bigint not null references experience (id) on delete cascade,
  position bigint not null,
  structure_id bigint references structure (id),
  -- The structure's code as received, kept when the directory does not know it yet.
  structure_code text,
  -- The name as the author or the file gives it.
  label text not null,
  postcode text,
  country text,
  -- One bit for each channel, in the order of the list in the code.
  channels bigint not null default 0,
  -- The network's own tags, joined by ';'.
  business_tags text,
  state text not null constraint mention_state_known
    check (state in ('waiting', 'answered', 'promised', 'done', 'confirmed', 'contested')),
  promise text,
  promised_on text,
  done_on text,
  author_comment text,
  constraint mention_position_unique unique (experience_id, position)
);

create index mention_structure_id on mention (structure_id, state);

-- One row: the public answer of one service to one experience.
create table answer (
  id bigint generated always as identity primary key,
  mention_id bigint not null constraint answer_mention_id_unique unique
    references mention (id) on delete cascade,
  text text not null,
  signature text,
  answered_on text,
  staff_id bigint references staff (id),
  useful bigint not null default 0,
  useless bigint not null default 0,
  -- 1 useful, 0 not, null: the author has not said.
  author_vote bigint,
  -- Closeness to a machine draft, in tenths of a percent, as the official file says.
  draft_similarity bigint
);

-- One row: what the author added after sending. Shown once a moderator has read it.
create table detail (
  id bigint generated always as identity primary key,
  experience_id bigint not null references experience (id) on delete cascade,
  text text not null,
  state text not null constraint detail_state_known
    check (state in ('received', 'published', 'rejected')),
  added_at bigint not null
);

create index detail_experience_id on detail (experience_id);

-- One row: something that happened to an experience, by whom and when. The author's time line.
create table step (
  id bigint generated always as identity primary key,
  experience_id bigint not null references experience (id) on delete cascade,
  mention_id bigint references mention (id) on delete cascade,
  kind text not null,
  at bigint not null,
  actor text not null constraint step_actor_known
    check (actor in ('author', 'moderator', 'service', 'import')),
  -- A coded reason, for a rejection.
  reason text
);

create index step_experience_id on step (experience_id);
