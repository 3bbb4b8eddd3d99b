-- What moderators decided on imported stories outlives the next import, and what an import found
-- in them reaches the moderators.

-- 1 when a moderator replaced the words: an import leaves them as they are.
alter table experience add column words_locked integer not null default 0;

-- When an import found what looks like personal data; null once a moderator has read it again.
alter table experience add column flagged_at integer;

-- With the state first: SQLite would prefer the index of the queue, and read every published story.
create index experience_flagged on experience (state, flagged_at, id)
where flagged_at is not null;

update experience
set words_locked = 1
where official_id is not null
  and exists (
    select 1
    from audit
    where audit.subject = 'experience'
      and audit.subject_id = experience.id
      and (audit.action = 'masked' or audit.action = 'published' and audit.details is not null)
  );

update experience
set flagged_at = (
  select max(step.at)
  from step
  where step.experience_id = experience.id
    and step.kind = 'flagged'
)
where official_id is not null
  and not exists (
    select 1
    from audit
    where audit.subject = 'experience'
      and audit.subject_id = experience.id
      and audit.action in ('masked', 'published')
  );
