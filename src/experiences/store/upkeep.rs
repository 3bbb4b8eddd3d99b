//! What figures and search are made from, read inside the transaction that changes it.
use crate::platform::db::{Result, Tx, within};

/// One service of an experience, as figures see it.
#[derive(Debug, sqlx::FromRow)]
pub struct CountedRow {
    pub state: String,
    pub published_at: Option<i64>,
    pub feeling: String,
    pub tags: String,
    pub structure_id: Option<i64>,
    pub mention_state: Option<String>,
    pub answered_on: Option<String>,
}

/// Makes other transactions that change this experience wait for the end of this one. A change of
/// nothing does it on both engines.
pub async fn lock(tx: &mut Tx, experience: i64) -> Result<()> {
    const SQL: &str = "update experience set similar_count = similar_count where id = $1";
    within!(tx, c => sqlx::query(SQL).bind(experience).execute(c).await.map(drop))?;
    Ok(())
}

/// The services of an experience, one row at least.
pub async fn counted(tx: &mut Tx, experience: i64) -> Result<Vec<CountedRow>> {
    const SQL: &str = "
        select experience.state, experience.published_at, experience.feeling, experience.tags,
          mention.structure_id, mention.state as mention_state, answer.answered_on
        from experience
        left join mention on mention.experience_id = experience.id
        left join answer on answer.mention_id = mention.id
        where experience.id = $1
        order by mention.position";
    Ok(within!(tx, c => sqlx::query_as(SQL).bind(experience).fetch_all(c).await)?)
}

/// Title and story.
pub async fn words(tx: &mut Tx, experience: i64) -> Result<(String, String)> {
    const SQL: &str = "select title, story from experience where id = $1";
    Ok(within!(tx, c => sqlx::query_as(SQL).bind(experience).fetch_one(c).await)?)
}

/// The texts of its answers.
pub async fn answers(tx: &mut Tx, experience: i64) -> Result<Vec<String>> {
    const SQL: &str = "
        select answer.text
        from answer
        join mention on mention.id = answer.mention_id
        where mention.experience_id = $1
        order by mention.position";
    Ok(within!(tx, c => sqlx::query_scalar(SQL).bind(experience).fetch_all(c).await)?)
}
