-- One row: a form, letter, e-mail, web page or text message that people find too complicated, or may.
-- Times are milliseconds since 1970, days 'YYYY-MM-DD', months are counted from year 0.
create table document (
  id bigint generated always as identity primary key,
  state text not null constraint document_state_known check (state in
    ('reported', 'qualified', 'accepted', 'refused', 'rewriting', 'tested', 'published', 'measured')),
  kind text not null constraint document_kind_known
    check (kind in ('form', 'letter', 'email', 'web_page', 'text_message')),
  title text not null,
  -- The CERFA number, five digits, and its version.
  cerfa text,
  version text,
  -- The number of the notice that goes with it.
  notice text,
  pages bigint,
  -- Where it can be found.
  url text,
  domain text not null constraint document_domain_known check (domain in
    ('money', 'associations', 'citizenship', 'family', 'justice', 'housing', 'leisure', 'health',
     'transport', 'work', 'abroad', 'other')),
  issuer_id bigint references structure (id),
  -- The issuer as people or a file name it, when the directory does not know it.
  issuer_label text not null default '',
  source text not null constraint document_source_known check (source in ('web', 'import', 'paper')),
  -- Kept reports, the sum of their difficulties, and "me too".
  reports bigint not null default 0,
  difficulties bigint not null default 0,
  struggled bigint not null default 0,
  -- The day of the next step.
  due_on text,
  created_at bigint not null,
  state_at bigint not null,
  -- The dossier that took its place.
  merged_into bigint references document (id),
  -- The event of the indicators that its publication is.
  event_id bigint references event (id)
);

create unique index document_cerfa on document (cerfa) where cerfa is not null and merged_into is null;
create index document_state on document (state, due_on);
create index document_issuer on document (issuer_id);

-- One row: what one person says of a document.
create table report (
  id bigint generated always as identity primary key,
  document_id bigint not null references document (id),
  state text not null constraint report_state_known check (state in ('received', 'kept', 'refused')),
  -- 1, easy, to 5, impossible alone.
  difficulty bigint not null,
  -- One bit for each obstacle, in the order of the list in the code.
  obstacles bigint not null default 0,
  passage text not null default '',
  -- Where the passage is: "page 2, box B".
  place text not null default '',
  suggestion text not null default '',
  -- How long the person spent on the document.
  minutes bigint,
  experience_id bigint references experience (id),
  -- 1: a moderator lets passage and suggestion be read by all.
  quoted bigint not null default 0,
  source text not null constraint report_source_known check (source in ('web', 'import', 'paper')),
  reason text,
  received_at bigint not null,
  decided_at bigint,
  receipt_hash text constraint report_receipt_hash_unique unique,
  token_hash text constraint report_token_hash_unique unique
);

create index report_document_id on report (document_id, state);
create index report_queue on report (state, received_at);
create index report_experience_id on report (experience_id);

-- One row: a scan, photo or PDF sent with a report. `object` names the file in the storage.
create table attachment (
  id bigint generated always as identity primary key,
  report_id bigint not null references report (id),
  object text not null constraint attachment_object_unique unique,
  media_type text not null,
  bytes bigint not null,
  width bigint,
  height bigint,
  pages bigint,
  state text not null constraint attachment_state_known check (state in ('waiting', 'seen', 'public')),
  -- 1: its sender blacked it out on the device.
  masked bigint not null default 0,
  added_at bigint not null,
  erase_on text not null
);

create index attachment_report_id on attachment (report_id);
create index attachment_erase_on on attachment (erase_on);

-- One row: what a document got in one month.
create table document_month (
  document_id bigint not null references document (id),
  month bigint not null,
  reports bigint not null default 0,
  difficulties bigint not null default 0,
  struggled bigint not null default 0,
  primary key (document_id, month)
);

-- One row: something that happened to a document. Nothing is removed or changed here.
create table document_step (
  id bigint generated always as identity primary key,
  document_id bigint not null references document (id),
  kind text not null,
  at bigint not null,
  actor text not null constraint document_step_actor_known
    check (actor in ('public', 'moderator', 'service', 'import')),
  -- Said to everyone.
  reason text not null default '',
  due_on text,
  -- The other dossier of a merge.
  other_id bigint references document (id)
);

create index document_step_document_id on document_step (document_id, at);

-- One row: the text before and the text after. Frozen once published.
create table rewriting (
  id bigint generated always as identity primary key,
  document_id bigint not null references document (id),
  before_text text not null,
  after_text text not null,
  before_pieces bigint,
  after_pieces bigint,
  note text not null default '',
  written_by bigint references staff (id),
  changed_at bigint not null,
  published_at bigint
);

create index rewriting_document_id on rewriting (document_id);

-- One row: a phrase that a rewriting replaced by a plainer one.
create table plain_phrase (
  id bigint generated always as identity primary key,
  rewriting_id bigint not null references rewriting (id),
  phrase text not null,
  plain text not null,
  note text not null default ''
);

create index plain_phrase_rewriting_id on plain_phrase (rewriting_id);

-- One row: a comprehension test of a rewriting.
create table trial (
  id bigint generated always as identity primary key,
  rewriting_id bigint not null references rewriting (id),
  state text not null constraint trial_state_known check (state in ('draft', 'open', 'closed')),
  wanted bigint not null default 0,
  closes_on text,
  created_by bigint references staff (id),
  created_at bigint not null,
  opened_at bigint,
  closed_at bigint
);

create index trial_rewriting_id on trial (rewriting_id);
create index trial_state on trial (state, closes_on);

-- One row: a question asked on both versions. `choices` has one on each line; `correct` counts from 0.
create table trial_question (
  id bigint generated always as identity primary key,
  trial_id bigint not null references trial (id),
  position bigint not null,
  prompt text not null,
  choices text not null,
  correct bigint not null,
  constraint trial_question_position_unique unique (trial_id, position)
);

-- One row: one tester's answers on one version, drawn at random. Nothing says whose they are.
create table trial_answer (
  id bigint generated always as identity primary key,
  trial_id bigint not null references trial (id),
  version text not null constraint trial_answer_version_known check (version in ('before', 'after')),
  -- The choice of each question, joined by ','.
  choices text not null,
  correct bigint not null,
  asked bigint not null,
  day text not null
);

create index trial_answer_trial_id on trial_answer (trial_id, version);
