-- One row: a family of public bodies (« réseau »).
create table network (
  id bigint generated always as identity primary key,
  slug text not null constraint network_slug_unique unique,
  name text not null constraint network_name_unique unique
);

-- One row: a kind of structure inside a network (« typologie »).
create table structure_kind (
  id bigint generated always as identity primary key,
  network_id bigint not null references network (id),
  code text not null,
  name text not null,
  constraint structure_kind_code_unique unique (network_id, code)
);

-- One row: an office, a body above it, or a digital product. `code` is the official one, opaque.
create table structure (
  id bigint generated always as identity primary key,
  code text not null constraint structure_code_unique unique,
  network_id bigint not null references network (id),
  kind_id bigint references structure_kind (id),
  parent_id bigint references structure (id),
  name text not null,
  public_name text,
  address text,
  postcode text,
  city text,
  department text,
  country text not null,
  website text,
  active bigint not null default 1
);

create index structure_parent_id on structure (parent_id);
