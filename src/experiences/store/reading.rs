//! Reading experiences: one whole, or several for a list.
use crate::platform::db::{Db, Result, on};
use sqlx::QueryBuilder;

/// The row of one experience, without its services.
#[derive(Debug, sqlx::FromRow)]
pub struct ExperienceRow {
    pub id: i64,
    pub state: String,
    pub title: String,
    pub story: String,
    pub feeling: String,
    pub tags: String,
    pub pen_name: Option<String>,
    pub capacity: String,
    pub procedure: Option<String>,
    pub department: Option<String>,
    pub country: String,
    pub source: String,
    pub source_code: Option<String>,
    pub written_on: String,
    pub happened_on: Option<String>,
    pub received_at: i64,
    pub published_at: Option<i64>,
    pub similar_count: i64,
}

/// One service of an experience, with its answer.
#[derive(Debug, sqlx::FromRow)]
pub struct MentionRow {
    pub id: i64,
    pub experience_id: i64,
    pub structure_id: Option<i64>,
    pub label: String,
    pub channels: i64,
    pub state: String,
    pub promise: Option<String>,
    pub promised_on: Option<String>,
    pub done_on: Option<String>,
    pub author_comment: Option<String>,
    pub answer_id: Option<i64>,
    pub answer_text: Option<String>,
    pub signature: Option<String>,
    pub answered_on: Option<String>,
    pub useful: Option<i64>,
    pub useless: Option<i64>,
    pub author_vote: Option<i64>,
}

/// A row of a list.
#[derive(Debug, sqlx::FromRow)]
pub struct ListRow {
    pub id: i64,
    pub title: String,
    pub story: String,
    pub feeling: String,
    pub published_at: Option<i64>,
    pub similar_count: i64,
}

const MENTIONS: &str = "
    select mention.id, mention.experience_id, mention.structure_id, mention.label, mention.channels,
      mention.state, mention.promise, mention.promised_on, mention.done_on, mention.author_comment,
      answer.id as answer_id, nullif(answer.text, '') as answer_text, answer.signature, answer.answered_on,
      answer.useful, answer.useless, answer.author_vote
    from mention
    left join answer on answer.mention_id = mention.id
    where mention.experience_id in (";

/// One experience, whatever its state.
pub async fn find(db: &Db, id: i64) -> Result<Option<ExperienceRow>> {
    const SQL: &str = "
        select id, state, title, story, feeling, tags, pen_name, capacity, procedure, department,
          country, source, source_code, written_on, happened_on, received_at, published_at, similar_count
        from experience
        where id = $1";
    Ok(on!(db, pool => sqlx::query_as(SQL).bind(id).fetch_optional(pool).await)?)
}

/// The services of these experiences, in the author's order.
pub async fn mentions(db: &Db, experiences: &[i64]) -> Result<Vec<MentionRow>> {
    if experiences.is_empty() {
        return Ok(Vec::new());
    }
    Ok(on!(db, pool => {
        let mut query = QueryBuilder::new(MENTIONS);
        let mut list = query.separated(", ");
        for id in experiences {
            list.push_bind(*id);
        }
        query.push(") order by mention.experience_id, mention.position");
        query.build_query_as().fetch_all(pool).await
    })?)
}

/// Those of these experiences that are published, in no order.
pub async fn list(db: &Db, ids: &[i64]) -> Result<Vec<ListRow>> {
    const SQL: &str = "
        select id, title, story, feeling, published_at, similar_count
        from experience
        where id in (";
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    Ok(on!(db, pool => {
        let mut query = QueryBuilder::new(SQL);
        let mut list = query.separated(", ");
        for id in ids {
            list.push_bind(*id);
        }
        query.push(STILL_PUBLISHED);
        query.build_query_as().fetch_all(pool).await
    })?)
}

/// The end of a list of numbers. Not the bare column: SQLite would take the index of all that is
/// published, and read them all, rather than go to each number.
const STILL_PUBLISHED: &str = ") and coalesce(state, '') = 'published'";

/// The numbers and titles of those of these experiences that are published, by number.
pub async fn titles(db: &Db, ids: &[i64]) -> Result<Vec<(i64, String)>> {
    const SQL: &str = "select id, title from experience where id in (";
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    Ok(on!(db, pool => {
        let mut query = QueryBuilder::new(SQL);
        let mut list = query.separated(", ");
        for id in ids {
            list.push_bind(*id);
        }
        query.push(STILL_PUBLISHED).push(" order by id");
        query.build_query_as().fetch_all(pool).await
    })?)
}

/// What the author added and a moderator published: text, and when it was added.
pub async fn details(db: &Db, experience: i64) -> Result<Vec<(String, i64)>> {
    const SQL: &str = "
        select text, added_at
        from detail
        where experience_id = $1
          and state = 'published'
        order by id";
    Ok(on!(db, pool => sqlx::query_as(SQL).bind(experience).fetch_all(pool).await)?)
}
