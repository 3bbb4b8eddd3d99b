//! Phrases that published rewritings replaced.
use super::phrases::Phrase;
use crate::{
    kernel::ids::DocumentId,
    platform::db::{Db, Result, on},
};

/// At most this many: more would not be read.
const MOST: i64 = 5_000;

/// The phrases of published rewritings, with their documents: those that everyone may see.
pub async fn published(db: &Db) -> Result<Vec<Phrase>> {
    const SQL: &str = "
        select plain_phrase.phrase, plain_phrase.plain, plain_phrase.note, document.id, document.title
        from plain_phrase
        join rewriting on rewriting.id = plain_phrase.rewriting_id
        join document on document.id = rewriting.document_id
        where rewriting.published_at is not null
          and document.state <> 'reported' and document.merged_into is null
        order by plain_phrase.id
        limit $1";
    let rows: Vec<(String, String, String, i64, String)> =
        on!(db, pool => sqlx::query_as(SQL).bind(MOST).fetch_all(pool).await)?;
    let read = |(phrase, plain, note, id, title)| Phrase {
        phrase,
        plain,
        note,
        document: Some((DocumentId(id), title)),
    };
    Ok(rows.into_iter().map(read).collect())
}
