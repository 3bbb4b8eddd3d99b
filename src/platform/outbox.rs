//! What changed, for those who keep a copy of it in memory. A line is written in the transaction of
//! the change; each process reads the new lines every second and refreshes its copies, so that
//! several processes, and imports from the command line, stay in step.
pub mod reader;
pub mod upkeep;

use super::db::{Db, Result, Tx, within};
use crate::kernel::time::Instant;

/// What a line is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Topic {
    /// One experience; its number is the subject.
    Experience,
    /// Many experiences at once (an import): read them all again.
    Experiences,
    /// Networks, kinds or structures.
    Directory,
    /// Indicators or their results: no copy is kept, but pages made before are stale.
    Indicators,
    /// One document; its number is the subject.
    Document,
    /// Many documents at once (an import): read them all again.
    Documents,
}

impl Topic {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Experience => "experience",
            Self::Experiences => "experiences",
            Self::Directory => "directory",
            Self::Indicators => "indicators",
            Self::Document => "document",
            Self::Documents => "documents",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        [
            Self::Experience,
            Self::Experiences,
            Self::Directory,
            Self::Indicators,
            Self::Document,
            Self::Documents,
        ]
        .into_iter()
        .find(|it| it.as_str() == text)
    }
}

/// Says that `subject` changed.
pub async fn announce(tx: &mut Tx, at: Instant, topic: Topic, subject: i64) -> Result<()> {
    const SQL: &str = "insert into outbox (at, topic, subject_id) values ($1, $2, $3)";
    within!(tx, connection => sqlx::query(SQL)
        .bind(at.0)
        .bind(topic.as_str())
        .bind(subject)
        .execute(connection)
        .await
        .map(drop))?;
    Ok(())
}

/// Forgets the lines from before `before`: every process read them long ago.
pub async fn forget(db: &Db, before: Instant) -> Result<()> {
    const SQL: &str = "delete from outbox where at < $1";
    let mut tx = db.begin().await?;
    within!(&mut tx, c => sqlx::query(SQL).bind(before.0).execute(c).await.map(drop))?;
    tx.commit().await
}
