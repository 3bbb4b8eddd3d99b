-- One row: a person who works in the staff space. `structure_id` is the scope of an agent: that
-- structure and all below it.
create table staff (
  id integer primary key,
  email text not null constraint staff_email_unique unique,
  name text not null,
  password_hash text not null,
  role text not null constraint staff_role_known check (role in ('moderator', 'agent', 'administrator')),
  structure_id integer references structure (id),
  active integer not null default 1,
  created_at integer not null
) strict;

-- One row: a signed-in browser. Only the SHA-256 of its random token is kept.
create table session (
  token_hash text primary key not null,
  staff_id integer not null references staff (id) on delete cascade,
  created_at integer not null,
  seen_at integer not null,
  expires_at integer not null
) strict;
