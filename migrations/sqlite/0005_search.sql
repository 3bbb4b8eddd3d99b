-- The words of published experiences, as stems made in Rust (`search::stems`): the index never sees
-- the text, so that both engines find the same. Contentless: the row number is the experience's.
create virtual table experience_search using fts5 (
  title, story, answers,
  content = '', contentless_delete = 1, tokenize = 'ascii'
);
