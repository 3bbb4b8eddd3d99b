//! What the facet index is made of.
use crate::platform::db::{Db, Result, on};

/// One service of one published experience.
#[derive(Debug, sqlx::FromRow)]
pub struct FactRow {
    pub id: i64,
    pub published_at: i64,
    pub feeling: String,
    pub tags: String,
    pub department: Option<String>,
    pub structure_id: Option<i64>,
    pub channels: Option<i64>,
    pub state: Option<String>,
}

/// The largest number in use; 0 when there is none.
pub async fn largest_id(db: &Db) -> Result<i64> {
    const SQL: &str = "select coalesce(max(id), 0) from experience";
    Ok(on!(db, pool => sqlx::query_scalar(SQL).fetch_one(pool).await)?)
}

/// The published experiences numbered after `from`, up to and including `to`, service by service.
pub async fn rows_between(db: &Db, from: i64, to: i64) -> Result<Vec<FactRow>> {
    const SQL: &str = "
        select experience.id, experience.published_at, experience.feeling, experience.tags,
          experience.department, mention.structure_id, mention.channels, mention.state
        from experience
        left join mention on mention.experience_id = experience.id
        where experience.id > $1
          and experience.id <= $2
          and experience.state = 'published'
          and experience.published_at is not null
        order by experience.id, mention.position";
    Ok(on!(db, pool => sqlx::query_as(SQL).bind(from).bind(to).fetch_all(pool).await)?)
}
