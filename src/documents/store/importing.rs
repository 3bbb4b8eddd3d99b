//! What an import reads and writes of documents.
use super::rows::{COLUMNS, DocumentRow};
use crate::{
    documents::model::{Document, Identity},
    kernel::ids::DocumentId,
    platform::db::{Result, Tx, within},
};

/// Every living dossier, public or not.
pub async fn living(tx: &mut Tx) -> Result<Vec<Document>> {
    let sql = format!("select {COLUMNS} from document where merged_into is null order by id");
    let rows: Vec<DocumentRow> = within!(tx, c => {
        sqlx::query_as(sqlx::AssertSqlSafe(sql)).fetch_all(c).await
    })?;
    rows.into_iter().map(DocumentRow::read).collect()
}

/// Names a document anew.
pub async fn rename(tx: &mut Tx, id: DocumentId, identity: &Identity) -> Result<()> {
    const SQL: &str = "
        update document
        set kind = $2, title = $3, cerfa = $4, version = $5, notice = $6, pages = $7, url = $8,
          domain = $9, issuer_id = $10, issuer_label = $11
        where id = $1";
    within!(tx, c => sqlx::query(SQL)
        .bind(id.0)
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
        .execute(c)
        .await
        .map(drop))?;
    Ok(())
}
