//! The text before and the text after.
use crate::{
    documents::desk::forms::written::Written,
    kernel::{
        ids::{DocumentId, RewritingId, StaffId},
        time::Instant,
    },
    platform::db::{Db, Result, StoreError, Tx, on, within},
};

/// A rewriting, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct RewritingRow {
    pub id: i64,
    pub before_text: String,
    pub after_text: String,
    pub before_pieces: Option<i64>,
    pub after_pieces: Option<i64>,
    pub note: String,
    pub changed_at: i64,
    pub published_at: Option<i64>,
}

const COLUMNS: &str = "id, before_text, after_text, before_pieces, after_pieces, note, changed_at,
  published_at";

/// The last one, published or not.
pub async fn last(db: &Db, document: DocumentId) -> Result<Option<RewritingRow>> {
    let sql = format!(
        "select {COLUMNS} from rewriting where document_id = $1 order by changed_at desc, id desc limit 1"
    );
    Ok(on!(db, pool => {
        sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(document.0).fetch_optional(pool).await
    })?)
}

/// The same, in this transaction.
pub async fn last_in(tx: &mut Tx, document: DocumentId) -> Result<Option<RewritingRow>> {
    let sql = format!(
        "select {COLUMNS} from rewriting where document_id = $1 order by changed_at desc, id desc limit 1"
    );
    Ok(within!(tx, c => {
        sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(document.0).fetch_optional(c).await
    })?)
}

/// The phrases it made plainer, in order.
pub async fn phrases(db: &Db, id: RewritingId) -> Result<Vec<(String, String)>> {
    const SQL: &str = "select phrase, plain from plain_phrase where rewriting_id = $1 order by id";
    Ok(on!(db, pool => sqlx::query_as(SQL).bind(id.0).fetch_all(pool).await)?)
}

/// Has readers been asked about it? The states of its trials.
pub async fn trials(tx: &mut Tx, id: RewritingId) -> Result<Vec<String>> {
    const SQL: &str = "select state from trial where rewriting_id = $1 order by id";
    Ok(within!(tx, c => sqlx::query_scalar(SQL).bind(id.0).fetch_all(c).await)?)
}

/// Readers who answered about its new text, in trials that are over.
pub async fn readers(tx: &mut Tx, id: RewritingId) -> Result<i64> {
    const SQL: &str = "
        select count(*)
        from trial_answer
        join trial on trial.id = trial_answer.trial_id
        where trial.rewriting_id = $1 and trial.state = 'closed' and trial_answer.version = 'after'";
    Ok(within!(tx, c => sqlx::query_scalar(SQL).bind(id.0).fetch_one(c).await)?)
}

/// A new draft.
pub async fn insert(
    tx: &mut Tx,
    document: DocumentId,
    texts: &Written,
    (by, now): (StaffId, Instant),
) -> Result<RewritingId> {
    const SQL: &str = "
        insert into rewriting (document_id, before_text, after_text, before_pieces, after_pieces, note,
          written_by, changed_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8)
        returning id";
    let id = within!(tx, c => sqlx::query_scalar(SQL)
        .bind(document.0)
        .bind(&texts.before)
        .bind(&texts.after)
        .bind(texts.before_pieces)
        .bind(texts.after_pieces)
        .bind(&texts.note)
        .bind(by.0)
        .bind(now.0)
        .fetch_one(c)
        .await)?;
    put_phrases(tx, RewritingId(id), &texts.phrases).await?;
    Ok(RewritingId(id))
}

/// Writes over a draft that is as it was seen; `Changed` when it is not, or was published.
pub async fn update(
    tx: &mut Tx,
    (id, seen): (RewritingId, Instant),
    texts: &Written,
    (by, now): (StaffId, Instant),
) -> Result<()> {
    const SQL: &str = "
        update rewriting
        set before_text = $3, after_text = $4, before_pieces = $5, after_pieces = $6, note = $7,
          written_by = $8, changed_at = $9
        where id = $1 and changed_at = $2 and published_at is null";
    let done = within!(tx, c => sqlx::query(SQL)
        .bind(id.0)
        .bind(seen.0)
        .bind(&texts.before)
        .bind(&texts.after)
        .bind(texts.before_pieces)
        .bind(texts.after_pieces)
        .bind(&texts.note)
        .bind(by.0)
        .bind(now.0)
        .execute(c)
        .await
        .map(|it| it.rows_affected()))?;
    if done != 1 {
        return Err(StoreError::Changed);
    }
    put_phrases(tx, id, &texts.phrases).await
}

/// Freezes a draft that is as it was seen; `Changed` as above.
pub async fn publish(tx: &mut Tx, (id, seen): (RewritingId, Instant), now: Instant) -> Result<()> {
    const SQL: &str = "
        update rewriting
        set published_at = $3
        where id = $1 and changed_at = $2 and published_at is null";
    let done = within!(tx, c => sqlx::query(SQL)
        .bind(id.0)
        .bind(seen.0)
        .bind(now.0)
        .execute(c)
        .await
        .map(|it| it.rows_affected()))?;
    if done == 1 { Ok(()) } else { Err(StoreError::Changed) }
}

async fn put_phrases(tx: &mut Tx, id: RewritingId, all: &[(String, String)]) -> Result<()> {
    const NONE: &str = "delete from plain_phrase where rewriting_id = $1";
    const ADD: &str = "insert into plain_phrase (rewriting_id, phrase, plain) values ($1, $2, $3)";
    within!(tx, c => sqlx::query(NONE).bind(id.0).execute(c).await.map(drop))?;
    for (phrase, plain) in all {
        within!(tx, c => {
            sqlx::query(ADD).bind(id.0).bind(phrase).bind(plain).execute(c).await.map(drop)
        })?;
    }
    Ok(())
}
