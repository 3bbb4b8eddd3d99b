-- Figures kept up to date by each change, so that reading them never costs more as stories add up.
-- `structure_id` is a structure, counted with everything below it, or 0 for the whole site.

-- One row: what was published in one month (months since year 0) about one structure.
create table tally_month (
  structure_id integer not null,
  month integer not null,
  positive integer not null default 0,
  neutral integer not null default 0,
  negative integer not null default 0,
  answered integer not null default 0,
  primary key (structure_id, month)
) strict;

-- One row: how many answers came this many days after publication.
create table tally_delay (
  structure_id integer not null,
  days integer not null,
  answers integer not null default 0,
  primary key (structure_id, days)
) strict;

-- One row: how many stories carry one tag with one sign.
create table tally_tag (
  structure_id integer not null,
  tag text not null,
  sign text not null,
  stories integer not null default 0,
  primary key (structure_id, tag, sign)
) strict;
