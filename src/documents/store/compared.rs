//! Published rewritings, and what they replaced.
use crate::{
    kernel::ids::{DocumentId, RewritingId},
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

/// The last rewriting of a document, while nobody published it.
pub async fn draft(db: &Db, id: DocumentId) -> Result<Option<RewritingId>> {
    const SQL: &str = "
        select id, published_at
        from rewriting
        where document_id = $1
        order by changed_at desc, id desc
        limit 1";
    let row: Option<(i64, Option<i64>)> =
        on!(db, pool => sqlx::query_as(SQL).bind(id.0).fetch_optional(pool).await)?;
    Ok(row.filter(|it| it.1.is_none()).map(|it| RewritingId(it.0)))
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
