//! What the demonstration writes, already decided: reports, rewritings, a trial that is over.
use crate::{
    documents::codes::{Obstacles, ReportState, Version},
    kernel::{
        ids::DocumentId,
        time::{Day, Instant},
    },
    platform::db::{Result, Tx, within},
};

/// A report that was read, or not yet.
#[derive(Debug, Clone, Copy)]
pub struct OldReport<'a> {
    pub document: DocumentId,
    pub state: ReportState,
    pub difficulty: i64,
    pub obstacles: Obstacles,
    pub passage: &'a str,
    pub suggestion: &'a str,
    pub minutes: Option<i64>,
    pub is_quoted: bool,
    pub at: Instant,
}

/// Adds it; the counts are added apart.
pub async fn report(tx: &mut Tx, it: OldReport<'_>) -> Result<()> {
    const SQL: &str = "
        insert into report (document_id, state, difficulty, obstacles, passage, suggestion, minutes,
          quoted, source, received_at, decided_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, 'web', $9, $10)";
    let decided = (it.state != ReportState::Received).then_some(it.at.0);
    within!(tx, c => sqlx::query(SQL)
        .bind(it.document.0)
        .bind(it.state.as_str())
        .bind(it.difficulty)
        .bind(i64::from(it.obstacles.0))
        .bind(it.passage)
        .bind(it.suggestion)
        .bind(it.minutes)
        .bind(i64::from(it.is_quoted))
        .bind(it.at.0)
        .bind(decided)
        .execute(c)
        .await
        .map(drop))?;
    Ok(())
}

/// A text before and after.
#[derive(Debug, Clone, Copy)]
pub struct OldRewriting<'a> {
    pub document: DocumentId,
    pub before: &'a str,
    pub after: &'a str,
    /// How many papers each asks for.
    pub pieces: (i64, i64),
    pub note: &'a str,
    pub changed_at: Instant,
    pub published_at: Option<Instant>,
}

/// Adds it; its number.
pub async fn rewriting(tx: &mut Tx, it: OldRewriting<'_>) -> Result<i64> {
    const SQL: &str = "
        insert into rewriting (document_id, before_text, after_text, before_pieces, after_pieces, note,
          changed_at, published_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8)
        returning id";
    Ok(within!(tx, c => sqlx::query_scalar(SQL)
        .bind(it.document.0)
        .bind(it.before)
        .bind(it.after)
        .bind(it.pieces.0)
        .bind(it.pieces.1)
        .bind(it.note)
        .bind(it.changed_at.0)
        .bind(it.published_at.map(|it| it.0))
        .fetch_one(c)
        .await)?)
}

/// Adds a phrase that a rewriting replaced, its plainer words and a note.
pub async fn phrase(tx: &mut Tx, rewriting: i64, texts: [&str; 3]) -> Result<()> {
    const SQL: &str = "
        insert into plain_phrase (rewriting_id, phrase, plain, note) values ($1, $2, $3, $4)";
    let [phrase, plain, note] = texts;
    within!(tx, c => sqlx::query(SQL)
        .bind(rewriting)
        .bind(phrase)
        .bind(plain)
        .bind(note)
        .execute(c)
        .await
        .map(drop))?;
    Ok(())
}

/// Adds a trial that lasted from one instant to another; its number.
pub async fn trial(
    tx: &mut Tx,
    rewriting: i64,
    wanted: i64,
    (opened, closed): (Instant, Instant),
    closes_on: Day,
) -> Result<i64> {
    const SQL: &str = "
        insert into trial (rewriting_id, state, wanted, closes_on, created_at, opened_at, closed_at)
        values ($1, 'closed', $2, $3, $4, $4, $5)
        returning id";
    Ok(within!(tx, c => sqlx::query_scalar(SQL)
        .bind(rewriting)
        .bind(wanted)
        .bind(closes_on.to_string())
        .bind(opened.0)
        .bind(closed.0)
        .fetch_one(c)
        .await)?)
}

/// Adds a question; its choices have one line each.
pub async fn question(
    tx: &mut Tx,
    trial: i64,
    position: i64,
    (prompt, choices): (&str, &str),
    correct: i64,
) -> Result<()> {
    const SQL: &str = "
        insert into trial_question (trial_id, position, prompt, choices, correct)
        values ($1, $2, $3, $4, $5)";
    within!(tx, c => sqlx::query(SQL)
        .bind(trial)
        .bind(position)
        .bind(prompt)
        .bind(choices)
        .bind(correct)
        .execute(c)
        .await
        .map(drop))?;
    Ok(())
}

/// Adds one reader's answers; `correct` of `asked` are right.
pub async fn answer(
    tx: &mut Tx,
    trial: i64,
    version: Version,
    choices: &str,
    (correct, asked): (i64, i64),
    day: Day,
) -> Result<()> {
    const SQL: &str = "
        insert into trial_answer (trial_id, version, choices, correct, asked, day)
        values ($1, $2, $3, $4, $5, $6)";
    within!(tx, c => sqlx::query(SQL)
        .bind(trial)
        .bind(version.as_str())
        .bind(choices)
        .bind(correct)
        .bind(asked)
        .bind(day.to_string())
        .execute(c)
        .await
        .map(drop))?;
    Ok(())
}
