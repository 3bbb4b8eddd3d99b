//! What of an experience enters the figures, as the store holds it.
use super::ROWS;
use crate::platform::db::{Result, Tx, within};
use sqlx::QueryBuilder;

/// One service of one published experience.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct FactRow {
    pub id: i64,
    pub published_at: i64,
    pub feeling: String,
    pub tags: String,
    pub structure_id: Option<i64>,
    /// Of the mention.
    pub state: Option<String>,
    pub answered_on: Option<String>,
}

const SQL: &str = "
    select experience.id, experience.published_at, experience.feeling, experience.tags,
      mention.structure_id, mention.state, answer.answered_on
    from experience
    left join mention on mention.experience_id = experience.id
    left join answer on answer.mention_id = mention.id
    where experience.state = 'published'
      and experience.published_at is not null";

/// The published ones among these experiences, service by service.
pub async fn of(tx: &mut Tx, experiences: &[i64]) -> Result<Vec<FactRow>> {
    let mut facts = vec![];
    for part in experiences.chunks(ROWS) {
        let rows: Vec<FactRow> = within!(tx, c => {
            let mut query = QueryBuilder::new(SQL);
            query.push(" and experience.id in (");
            let mut list = query.separated(", ");
            for id in part {
                list.push_bind(*id);
            }
            query.push(") order by experience.id, mention.position");
            query.build_query_as().persistent(part.len() == ROWS).fetch_all(c).await
        })?;
        facts.extend(rows);
    }
    Ok(facts)
}

/// The published experiences numbered after `from`, up to and including `to`.
pub async fn between(tx: &mut Tx, from: i64, to: i64) -> Result<Vec<FactRow>> {
    Ok(within!(tx, c => {
        let mut query = QueryBuilder::new(SQL);
        query.push(" and experience.id > ").push_bind(from);
        query.push(" and experience.id <= ").push_bind(to);
        query.push(" order by experience.id, mention.position");
        query.build_query_as().fetch_all(c).await
    })?)
}

/// The largest number in use; 0 when there is none.
pub async fn largest_id(tx: &mut Tx) -> Result<i64> {
    const SQL: &str = "select coalesce(max(id), 0) from experience";
    Ok(within!(tx, c => sqlx::query_scalar(SQL).fetch_one(c).await)?)
}
