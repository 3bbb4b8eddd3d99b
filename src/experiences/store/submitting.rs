//! New experiences, told here.
use crate::{
    experiences::{
        codes::{MentionState, State},
        forms::NewExperience,
    },
    kernel::time::{Day, Instant},
    platform::db::{Db, Result, Tx, on, within},
};

/// What is kept of an experience that was sent.
#[derive(Debug, sqlx::FromRow)]
pub struct SentRow {
    pub id: i64,
    pub received_at: i64,
    pub title: String,
    pub story: String,
    pub pen_name: Option<String>,
}

/// The experience that was sent with this token.
pub async fn sent_with(db: &Db, token_hash: &str) -> Result<Option<SentRow>> {
    const SQL: &str = "
        select id, received_at, title, story, pen_name
        from experience
        where token_hash = $1";
    Ok(on!(db, pool => sqlx::query_as(SQL).bind(token_hash).fetch_optional(pool).await)?)
}

/// The names of its services, in the author's order.
pub async fn services(db: &Db, experience: i64) -> Result<Vec<String>> {
    const SQL: &str = "select label from mention where experience_id = $1 order by position";
    Ok(on!(db, pool => sqlx::query_scalar(SQL).bind(experience).fetch_all(pool).await)?)
}

/// The two hashes that stand for the author.
pub struct Hashes<'a> {
    pub receipt: &'a str,
    pub token: &'a str,
}

/// Adds an experience, waiting for a moderator; its number.
pub async fn insert(
    tx: &mut Tx,
    new: &NewExperience,
    (at, today): (Instant, Day),
    hashes: Hashes<'_>,
) -> Result<i64> {
    const SQL: &str = "
        insert into experience (state, title, story, feeling, tags, pen_name, capacity, procedure,
          department, country, source, source_code, written_on, happened_on, received_at,
          receipt_hash, token_hash)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
        returning id";
    let happened_on = new.happened_on.map(|day| day.to_string());
    Ok(within!(tx, c => sqlx::query_scalar(SQL)
        .bind(State::Received.as_str())
        .bind(&new.title)
        .bind(&new.story)
        .bind(new.feeling.as_str())
        .bind(new.tags.code())
        .bind(&new.pen_name)
        .bind(new.capacity.as_str())
        .bind(&new.procedure)
        .bind(&new.department)
        .bind(&new.country)
        .bind(new.source.kind.as_str())
        .bind(&new.source.code)
        .bind(today.to_string())
        .bind(happened_on)
        .bind(at.0)
        .bind(hashes.receipt)
        .bind(hashes.token)
        .fetch_one(c)
        .await)?)
}

/// A service of a new experience, as the directory names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MentionRow {
    pub structure_id: Option<i64>,
    pub structure_code: Option<String>,
    pub label: String,
    pub postcode: Option<String>,
    pub channels: i64,
}

/// Adds one of its services, at this place from 1.
pub async fn insert_mention(
    tx: &mut Tx,
    experience: i64,
    position: i64,
    mention: &MentionRow,
) -> Result<()> {
    const SQL: &str = "
        insert into mention (experience_id, position, structure_id, structure_code, label, postcode,
          channels, state)
        values ($1, $2, $3, $4, $5, $6, $7, $8)";
    within!(tx, c => sqlx::query(SQL)
        .bind(experience)
        .bind(position)
        .bind(mention.structure_id)
        .bind(&mention.structure_code)
        .bind(&mention.label)
        .bind(&mention.postcode)
        .bind(mention.channels)
        .bind(MentionState::Waiting.as_str())
        .execute(c)
        .await
        .map(drop))?;
    Ok(())
}
