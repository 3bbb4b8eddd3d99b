-- The order in which those who answer read what is published.
create index experience_published_at on experience (state, published_at);

-- The services that wait, or promised, wherever they are.
create index mention_state on mention (state, experience_id);

-- What authors added and nobody has read.
create index detail_state on detail (state, added_at);

-- Deleting a service looks for its steps.
create index step_mention_id on step (mention_id);
