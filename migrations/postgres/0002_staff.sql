-- One row: a person who works in the staff space. `structure_id` is the scope of an agent: that
-- structure and all below it.
create table staff (
  id bigint generated always as identity primary key,
  email text not null constraint staff_email_unique unique,
  name text not null,
  password_hash text not null,
  role text not null constraint staff_role_known check (role in ('moderator', 'agent', 'administrator')),
  structure_id bigint references structure (id),
  active bigint not null default 1,
  created_at bigint not null
);

-- One row: a signed-in browser. Only the SHA-256 of its random token is kept.
create table session (
  token_hash text primary key not null,
  staff_id bigint not null references staff (id) on delete cascade,
  created_at bigint not null,
  seen_at bigint not null,
  expires_at bigint not null
);
