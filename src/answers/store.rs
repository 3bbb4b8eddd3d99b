//! Answers and promises at rest, and the inbox of those who answer.
use super::{forms::NewAnswer, model::Show};
use crate::{
    kernel::{
        ids::{ExperienceId, MentionId, StaffId, StructureId},
        time::{Day, Instant},
    },
    platform::db::{Db, Result, Tx, on, within},
};

/// A line of the inbox.
#[derive(Debug, sqlx::FromRow)]
pub struct InboxRow {
    pub mention_id: i64,
    pub experience_id: i64,
    pub title: String,
    pub feeling: String,
    pub structure_id: Option<i64>,
    pub label: String,
    pub state: String,
    pub published_at: i64,
    pub promised_on: Option<String>,
}

/// What is known of a service before a gesture about it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct MentionRow {
    pub experience_id: i64,
    pub structure_id: Option<i64>,
    /// Who answered, if it was somebody of ours.
    pub staff_id: Option<i64>,
}

/// The structures of a branch, from its top `$1`; every service when `$1` is null.
macro_rules! in_branch {
    ($head:literal, $($tail:literal),+) => {
        concat!(
            "with recursive branch (id) as (
              select id from structure where id = $1
              union
              select structure.id
              from structure
              join branch on structure.parent_id = branch.id
            ) ",
            $head,
            " from mention
            join experience on experience.id = mention.experience_id
            where experience.state = 'published'
              and ($1 is null or mention.structure_id in (select id from branch)) ",
            $($tail),+
        )
    };
}

macro_rules! page_of {
    ($condition:literal) => {
        in_branch!(
            "select mention.id as mention_id, experience.id as experience_id, experience.title,
              experience.feeling, mention.structure_id, mention.label, mention.state,
              experience.published_at, mention.promised_on",
            $condition,
            " and (experience.published_at, mention.id) > ($2, $3)
            order by experience.published_at, mention.id
            limit $4"
        )
    };
}

/// Services that wait for an answer, in the branch of `scope`, or everywhere.
pub async fn count_waiting(db: &Db, scope: Option<StructureId>) -> Result<i64> {
    const SQL: &str = in_branch!("select count(*)", "and mention.state = 'waiting'");
    Ok(on!(db, pool => sqlx::query_scalar(SQL)
        .bind(scope.map(|it| it.0))
        .fetch_one(pool)
        .await)?)
}

/// The services after this place, oldest first.
pub async fn inbox(
    db: &Db,
    scope: Option<StructureId>,
    show: Show,
    after: (Instant, MentionId),
    most: i64,
) -> Result<Vec<InboxRow>> {
    const WAITING: &str = page_of!("and mention.state = 'waiting'");
    const PROMISED: &str = page_of!("and mention.state = 'promised'");
    const ANSWERED: &str = page_of!("and mention.state <> 'waiting'");
    const ALL: &str = page_of!("");
    let sql = match show {
        Show::Waiting => WAITING,
        Show::Promised => PROMISED,
        Show::Answered => ANSWERED,
        Show::All => ALL,
    };
    Ok(on!(db, pool => sqlx::query_as(sql)
        .bind(scope.map(|it| it.0))
        .bind(after.0.0)
        .bind(after.1.0)
        .bind(most)
        .fetch_all(pool)
        .await)?)
}

/// One service of a published experience.
pub async fn find(db: &Db, id: MentionId) -> Result<Option<MentionRow>> {
    const SQL: &str = "
        select mention.experience_id, mention.structure_id, answer.staff_id
        from mention
        join experience on experience.id = mention.experience_id
        left join answer on answer.mention_id = mention.id
        where mention.id = $1
          and experience.state = 'published'";
    Ok(on!(db, pool => sqlx::query_as(SQL).bind(id.0).fetch_optional(pool).await)?)
}

/// Does the experience still stand in public?
pub async fn is_published(tx: &mut Tx, id: ExperienceId) -> Result<bool> {
    const SQL: &str = "select count(*) from experience where id = $1 and state = 'published'";
    let count: i64 = within!(tx, c => sqlx::query_scalar(SQL).bind(id.0).fetch_one(c).await)?;
    Ok(count == 1)
}

/// Adds an answer. A second one to the same service is a duplicate.
pub async fn insert(
    tx: &mut Tx,
    mention: MentionId,
    new: &NewAnswer,
    on: Day,
    by: StaffId,
) -> Result<()> {
    const SQL: &str = "
        insert into answer (mention_id, text, signature, answered_on, staff_id)
        values ($1, $2, $3, $4, $5)";
    within!(tx, c => sqlx::query(SQL)
        .bind(mention.0)
        .bind(new.text())
        .bind(new.signature())
        .bind(on.to_string())
        .bind(by.0)
        .execute(c)
        .await
        .map(drop))?;
    Ok(())
}

/// A service that waited has answered, with a promise or without; false when it did not wait.
pub async fn mark_answered(tx: &mut Tx, mention: MentionId, new: &NewAnswer) -> Result<bool> {
    const SQL: &str = "
        update mention
        set state = $2, promise = $3, promised_on = $4
        where id = $1
          and state = 'waiting'";
    let state = if new.promise().is_some() { "promised" } else { "answered" };
    let done = within!(tx, c => sqlx::query(SQL)
        .bind(mention.0)
        .bind(state)
        .bind(new.promise().map(|promise| promise.0.as_str()))
        .bind(new.promise().map(|promise| promise.1.to_string()))
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(done == 1)
}

/// Puts another text in the place of an answer; false when there is none.
pub async fn correct(tx: &mut Tx, mention: MentionId, new: &NewAnswer) -> Result<bool> {
    const SQL: &str = "update answer set text = $2, signature = $3 where mention_id = $1";
    let done = within!(tx, c => sqlx::query(SQL)
        .bind(mention.0)
        .bind(new.text())
        .bind(new.signature())
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(done == 1)
}

/// A promise is kept; false when there was none to keep.
pub async fn keep_promise(tx: &mut Tx, mention: MentionId, on: Day) -> Result<bool> {
    const SQL: &str = "
        update mention
        set state = 'done', done_on = $2
        where id = $1
          and state = 'promised'";
    let done = within!(tx, c => sqlx::query(SQL)
        .bind(mention.0)
        .bind(on.to_string())
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(done == 1)
}
