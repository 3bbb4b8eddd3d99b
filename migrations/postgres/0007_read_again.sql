-- What moderators decided on imported stories outlives the next import.

-- 1 when a moderator replaced the words: an import leaves them as they are.
alter table experience add column words_locked bigint not null default 0;

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
