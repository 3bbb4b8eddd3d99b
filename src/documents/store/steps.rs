//! The history: lines are added, and never changed.
use crate::{
    documents::codes::{StepActor, StepKind},
    kernel::{
        ids::DocumentId,
        time::{Day, Instant},
    },
    platform::db::{Db, Result, Tx, on, within},
};

/// A line to add.
#[derive(Debug, Clone, Copy)]
pub struct NewStep<'a> {
    pub document: DocumentId,
    pub kind: StepKind,
    pub at: Instant,
    pub actor: StepActor,
    /// Said to everyone; empty for none.
    pub reason: &'a str,
    /// The day of the step after this one.
    pub due_on: Option<Day>,
    /// The other dossier of a merge.
    pub other: Option<DocumentId>,
}

pub async fn add(tx: &mut Tx, step: NewStep<'_>) -> Result<()> {
    const SQL: &str = "
        insert into document_step (document_id, kind, at, actor, reason, due_on, other_id)
        values ($1, $2, $3, $4, $5, $6, $7)";
    within!(tx, c => sqlx::query(SQL)
        .bind(step.document.0)
        .bind(step.kind.as_str())
        .bind(step.at.0)
        .bind(step.actor.as_str())
        .bind(step.reason)
        .bind(step.due_on.map(|it| it.to_string()))
        .bind(step.other.map(|it| it.0))
        .execute(c)
        .await
        .map(drop))?;
    Ok(())
}

/// A line of a history, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct StepRow {
    pub document_id: i64,
    pub kind: String,
    pub at: i64,
    pub actor: String,
    pub reason: String,
    pub due_on: Option<String>,
    pub other_id: Option<i64>,
}

/// The history of one document, oldest first.
pub async fn of(db: &Db, id: DocumentId) -> Result<Vec<StepRow>> {
    const SQL: &str = "
        select document_id, kind, at, actor, reason, due_on, other_id
        from document_step
        where document_id = $1
        order by at, id";
    Ok(on!(db, pool => sqlx::query_as(SQL).bind(id.0).fetch_all(pool).await)?)
}
