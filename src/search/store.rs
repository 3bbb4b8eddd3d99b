//! The index of words, on whichever engine. The two engines' texts differ: they live in their own
//! files, `sqlite` and `postgres`, with the same functions.
mod postgres;
mod sqlite;

use super::stems::{Query, index_text};
use crate::platform::db::{Db, Result, Tx};

/// The stems of one experience.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    pub id: i64,
    pub title: String,
    pub story: String,
    pub answers: String,
}

impl Document {
    pub fn new(id: i64, title: &str, story: &str, answers: &[&str]) -> Self {
        Self {
            id,
            title: index_text(title),
            story: index_text(story),
            answers: index_text(&answers.join("\n")),
        }
    }
}

/// Adds documents, or replaces those that are there.
pub async fn put(tx: &mut Tx, documents: &[Document]) -> Result<()> {
    if documents.is_empty() {
        return Ok(());
    }
    match tx {
        Tx::Sqlite(tx) => sqlite::put(tx, documents).await,
        Tx::Postgres(tx) => postgres::put(tx, documents).await,
    }
}

/// Takes one document out.
pub async fn remove(tx: &mut Tx, id: i64) -> Result<()> {
    match tx {
        Tx::Sqlite(tx) => sqlite::remove(tx, id).await,
        Tx::Postgres(tx) => postgres::remove(tx, id).await,
    }
}

/// Every experience that matches, in no order. Empty when there is nothing to search.
pub async fn matches(db: &Db, query: &Query) -> Result<Vec<i64>> {
    match db {
        Db::Sqlite { read, .. } => sqlite::matches(read, query).await,
        Db::Postgres(pool) => postgres::matches(pool, query).await,
    }
}

/// The same, `most` of them at most.
pub async fn matches_up_to(db: &Db, query: &Query, most: usize) -> Result<Vec<i64>> {
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    match db {
        Db::Sqlite { read, .. } => sqlite::matches_up_to(read, query, most).await,
        Db::Postgres(pool) => postgres::matches_up_to(pool, query, most).await,
    }
}

/// Of these experiences, those that match, best first; `most` of them after the first `from`.
pub async fn rank(
    db: &Db,
    query: &Query,
    ids: &[i64],
    (from, most): (usize, usize),
) -> Result<Vec<i64>> {
    let [from, most] = [from, most].map(|it| i64::try_from(it).unwrap_or(i64::MAX));
    match db {
        Db::Sqlite { read, .. } => sqlite::rank(read, query, ids, (from, most)).await,
        Db::Postgres(pool) => postgres::rank(pool, query, ids, (from, most)).await,
    }
}
