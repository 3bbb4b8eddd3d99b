//! Documents added, found and moved from state to state.
use super::rows::{COLUMNS, DocumentRow};
use crate::{
    documents::{
        codes::{Source, State},
        model::{Document, Identity},
    },
    kernel::{
        ids::DocumentId,
        time::{Day, Instant},
    },
    platform::db::{Db, Result, StoreError, Tx, on, within},
};

/// Adds a document; its number. A duplicate (`StoreError::is_duplicate`) when its CERFA number has a
/// dossier.
pub async fn insert(
    tx: &mut Tx,
    identity: &Identity,
    (state, source): (State, Source),
    due_on: Option<Day>,
    now: Instant,
) -> Result<DocumentId> {
    const SQL: &str = "
        insert into document (state, kind, title, cerfa, version, notice, pages, url, domain,
          issuer_id, issuer_label, source, due_on, created_at, state_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14)
        returning id";
    let id = within!(tx, c => sqlx::query_scalar(SQL)
        .bind(state.as_str())
        .bind(identity.kind.as_str())
        .bind(&identity.title)
        .bind(&identity.cerfa)
        .bind(&identity.version)
        .bind(&identity.notice)
        .bind(identity.pages)
        .bind(&identity.url)
        .bind(identity.domain.as_str())
        .bind(identity.issuer.map(|it| it.0))
        .bind(&identity.issuer_label)
        .bind(source.as_str())
        .bind(due_on.map(|it| it.to_string()))
        .bind(now.0)
        .fetch_one(c)
        .await)?;
    Ok(DocumentId(id))
}

/// One document, public or not, merged or not.
pub async fn find(db: &Db, id: DocumentId) -> Result<Option<Document>> {
    let sql = format!("select {COLUMNS} from document where id = $1");
    let row: Option<DocumentRow> = on!(db, pool => {
        sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(id.0).fetch_optional(pool).await
    })?;
    row.map(DocumentRow::read).transpose()
}

/// The living dossier of a CERFA number, public or not.
pub async fn by_cerfa(tx: &mut Tx, cerfa: &str) -> Result<Option<Document>> {
    let sql = format!("select {COLUMNS} from document where cerfa = $1 and merged_into is null");
    let row: Option<DocumentRow> = within!(tx, c => {
        sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(cerfa).fetch_optional(c).await
    })?;
    row.map(DocumentRow::read).transpose()
}

/// Moves a document from a state to another; `Changed` when it is not in the first any more.
pub async fn move_to(
    tx: &mut Tx,
    id: DocumentId,
    (from, to): (State, State),
    due_on: Option<Day>,
    now: Instant,
) -> Result<()> {
    const SQL: &str = "
        update document
        set state = $3, due_on = $4, state_at = $5
        where id = $1 and state = $2 and merged_into is null";
    let moved = within!(tx, c => sqlx::query(SQL)
        .bind(id.0)
        .bind(from.as_str())
        .bind(to.as_str())
        .bind(due_on.map(|it| it.to_string()))
        .bind(now.0)
        .execute(c)
        .await
        .map(|it| it.rows_affected()))?;
    if moved == 1 { Ok(()) } else { Err(StoreError::Changed) }
}
