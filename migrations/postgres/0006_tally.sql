-- Figures kept up to date by each change, so that reading them never costs more as stories add up.
-- `structure_id` is a structure, counted with everything below it, or 0 for the whole site.

-- One row: what was published in one month (months since year 0) about one structure.
create table tally_month (
  structure_id bigint not null,
  month bigint not null,
  positive bigint not null default 0,
  neutral bigint not null default 0,
  negative bigint not null default 0,
  answered bigint not null default 0,
  primary key (structure_id, month)
);

-- One row: how many answers came this many days after publication.
create table tally_delay (
  structure_id bigint not null,
  days bigint not null,
  answers bigint not null default 0,
  primary key (structure_id, days)
);

-- One row: how many stories carry one tag with one sign.
create table tally_tag (
  structure_id bigint not null,
  tag text not null,
  sign text not null,
  stories bigint not null default 0,
  primary key (structure_id, tag, sign)
);
