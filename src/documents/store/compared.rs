//! Published rewritings, what they replaced, and how readers fared with both versions.
use crate::{
    kernel::ids::DocumentId,
    platform::db::{Db, Result, on},
};

/// A published rewriting, without its texts.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct EditionRow {
    pub id: i64,
    pub published_at: i64,
}

/// The published rewritings of a document, the latest first.
pub async fn editions(db: &Db, id: DocumentId) -> Result<Vec<EditionRow>> {
    const SQL: &str = "
        select id, published_at
        from rewriting
        where document_id = $1 and published_at is not null
        order by published_at desc, id desc
        limit 50";
    Ok(on!(db, pool => sqlx::query_as(SQL).bind(id.0).fetch_all(pool).await)?)
}

/// Both texts.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct TextsRow {
    pub before_text: String,
    pub after_text: String,
    pub before_pieces: Option<i64>,
    pub after_pieces: Option<i64>,
    pub note: String,
}

/// The texts of a published rewriting.
pub async fn texts(db: &Db, rewriting: i64) -> Result<Option<TextsRow>> {
    const SQL: &str = "
        select before_text, after_text, before_pieces, after_pieces, note
        from rewriting
        where id = $1 and published_at is not null";
    Ok(on!(db, pool => sqlx::query_as(SQL).bind(rewriting).fetch_optional(pool).await)?)
}

/// A phrase that gave way to a plainer one.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct PhraseRow {
    pub phrase: String,
    pub plain: String,
    pub note: String,
}

/// The phrases that a rewriting replaced.
pub async fn phrases(db: &Db, rewriting: i64) -> Result<Vec<PhraseRow>> {
    const SQL: &str = "
        select phrase, plain, note
        from plain_phrase
        where rewriting_id = $1
        order by phrase, id
        limit 200";
    Ok(on!(db, pool => sqlx::query_as(SQL).bind(rewriting).fetch_all(pool).await)?)
}

/// The last test of a rewriting that is over.
pub async fn last_trial(db: &Db, rewriting: i64) -> Result<Option<i64>> {
    const SQL: &str = "
        select id
        from trial
        where rewriting_id = $1 and state = 'closed'
        order by closed_at desc, id desc
        limit 1";
    Ok(on!(db, pool => sqlx::query_scalar(SQL).bind(rewriting).fetch_optional(pool).await)?)
}

/// A question, in the order of the test.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct QuestionRow {
    pub prompt: String,
    pub correct: i64,
}

pub async fn questions(db: &Db, trial: i64) -> Result<Vec<QuestionRow>> {
    const SQL: &str = "
        select prompt, correct
        from trial_question
        where trial_id = $1
        order by position";
    Ok(on!(db, pool => sqlx::query_as(SQL).bind(trial).fetch_all(pool).await)?)
}

/// What readers of one version answered: the same answers counted together.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct AnswersRow {
    pub version: String,
    pub choices: String,
    pub readers: i64,
}

pub async fn answers(db: &Db, trial: i64) -> Result<Vec<AnswersRow>> {
    const SQL: &str = "
        select version, choices, count(*) as readers
        from trial_answer
        where trial_id = $1
        group by version, choices";
    Ok(on!(db, pool => sqlx::query_as(SQL).bind(trial).fetch_all(pool).await)?)
}
