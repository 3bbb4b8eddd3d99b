//! What waits for a moderator, and what becomes of it, at rest.
pub mod flagged;

use super::model::Reason;
use crate::{
    kernel::{ids::ExperienceId, time::Instant},
    platform::db::{Db, Result, Tx, on, within},
};

/// A line of the queue.
#[derive(Debug, sqlx::FromRow)]
pub struct QueueRow {
    pub id: i64,
    pub title: String,
    pub story: String,
    pub feeling: String,
    pub received_at: i64,
}

/// Something an author added.
#[derive(Debug, sqlx::FromRow)]
pub struct DetailRow {
    pub id: i64,
    pub text: String,
    pub added_at: i64,
}

/// The texts of an experience that masks may change.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Texts {
    pub state: String,
    pub title: String,
    pub story: String,
    pub pen_name: Option<String>,
    pub procedure: Option<String>,
}

/// Stories and details that wait, and stories to read again.
pub async fn count(db: &Db) -> Result<i64> {
    const DETAILS: &str = "
        select count(*)
        from detail
        join experience on experience.id = detail.experience_id
        where detail.state = 'received'
          and experience.state = 'published'";
    let details: i64 = on!(db, pool => sqlx::query_scalar(DETAILS).fetch_one(pool).await)?;
    Ok(count_stories(db).await? + details + flagged::count(db).await?)
}

/// Stories that wait.
pub async fn count_stories(db: &Db) -> Result<i64> {
    const SQL: &str = "select count(*) from experience where state = 'received'";
    Ok(on!(db, pool => sqlx::query_scalar(SQL).fetch_one(pool).await)?)
}

/// The stories that wait after this place, oldest first.
pub async fn queue(db: &Db, after: (Instant, ExperienceId), most: i64) -> Result<Vec<QueueRow>> {
    const SQL: &str = "
        select id, title, story, feeling, received_at
        from experience
        where state = 'received'
          and (received_at, id) > ($1, $2)
        order by received_at, id
        limit $3";
    let (at, id) = after;
    Ok(on!(db, pool => sqlx::query_as(SQL)
        .bind(at.0)
        .bind(id.0)
        .bind(most)
        .fetch_all(pool)
        .await)?)
}

/// The published stories to which something was added, oldest addition first, at most twenty.
pub async fn with_details(db: &Db) -> Result<Vec<QueueRow>> {
    const SQL: &str = "
        select experience.id, experience.title, min(detail.text) as story, experience.feeling,
          min(detail.added_at) as received_at
        from experience
        join detail on detail.experience_id = experience.id
        where detail.state = 'received'
          and experience.state = 'published'
        group by experience.id, experience.title, experience.feeling
        order by min(detail.added_at), experience.id
        limit 20";
    Ok(on!(db, pool => sqlx::query_as(SQL).fetch_all(pool).await)?)
}

/// The story that waits right before this place.
pub async fn previous(db: &Db, place: (Instant, ExperienceId)) -> Result<Option<ExperienceId>> {
    const SQL: &str = "
        select id
        from experience
        where state = 'received'
          and (received_at, id) < ($1, $2)
        order by received_at desc, id desc
        limit 1";
    let (at, id) = place;
    let found: Option<i64> = on!(db, pool => sqlx::query_scalar(SQL)
        .bind(at.0)
        .bind(id.0)
        .fetch_optional(pool)
        .await)?;
    Ok(found.map(ExperienceId))
}

/// When an experience was received.
pub async fn received_at(db: &Db, id: ExperienceId) -> Result<Option<Instant>> {
    const SQL: &str = "select received_at from experience where id = $1";
    let found: Option<i64> =
        on!(db, pool => sqlx::query_scalar(SQL).bind(id.0).fetch_optional(pool).await)?;
    Ok(found.map(Instant))
}

/// What was added to an experience and waits.
pub async fn details(db: &Db, id: ExperienceId) -> Result<Vec<DetailRow>> {
    const SQL: &str = "
        select id, text, added_at
        from detail
        where experience_id = $1
          and state = 'received'
        order by id";
    Ok(on!(db, pool => sqlx::query_as(SQL).bind(id.0).fetch_all(pool).await)?)
}

/// The coded reason of the last refusal.
pub async fn reason(db: &Db, id: ExperienceId) -> Result<Option<Reason>> {
    const SQL: &str = "
        select reason
        from step
        where experience_id = $1
          and kind = 'rejected'
          and reason is not null
        order by id desc
        limit 1";
    let found: Option<String> =
        on!(db, pool => sqlx::query_scalar(SQL).bind(id.0).fetch_optional(pool).await)?;
    Ok(found.as_deref().and_then(Reason::parse))
}

/// The texts as they are in this transaction.
pub async fn texts(tx: &mut Tx, id: ExperienceId) -> Result<Option<Texts>> {
    const SQL: &str = "
        select state, title, story, pen_name, procedure
        from experience
        where id = $1";
    Ok(within!(tx, c => sqlx::query_as(SQL).bind(id.0).fetch_optional(c).await)?)
}

/// Puts masked texts in the place of the others, and keeps imports from bringing those back.
pub async fn replace_texts(tx: &mut Tx, id: ExperienceId, texts: &Texts) -> Result<()> {
    const SQL: &str = "
        update experience
        set title = $2, story = $3, pen_name = $4, procedure = $5, words_locked = 1,
          flagged_at = null
        where id = $1";
    within!(tx, c => sqlx::query(SQL)
        .bind(id.0)
        .bind(&texts.title)
        .bind(&texts.story)
        .bind(&texts.pen_name)
        .bind(&texts.procedure)
        .execute(c)
        .await
        .map(drop))?;
    Ok(())
}

/// Publishes a story that waits; false when it does not wait any more.
pub async fn publish(tx: &mut Tx, id: ExperienceId, at: Instant) -> Result<bool> {
    const SQL: &str = "
        update experience
        set state = 'published', published_at = $2, flagged_at = null
        where id = $1
          and state = 'received'";
    let done = within!(tx, c => sqlx::query(SQL)
        .bind(id.0)
        .bind(at.0)
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(done == 1)
}

/// Refuses a story that waits; false when it does not wait any more.
pub async fn reject(tx: &mut Tx, id: ExperienceId) -> Result<bool> {
    const SQL: &str = "
        update experience
        set state = 'rejected'
        where id = $1
          and state = 'received'";
    changed_one(tx, SQL, id.0).await
}

/// Takes a published story down; false when it is not published.
pub async fn take_down(tx: &mut Tx, id: ExperienceId) -> Result<bool> {
    const SQL: &str = "
        update experience
        set state = 'withdrawn', flagged_at = null
        where id = $1
          and state = 'published'";
    changed_one(tx, SQL, id.0).await
}

async fn changed_one(tx: &mut Tx, sql: &'static str, id: i64) -> Result<bool> {
    let done = within!(tx, c => sqlx::query(sql)
        .bind(id)
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(done == 1)
}

/// The text of something added to this published story, if it waits.
pub async fn detail_text(tx: &mut Tx, id: ExperienceId, detail: i64) -> Result<Option<String>> {
    const SQL: &str = "
        select detail.text
        from detail
        join experience on experience.id = detail.experience_id
        where detail.id = $2
          and detail.experience_id = $1
          and detail.state = 'received'
          and experience.state = 'published'";
    Ok(within!(tx, c => sqlx::query_scalar(SQL)
        .bind(id.0)
        .bind(detail)
        .fetch_optional(c)
        .await)?)
}

/// Publishes something added, as it is to be read; false when it does not wait any more.
pub async fn publish_detail(tx: &mut Tx, detail: i64, text: &str) -> Result<bool> {
    const SQL: &str = "
        update detail
        set state = 'published', text = $2
        where id = $1
          and state = 'received'";
    let done = within!(tx, c => sqlx::query(SQL)
        .bind(detail)
        .bind(text)
        .execute(c)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(done == 1)
}

/// Refuses something added; false when it does not wait any more.
pub async fn reject_detail(tx: &mut Tx, detail: i64) -> Result<bool> {
    const SQL: &str = "
        update detail
        set state = 'rejected'
        where id = $1
          and state = 'received'";
    changed_one(tx, SQL, detail).await
}
