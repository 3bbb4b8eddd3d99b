-- The words of published experiences, as stems made in Rust (`search::stems`): the index never sees
-- the text, so that both engines find the same.
create table experience_search (
  id bigint primary key,
  document tsvector not null
);

create index experience_search_document on experience_search using gin (document);
