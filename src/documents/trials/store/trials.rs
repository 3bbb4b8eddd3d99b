//! Trials and their questions.
use super::super::model::{Question, Trial, TrialState};
use crate::{
    kernel::{
        ids::{DocumentId, RewritingId, StaffId, TrialId},
        time::{Day, Instant},
    },
    platform::{
        clock::day_in_france,
        db::{Db, Result, StoreError, Tx, on, within},
    },
};

/// A row of the table.
#[derive(Debug, sqlx::FromRow)]
struct TrialRow {
    id: i64,
    rewriting_id: i64,
    state: String,
    wanted: i64,
    closes_on: Option<String>,
    opened_at: Option<i64>,
    closed_at: Option<i64>,
}

impl TrialRow {
    fn read(self) -> Result<Trial> {
        let unknown = |column| StoreError::Corrupt(column, self.id);
        Ok(Trial {
            id: TrialId(self.id),
            rewriting: RewritingId(self.rewriting_id),
            state: TrialState::parse(&self.state).ok_or_else(|| unknown("trial.state"))?,
            wanted: self.wanted,
            closes_on: self.closes_on.as_deref().and_then(Day::parse),
            opened_on: self.opened_at.map(|at| day_in_france(Instant(at))),
            closed_on: self.closed_at.map(|at| day_in_france(Instant(at))),
        })
    }
}

/// The last trial of a rewriting that is over.
pub async fn last_closed(db: &Db, rewriting: RewritingId) -> Result<Option<Trial>> {
    const SQL: &str = "
        select id, rewriting_id, state, wanted, closes_on, opened_at, closed_at
        from trial
        where rewriting_id = $1 and state = 'closed'
        order by closed_at desc, id desc
        limit 1";
    let row: Option<TrialRow> =
        on!(db, pool => sqlx::query_as(SQL).bind(rewriting.0).fetch_optional(pool).await)?;
    row.map(TrialRow::read).transpose()
}

const LATEST: &str = "
    select t.id, t.rewriting_id, t.state, t.wanted, t.closes_on, t.opened_at, t.closed_at
    from trial t join rewriting r on r.id = t.rewriting_id
    where r.document_id = $1
    order by t.id desc
    limit 1";

/// The latest trial of a document, whichever its rewriting.
pub async fn latest(db: &Db, document: DocumentId) -> Result<Option<Trial>> {
    let row: Option<TrialRow> =
        on!(db, pool => sqlx::query_as(LATEST).bind(document.0).fetch_optional(pool).await)?;
    row.map(TrialRow::read).transpose()
}

/// The same, in this transaction.
pub async fn latest_in(tx: &mut Tx, document: DocumentId) -> Result<Option<Trial>> {
    let row: Option<TrialRow> =
        within!(tx, c => sqlx::query_as(LATEST).bind(document.0).fetch_optional(c).await)?;
    row.map(TrialRow::read).transpose()
}

/// Open trials whose last day is past, with the number of their document.
pub async fn due(db: &Db, today: Day) -> Result<Vec<(DocumentId, Trial)>> {
    const SQL: &str = "
        select r.document_id, t.id, t.rewriting_id, t.state, t.wanted, t.closes_on, t.opened_at, t.closed_at
        from trial t join rewriting r on r.id = t.rewriting_id
        where t.state = 'open' and t.closes_on < $1
        order by t.id";
    #[derive(sqlx::FromRow)]
    struct DueRow {
        document_id: i64,
        #[sqlx(flatten)]
        trial: TrialRow,
    }
    let rows: Vec<DueRow> =
        on!(db, pool => sqlx::query_as(SQL).bind(today.to_string()).fetch_all(pool).await)?;
    let read = |it: DueRow| Ok((DocumentId(it.document_id), it.trial.read()?));
    rows.into_iter().map(read).collect()
}

/// A rewriting: are both of its texts written?
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Texts {
    pub rewriting: RewritingId,
    pub are_written: bool,
}

const TEXTS: &str = "
    select id, before_text <> '' and after_text <> ''
    from rewriting
    where document_id = $1
    order by id desc
    limit 1";

fn texts((id, are_written): (i64, bool)) -> Texts {
    Texts { rewriting: RewritingId(id), are_written }
}

/// The latest rewriting of a document.
pub async fn texts_of(db: &Db, document: DocumentId) -> Result<Option<Texts>> {
    let row = on!(db, pool => sqlx::query_as(TEXTS).bind(document.0).fetch_optional(pool).await)?;
    Ok(row.map(texts))
}

/// The same, in this transaction.
pub async fn texts_of_in(tx: &mut Tx, document: DocumentId) -> Result<Option<Texts>> {
    let row = within!(tx, c => sqlx::query_as(TEXTS).bind(document.0).fetch_optional(c).await)?;
    Ok(row.map(texts))
}

/// The text before and the text after.
pub async fn words(db: &Db, rewriting: RewritingId) -> Result<(String, String)> {
    const SQL: &str = "select before_text, after_text from rewriting where id = $1";
    Ok(on!(db, pool => sqlx::query_as(SQL).bind(rewriting.0).fetch_one(pool).await)?)
}

/// Those that a trial is about, in this transaction.
pub async fn words_in(tx: &mut Tx, trial: TrialId) -> Result<(String, String)> {
    const SQL: &str = "
        select r.before_text, r.after_text
        from trial t join rewriting r on r.id = t.rewriting_id
        where t.id = $1";
    Ok(within!(tx, c => sqlx::query_as(SQL).bind(trial.0).fetch_one(c).await)?)
}

/// Readers try a text of this document now.
pub async fn is_under_way(db: &Db, document: DocumentId) -> Result<bool> {
    let latest = latest(db, document).await?;
    Ok(latest.is_some_and(|it| it.state == TrialState::Open))
}

/// The questions of a trial, in order.
pub async fn questions(db: &Db, trial: TrialId) -> Result<Vec<Question>> {
    const SQL: &str = "
        select prompt, choices, correct
        from trial_question
        where trial_id = $1
        order by position";
    let rows: Vec<(String, String, i64)> =
        on!(db, pool => sqlx::query_as(SQL).bind(trial.0).fetch_all(pool).await)?;
    let question = |(prompt, choices, correct): (String, String, i64)| Question {
        prompt,
        choices: choices.split('\n').map(str::to_owned).collect(),
        correct: u8::try_from(correct).unwrap_or(u8::MAX),
    };
    Ok(rows.into_iter().map(question).collect())
}

/// Adds a draft; its number.
pub async fn insert(
    tx: &mut Tx,
    rewriting: RewritingId,
    by: StaffId,
    now: Instant,
) -> Result<TrialId> {
    const SQL: &str = "
        insert into trial (rewriting_id, state, created_by, created_at)
        values ($1, 'draft', $2, $3)
        returning id";
    let id = within!(tx, c => sqlx::query_scalar(SQL)
        .bind(rewriting.0)
        .bind(by.0)
        .bind(now.0)
        .fetch_one(c)
        .await)?;
    Ok(TrialId(id))
}

/// Changes a draft; `Changed` when it is one no more.
pub async fn update(
    tx: &mut Tx,
    id: TrialId,
    rewriting: RewritingId,
    (wanted, closes_on): (i64, Option<Day>),
) -> Result<()> {
    const SQL: &str = "
        update trial
        set rewriting_id = $2, wanted = $3, closes_on = $4
        where id = $1 and state = 'draft'";
    let changed = within!(tx, c => sqlx::query(SQL)
        .bind(id.0)
        .bind(rewriting.0)
        .bind(wanted)
        .bind(closes_on.map(|it| it.to_string()))
        .execute(c)
        .await
        .map(|it| it.rows_affected()))?;
    if changed == 1 { Ok(()) } else { Err(StoreError::Changed) }
}

/// Puts these questions in the place of those of a draft.
pub async fn replace_questions(tx: &mut Tx, id: TrialId, questions: &[Question]) -> Result<()> {
    const DELETE: &str = "delete from trial_question where trial_id = $1";
    const INSERT: &str = "
        insert into trial_question (trial_id, position, prompt, choices, correct)
        values ($1, $2, $3, $4, $5)";
    within!(&mut *tx, c => sqlx::query(DELETE).bind(id.0).execute(c).await.map(drop))?;
    for (question, position) in questions.iter().zip(1_i64..) {
        within!(&mut *tx, c => sqlx::query(INSERT)
            .bind(id.0)
            .bind(position)
            .bind(&question.prompt)
            .bind(question.choices.join("\n"))
            .bind(i64::from(question.correct))
            .execute(c)
            .await
            .map(drop))?;
    }
    Ok(())
}

/// Keeps an open trial from being closed until the end of the transaction; `false` when it is open no more.
pub async fn hold(tx: &mut Tx, id: TrialId) -> Result<bool> {
    const SQL: &str = "update trial set state = state where id = $1 and state = 'open'";
    let held = within!(tx, c => sqlx::query(SQL)
        .bind(id.0)
        .execute(c)
        .await
        .map(|it| it.rows_affected()))?;
    Ok(held == 1)
}

/// Opens a draft; `Changed` when it is one no more.
pub async fn open(tx: &mut Tx, id: TrialId, now: Instant) -> Result<()> {
    const SQL: &str = "
        update trial set state = 'open', opened_at = $2 where id = $1 and state = 'draft'";
    turn(tx, SQL, id, now).await
}

/// Closes an open trial; `Changed` when it is open no more.
pub async fn close(tx: &mut Tx, id: TrialId, now: Instant) -> Result<()> {
    const SQL: &str = "
        update trial set state = 'closed', closed_at = $2 where id = $1 and state = 'open'";
    turn(tx, SQL, id, now).await
}

async fn turn(tx: &mut Tx, sql: &'static str, id: TrialId, now: Instant) -> Result<()> {
    let turned = within!(tx, c => sqlx::query(sql)
        .bind(id.0)
        .bind(now.0)
        .execute(c)
        .await
        .map(|it| it.rows_affected()))?;
    if turned == 1 { Ok(()) } else { Err(StoreError::Changed) }
}
