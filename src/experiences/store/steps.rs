//! The time line of an experience: what happened to it, by whom, when.
use crate::{
    experiences::codes::StepKind,
    kernel::time::Instant,
    platform::db::{Db, Result, Tx, on, within},
};

/// Who did it, in the words of the `step` table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepActor {
    Author,
    Moderator,
    Service,
}

impl StepActor {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Author => "author",
            Self::Moderator => "moderator",
            Self::Service => "service",
        }
    }
}

/// Adds a step. `mention` when it is about one service; `reason` for a rejection.
pub async fn add(
    tx: &mut Tx,
    (experience, mention): (i64, Option<i64>),
    kind: StepKind,
    at: Instant,
    actor: StepActor,
    reason: Option<&str>,
) -> Result<()> {
    const SQL: &str = "
        insert into step (experience_id, mention_id, kind, at, actor, reason)
        values ($1, $2, $3, $4, $5, $6)";
    within!(tx, c => sqlx::query(SQL)
        .bind(experience)
        .bind(mention)
        .bind(kind.as_str())
        .bind(at.0)
        .bind(actor.as_str())
        .bind(reason)
        .execute(c)
        .await
        .map(drop))?;
    Ok(())
}

/// One line of the time line.
#[derive(Debug, sqlx::FromRow)]
pub struct StepRow {
    pub id: i64,
    pub mention_id: Option<i64>,
    pub kind: String,
    pub at: i64,
    pub reason: Option<String>,
}

/// Every step, oldest first. That an import flagged the words is for moderators alone.
pub async fn list(db: &Db, experience: i64) -> Result<Vec<StepRow>> {
    const SQL: &str = "
        select id, mention_id, kind, at, reason
        from step
        where experience_id = $1
          and kind <> 'flagged'
        order by at, id";
    Ok(on!(db, pool => sqlx::query_as(SQL).bind(experience).fetch_all(pool).await)?)
}
