-- One row: a family of public bodies (« réseau »).
create table network (
  id integer primary key,
  slug text not null constraint network_slug_unique unique,
  name text not null constraint network_name_unique unique
) strict;

-- One row: a kind of structure inside a network (« typologie »).
create table structure_kind (
  id integer primary key,
  network_id integer not null references network (id),
  code text not null,
  name text not null,
  constraint structure_kind_code_unique unique (network_id, code)
) strict;

-- One row: an office, a body above it, or a digital product. `code` is the official one, opaque.
create table structure (
  id integer primary key,
  code text not null constraint structure_code_unique unique,
  network_id integer not null references network (id),
  kind_id integer references structure_kind (id),
  parent_id integer references structure (id),
  name text not null,
  public_name text,
  address text,
  postcode text,
  city text,
  department text,
  country text not null,
  website text,
  active integer not null default 1
) strict;

create index structure_parent_id on structure (parent_id);
