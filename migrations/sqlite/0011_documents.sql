-- One row: a form, letter, e-mail, web page or text message that people find too complicated, or may.
-- Times are milliseconds since 1970, days 'YYYY-MM-DD', months are counted from year 0.
create table document (
  id integer primary key,
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
  pages integer,
  -- Where it can be found.
  url text,
  domain text not null constraint document_domain_known check (domain in
    ('money', 'associations', 'citizenship', 'family', 'justice', 'housing', 'leisure', 'health',
     'transport', 'work', 'abroad', 'other')),
  issuer_id integer references structure (id),
  -- The issuer as people or a file name it, when the directory does not know it.
  issuer_label text not null default '',
  source text not null constraint document_source_known check (source in ('web', 'import', 'paper')),
  -- Kept reports, the sum of their difficulties, and "me too".
  reports integer not null default 0,
  difficulties integer not null default 0,
  struggled integer not null default 0,
  -- The day of the next step.
  due_on text,
  created_at integer not null,
  state_at integer not null,
  -- The dossier that took its place.
  merged_into integer references document (id),
  -- The event of the indicators that its publication is.
  event_id integer references event (id)
) strict;

create unique index document_cerfa on document (cerfa) where cerfa is not null and merged_into is null;
create index document_state on document (state, due_on);
create index document_issuer on document (issuer_id);

-- One row: what one person says of a document.
create table report (
  id integer primary key,
  document_id integer not null references document (id),
  state text not null constraint report_state_known check (state in ('received', 'kept', 'refused')),
  -- 1, easy, to 5, impossible alone.
  difficulty integer not null,
  -- One bit for each obstacle, in the order of the list in the code.
  obstacles integer not null default 0,
  passage text not null default '',
  -- Where the passage is: "page 2, box B".
  place text not null default '',
  suggestion text not null default '',
  -- How long the person spent on the document.
  minutes integer,
  experience_id integer references experience (id),
  -- 1: a moderator lets passage and suggestion be read by all.
  quoted integer not null default 0,
  source text not null constraint report_source_known check (source in ('web', 'import', 'paper')),
  reason text,
  received_at integer not null,
  decided_at integer,
  receipt_hash text constraint report_receipt_hash_unique unique,
  token_hash text constraint report_token_hash_unique unique
) strict;

create index report_document_id on report (document_id, state);
create index report_queue on report (state, received_at);
create index report_experience_id on report (experience_id);

-- One row: a scan, photo or PDF sent with a report. `object` names the file in the storage.
create table attachment (
  id integer primary key,
  report_id integer not null references report (id),
  object text not null constraint attachment_object_unique unique,
  media_type text not null,
  bytes integer not null,
  width integer,
  height integer,
  pages integer,
  state text not null constraint attachment_state_known check (state in ('waiting', 'seen', 'public')),
  -- 1: its sender blacked it out on the device.
  masked integer not null default 0,
  added_at integer not null,
  erase_on text not null
) strict;

create index attachment_report_id on attachment (report_id);
create index attachment_erase_on on attachment (erase_on);

-- One row: what a document got in one month.
create table document_month (
  document_id integer not null references document (id),
  month integer not null,
  reports integer not null default 0,
  difficulties integer not null default 0,
  struggled integer not null default 0,
  primary key (document_id, month)
) strict, without rowid;

-- One row: something that happened to a document. Nothing is removed or changed here.
create table document_step (
  id integer primary key,
  document_id integer not null references document (id),
  kind text not null,
  at integer not null,
  actor text not null constraint document_step_actor_known
    check (actor in ('public', 'moderator', 'service', 'import')),
  -- Said to everyone.
  reason text not null default '',
  due_on text,
  -- The other dossier of a merge.
  other_id integer references document (id)
) strict;

create index document_step_document_id on document_step (document_id, at);

-- One row: the text before and the text after. Frozen once published.
create table rewriting (
  id integer primary key,
  document_id integer not null references document (id),
  before_text text not null,
  after_text text not null,
  before_pieces integer,
  after_pieces integer,
  note text not null default '',
  written_by integer references staff (id),
  changed_at integer not null,
  published_at integer
) strict;

create index rewriting_document_id on rewriting (document_id);

-- One row: a phrase that a rewriting replaced by a plainer one.
create table plain_phrase (
  id integer primary key,
  rewriting_id integer not null references rewriting (id),
  phrase text not null,
  plain text not null,
  note text not null default ''
) strict;

create index plain_phrase_rewriting_id on plain_phrase (rewriting_id);

-- One row: a comprehension test of a rewriting.
create table trial (
  id integer primary key,
  rewriting_id integer not null references rewriting (id),
  state text not null constraint trial_state_known check (state in ('draft', 'open', 'closed')),
  wanted integer not null default 0,
  closes_on text,
  created_by integer references staff (id),
  created_at integer not null,
  opened_at integer,
  closed_at integer
) strict;

create index trial_rewriting_id on trial (rewriting_id);
create index trial_state on trial (state, closes_on);

-- One row: a question asked on both versions. `choices` has one on each line; `correct` counts from 0.
create table trial_question (
  id integer primary key,
  trial_id integer not null references trial (id),
  position integer not null,
  prompt text not null,
  choices text not null,
  correct integer not null,
  constraint trial_question_position_unique unique (trial_id, position)
) strict;

-- One row: one tester's answers on one version, drawn at random. Nothing says whose they are.
create table trial_answer (
  id integer primary key,
  trial_id integer not null references trial (id),
  version text not null constraint trial_answer_version_known check (version in ('before', 'after')),
  -- The choice of each question, joined by ','.
  choices text not null,
  correct integer not null,
  asked integer not null,
  day text not null
) strict;

create index trial_answer_trial_id on trial_answer (trial_id, version);
