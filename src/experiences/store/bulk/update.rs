//! An experience that changed in the official file. What was done here stays: moderation, votes of
//! our readers, answers of our staff.
use crate::{
    experiences::{
        codes::State,
        official::{ExperienceRow, MentionRow},
    },
    kernel::time::Instant,
    platform::db::{Result, Tx, within},
};

/// A service as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct KnownMention {
    pub id: i64,
    pub position: i64,
    /// Who answered here; `None` when nobody did, or the file.
    pub staff_id: Option<i64>,
}

/// An experience as it is once written again.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Written {
    state: String,
    /// Of the file, or as a moderator left them.
    pub title: String,
    pub story: String,
    /// `None` when there is nothing for moderators to read again.
    pub flagged_at: Option<i64>,
}

impl Written {
    pub fn is_published(&self) -> bool {
        self.state == State::Published.as_str()
    }
}

/// Writes the row again. What was published here stays published; words that a moderator replaced
/// stay as they are; readers' counts never go down. New words that look like personal data are
/// flagged at `flagged_at`; words that moderators have read already are not flagged again.
pub async fn experience(
    tx: &mut Tx,
    id: i64,
    row: &ExperienceRow,
    digest: &str,
    flagged_at: Option<Instant>,
) -> Result<Written> {
    const SQL: &str = "
        update experience
        set state = case when state = 'published' then state else $2 end,
          title = case when words_locked = 1 then title else $3 end,
          story = case when words_locked = 1 then story else $4 end,
          pen_name = case when words_locked = 1 then pen_name else $7 end,
          procedure = case when words_locked = 1 then procedure else $9 end,
          feeling = $5, tags = $6, capacity = $8, department = $10, country = $11,
          written_on = $12, happened_on = $13,
          published_at = coalesce($14, published_at),
          similar_count = case when similar_count > $15 then similar_count else $15 end,
          outside = $16, improvement = $17, digest = $18,
          flagged_at = case
            when words_locked = 1 or title = $3 and story = $4 then flagged_at
            else $19
          end
        where id = $1
        returning state, title, story, flagged_at";
    Ok(within!(tx, c => sqlx::query_as(SQL)
        .bind(id)
        .bind(row.state.as_str())
        .bind(&row.title)
        .bind(&row.story)
        .bind(row.feeling.as_str())
        .bind(row.tags.code())
        .bind(&row.pen_name)
        .bind(row.capacity.as_str())
        .bind(&row.procedure)
        .bind(&row.department)
        .bind(&row.country)
        .bind(row.written_on.to_string())
        .bind(row.happened_on.map(String::from))
        .bind(row.published_at.map(|at| at.0))
        .bind(row.similar)
        .bind(row.outside.map(i64::from))
        .bind(row.improvement.map(i64::from))
        .bind(digest)
        .bind(flagged_at.map(|at| at.0))
        .fetch_one(c)
        .await)?)
}

/// The services of an experience, in their order.
pub async fn mentions(tx: &mut Tx, experience: i64) -> Result<Vec<KnownMention>> {
    const SQL: &str = "
        select mention.id, mention.position, answer.staff_id
        from mention
        left join answer on answer.mention_id = mention.id
        where mention.experience_id = $1
        order by mention.position";
    Ok(within!(tx, c => sqlx::query_as(SQL).bind(experience).fetch_all(c).await)?)
}

/// Writes a service again.
pub async fn mention(
    tx: &mut Tx,
    known: &KnownMention,
    row: &MentionRow,
    structure: Option<i64>,
) -> Result<()> {
    const PLACE: &str = "
        update mention
        set structure_id = $2, structure_code = $3, label = $4, postcode = $5, country = $6,
          channels = $7, business_tags = $8
        where id = $1";
    const FOLLOW_UP: &str = "
        update mention
        set state = $2, promise = $3, promised_on = $4, done_on = $5, author_comment = $6
        where id = $1";
    within!(tx, c => sqlx::query(PLACE)
        .bind(known.id)
        .bind(structure)
        .bind(&row.structure_code)
        .bind(&row.label)
        .bind(&row.postcode)
        .bind(&row.country)
        .bind(i64::from(row.channels.0))
        .bind(&row.business_tags)
        .execute(c)
        .await
        .map(drop))?;
    if known.staff_id.is_some() {
        return Ok(());
    }
    within!(tx, c => sqlx::query(FOLLOW_UP)
        .bind(known.id)
        .bind(row.state.as_str())
        .bind(&row.promise)
        .bind(row.promised_on.map(String::from))
        .bind(row.done_on.map(String::from))
        .bind(&row.author_comment)
        .execute(c)
        .await
        .map(drop))?;
    Ok(())
}

/// Takes away the answer that the file does not hold any more.
pub async fn forget_answer(tx: &mut Tx, mention: i64) -> Result<()> {
    const SQL: &str = "delete from answer where mention_id = $1 and staff_id is null";
    within!(tx, c => sqlx::query(SQL).bind(mention).execute(c).await.map(drop))?;
    Ok(())
}

/// Takes away a service that the file does not hold any more.
pub async fn forget_mention(tx: &mut Tx, mention: i64) -> Result<()> {
    const SQL: &str = "delete from mention where id = $1";
    within!(tx, c => sqlx::query(SQL).bind(mention).execute(c).await.map(drop))?;
    Ok(())
}

/// Takes away the steps that the import wrote, to write them again.
pub async fn forget_steps(tx: &mut Tx, experience: i64) -> Result<()> {
    const SQL: &str = "delete from step where experience_id = $1 and actor = 'import'";
    within!(tx, c => sqlx::query(SQL).bind(experience).execute(c).await.map(drop))?;
    Ok(())
}

/// The answers of an experience, as they are kept.
pub async fn answers(tx: &mut Tx, experience: i64) -> Result<Vec<String>> {
    const SQL: &str = "
        select answer.text
        from answer
        join mention on mention.id = answer.mention_id
        where mention.experience_id = $1
        order by mention.position";
    Ok(within!(tx, c => sqlx::query_scalar(SQL).bind(experience).fetch_all(c).await)?)
}
