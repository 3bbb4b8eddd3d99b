//! New rows, a hundred in each statement.
use super::ROWS;
use crate::{
    experiences::official::{AnswerRow, ExperienceRow, MentionRow},
    kernel::time::Instant,
    platform::db::{Result, Tx, within},
};
use sqlx::QueryBuilder;
use std::collections::HashMap;

/// An experience to add.
#[derive(Debug, Clone, Copy)]
pub struct NewExperience<'a> {
    pub row: &'a ExperienceRow,
    pub digest: &'a str,
    pub received_at: Instant,
    /// When its words look like personal data.
    pub flagged_at: Option<Instant>,
}

/// A service to add. `position` is 1 to 3.
#[derive(Debug, Clone, Copy)]
pub struct NewMention<'a> {
    pub experience: i64,
    pub position: i64,
    pub row: &'a MentionRow,
    pub structure: Option<i64>,
}

/// A step to add; `mention` when it is about one service.
#[derive(Debug, Clone, Copy)]
pub struct NewStep<'a> {
    pub experience: i64,
    pub mention: Option<i64>,
    pub kind: &'static str,
    pub at: Instant,
    pub reason: Option<&'a str>,
}

/// Adds experiences; tells the number given to each official number.
pub async fn experiences(tx: &mut Tx, new: &[NewExperience<'_>]) -> Result<HashMap<i64, i64>> {
    const SQL: &str = "
        insert into experience (official_id, state, title, story, feeling, tags, pen_name, capacity,
          procedure, department, country, source, written_on, happened_on, received_at,
          published_at, similar_count, outside, improvement, digest, flagged_at) ";
    let mut numbers = HashMap::with_capacity(new.len());
    for part in new.chunks(ROWS) {
        let ids: Vec<(i64, i64)> = within!(tx, c => {
            let mut query = QueryBuilder::new(SQL);
            query.push_values(part, |mut values, it| {
                values
                    .push_bind(it.row.official_id)
                    .push_bind(it.row.state.as_str())
                    .push_bind(&it.row.title)
                    .push_bind(&it.row.story)
                    .push_bind(it.row.feeling.as_str())
                    .push_bind(it.row.tags.code())
                    .push_bind(&it.row.pen_name)
                    .push_bind(it.row.capacity.as_str())
                    .push_bind(&it.row.procedure)
                    .push_bind(&it.row.department)
                    .push_bind(&it.row.country)
                    .push_bind("import")
                    .push_bind(it.row.written_on.to_string())
                    .push_bind(it.row.happened_on.map(String::from))
                    .push_bind(it.received_at.0)
                    .push_bind(it.row.published_at.map(|at| at.0))
                    .push_bind(it.row.similar)
                    .push_bind(it.row.outside.map(i64::from))
                    .push_bind(it.row.improvement.map(i64::from))
                    .push_bind(it.digest)
                    .push_bind(it.flagged_at.map(|at| at.0));
            });
            query.push(" returning official_id, id");
            query.build_query_as().persistent(part.len() == ROWS).fetch_all(c).await
        })?;
        numbers.extend(ids);
    }
    Ok(numbers)
}

/// Adds services; tells the number given to each experience and position.
pub async fn mentions(tx: &mut Tx, new: &[NewMention<'_>]) -> Result<HashMap<(i64, i64), i64>> {
    const SQL: &str = "
        insert into mention (experience_id, position, structure_id, structure_code, label, postcode,
          country, channels, business_tags, state, promise, promised_on, done_on, author_comment) ";
    let mut numbers = HashMap::with_capacity(new.len());
    for part in new.chunks(ROWS) {
        let ids: Vec<(i64, i64, i64)> = within!(tx, c => {
            let mut query = QueryBuilder::new(SQL);
            query.push_values(part, |mut values, it| {
                values
                    .push_bind(it.experience)
                    .push_bind(it.position)
                    .push_bind(it.structure)
                    .push_bind(&it.row.structure_code)
                    .push_bind(&it.row.label)
                    .push_bind(&it.row.postcode)
                    .push_bind(&it.row.country)
                    .push_bind(i64::from(it.row.channels.0))
                    .push_bind(&it.row.business_tags)
                    .push_bind(it.row.state.as_str())
                    .push_bind(&it.row.promise)
                    .push_bind(it.row.promised_on.map(String::from))
                    .push_bind(it.row.done_on.map(String::from))
                    .push_bind(&it.row.author_comment);
            });
            query.push(" returning experience_id, position, id");
            query.build_query_as().persistent(part.len() == ROWS).fetch_all(c).await
        })?;
        numbers
            .extend(ids.into_iter().map(|(experience, position, id)| ((experience, position), id)));
    }
    Ok(numbers)
}

/// Adds answers, or writes again those that no member of staff wrote here.
pub async fn answers(tx: &mut Tx, new: &[(i64, &AnswerRow)]) -> Result<()> {
    const SQL: &str = "
        insert into answer (mention_id, text, answered_on, useful, useless, author_vote,
          draft_similarity) ";
    const AGAIN: &str = "
        on conflict (mention_id) do update set
          text = excluded.text, answered_on = excluded.answered_on, useful = excluded.useful,
          useless = excluded.useless, author_vote = excluded.author_vote,
          draft_similarity = excluded.draft_similarity
        where answer.staff_id is null";
    for part in new.chunks(ROWS) {
        within!(tx, c => {
            let mut query = QueryBuilder::new(SQL);
            query.push_values(part, |mut values, (mention, row)| {
                values
                    .push_bind(*mention)
                    .push_bind(&row.text)
                    .push_bind(row.answered_on.map(String::from))
                    .push_bind(row.useful)
                    .push_bind(row.useless)
                    .push_bind(row.author_vote.map(i64::from))
                    .push_bind(row.draft_similarity);
            });
            query.push(AGAIN);
            query.build().persistent(part.len() == ROWS).execute(c).await.map(drop)
        })?;
    }
    Ok(())
}

/// Adds steps, all by the import.
pub async fn steps(tx: &mut Tx, new: &[NewStep<'_>]) -> Result<()> {
    const SQL: &str = "insert into step (experience_id, mention_id, kind, at, actor, reason) ";
    for part in new.chunks(ROWS) {
        within!(tx, c => {
            let mut query = QueryBuilder::new(SQL);
            query.push_values(part, |mut values, it| {
                values
                    .push_bind(it.experience)
                    .push_bind(it.mention)
                    .push_bind(it.kind)
                    .push_bind(it.at.0)
                    .push_bind("import")
                    .push_bind(it.reason);
            });
            query.build().persistent(part.len() == ROWS).execute(c).await.map(drop)
        })?;
    }
    Ok(())
}
