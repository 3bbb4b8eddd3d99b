-- One row: something that an administration measures. Closed lists are in `indicators::codes`.
create table indicator (
  id bigint generated always as identity primary key,
  code text not null constraint indicator_code_unique unique,
  network_id bigint references network (id),
  title text not null,
  official_title text not null default '',
  theme text not null default '',
  description text not null default '',
  counts text not null default '',
  leaves_out text not null default '',
  source text not null default '',
  sample text not null default '',
  family text not null constraint indicator_family_known check (family in ('performance', 'perceived')),
  dimension text,
  unit text not null,
  unit_label text not null default '',
  direction text not null constraint indicator_direction_known check (direction in ('up', 'down', 'neutral')),
  frequency text not null constraint indicator_frequency_known check (frequency in ('month', 'quarter', 'half', 'year')),
  core text,
  comparability text not null default 'none'
    constraint indicator_comparability_known check (comparability in ('same', 'close', 'none')),
  updated_at bigint not null
);

create index indicator_network on indicator (network_id);

-- One row: a territory that an indicator covers. `territory` is 'FR', 'R84', 'D2A' or 'S' and the code of
-- a service.
create table series (
  id bigint generated always as identity primary key,
  indicator_id bigint not null references indicator (id),
  level text not null constraint series_level_known check (level in ('nation', 'region', 'department', 'structure')),
  territory text not null,
  constraint series_unique unique (indicator_id, level, territory)
);

create index series_territory on series (territory);

-- One row: results that came together.
create table delivery (
  id bigint generated always as identity primary key,
  at bigint not null,
  source text not null,
  method_version text not null default '',
  sent_by text not null,
  note text not null default ''
);

-- One row: the value of a series for a period, as it stands. The key begins with the series: a curve is
-- one range of the tree. `month` counts from year 0, `span` is 1, 3, 6 or 12 months.
create table result (
  series_id bigint not null references series (id),
  month bigint not null,
  span bigint not null constraint result_span_known check (span in (1, 3, 6, 12)),
  value double precision not null,
  observations bigint,
  low double precision,
  high double precision,
  delivery_id bigint not null references delivery (id),
  published_at bigint not null,
  primary key (series_id, month, span)
);

-- One row: a value that was published and no longer is.
create table past_result (
  series_id bigint not null references series (id),
  month bigint not null,
  span bigint not null,
  replaced_at bigint not null,
  value double precision not null,
  observations bigint,
  low double precision,
  high double precision,
  delivery_id bigint not null references delivery (id),
  published_at bigint not null,
  reason text not null constraint past_result_reason_known check (reason in ('corrected', 'withdrawn')),
  note text not null default '',
  primary key (series_id, month, span, replaced_at)
);

-- One row: the value a series started from, or one it aims at.
create table milestone (
  series_id bigint not null references series (id),
  kind text not null constraint milestone_kind_known check (kind in ('initial', 'target')),
  month bigint not null,
  value double precision not null,
  delivery_id bigint not null references delivery (id),
  primary key (series_id, kind, month)
);

-- One row: a program's right to send results. `token_hash` is the SHA-256 of what was shown once.
create table publisher_token (
  id bigint generated always as identity primary key,
  token_hash text not null constraint publisher_token_unique unique,
  label text not null,
  network_id bigint not null references network (id),
  structure_id bigint references structure (id),
  created_by bigint not null references staff (id),
  created_at bigint not null,
  used_at bigint,
  revoked_at bigint
);

-- One row: the answer given to a batch, so that the same one sent twice counts once. Kept for a month.
create table publisher_batch (
  token_id bigint not null references publisher_token (id),
  idempotency_key text not null,
  body_hash text not null,
  answer text not null,
  at bigint not null,
  primary key (token_id, idempotency_key)
);

-- One row: something dated that may explain a change. It concerns a network, or one structure and those
-- below it, everywhere or in one territory.
create table event (
  id bigint generated always as identity primary key,
  network_id bigint not null references network (id),
  structure_id bigint references structure (id),
  territory text not null default 'FR',
  day text not null,
  title text not null,
  body text not null default '',
  created_by bigint references staff (id),
  created_at bigint not null,
  withdrawn_at bigint
);

create index event_network on event (network_id, day);
