//! What changed, for those who keep a copy of it in memory. A line is written in the transaction of
//! the change; each process reads the new lines every second and refreshes its copies, so that
//! several processes, and imports from the command line, stay in step.
use super::db::{Db, Result, Tx, on, within};
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
}

impl Topic {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Experience => "experience",
            Self::Experiences => "experiences",
            Self::Directory => "directory",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        [Self::Experience, Self::Experiences, Self::Directory]
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

/// The number of the last line; 0 when there is none.
pub async fn last(db: &Db) -> Result<i64> {
    const SQL: &str = "select coalesce(max(id), 0) from outbox";
    Ok(on!(db, pool => sqlx::query_scalar(SQL).fetch_one(pool).await)?)
}

/// The lines after `id`, oldest first, at most a thousand: number, topic, subject.
pub async fn since(db: &Db, id: i64) -> Result<Vec<(i64, String, i64)>> {
    const SQL: &str = "
        select id, topic, subject_id
        from outbox
        where id > $1
        order by id
        limit 1000";
    Ok(on!(db, pool => sqlx::query_as(SQL).bind(id).fetch_all(pool).await)?)
}
