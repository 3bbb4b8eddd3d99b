//! Writing many experiences at once, in the transaction of one batch.
pub mod facts;
pub mod insert;
pub mod update;

use crate::{
    kernel::time::Instant,
    platform::db::{Db, Result, Tx, on, within},
};
use sqlx::QueryBuilder;

/// Rows in one statement. All full statements have the same text: the engine prepares it once.
const ROWS: usize = 100;

/// An experience of an earlier import.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Known {
    pub official_id: i64,
    pub id: i64,
    pub state: String,
    /// `None` when the import withdrew it.
    pub digest: Option<String>,
}

/// Those of these official numbers that are known already.
pub async fn known(tx: &mut Tx, official_ids: &[i64]) -> Result<Vec<Known>> {
    const SQL: &str = "
        select official_id, id, state, digest
        from experience
        where official_id in (";
    let mut found = vec![];
    for part in official_ids.chunks(ROWS) {
        let rows: Vec<Known> = within!(tx, c => {
            let mut query = QueryBuilder::new(SQL);
            let mut list = query.separated(", ");
            for id in part {
                list.push_bind(*id);
            }
            query.push(")");
            query.build_query_as().persistent(part.len() == ROWS).fetch_all(c).await
        })?;
        found.extend(rows);
    }
    Ok(found)
}

/// Published experiences that came from a file, after this number: number and official number.
pub async fn published_imports(db: &Db, after: i64, most: i64) -> Result<Vec<(i64, i64)>> {
    const SQL: &str = "
        select id, official_id
        from experience
        where id > $1
          and official_id is not null
          and source = 'import'
          and state = 'published'
        order by id
        limit $2";
    Ok(on!(db, pool => sqlx::query_as(SQL).bind(after).bind(most).fetch_all(pool).await)?)
}

/// Gives their structure to the services whose code the directory did not know before.
pub async fn link_structures(tx: &mut Tx) -> Result<u64> {
    const SQL: &str = "
        update mention
        set structure_id = (select id from structure where code = mention.structure_code)
        where structure_id is null
          and structure_code in (select code from structure)";
    Ok(within!(tx, c => sqlx::query(SQL).execute(c).await.map(|done| done.rows_affected()))?)
}

/// Marks an experience as gone from the official file.
pub async fn withdraw(tx: &mut Tx, id: i64, at: Instant) -> Result<()> {
    const STATE: &str = "update experience set state = 'withdrawn', digest = null where id = $1";
    const STEP: &str = "
        insert into step (experience_id, kind, at, actor)
        values ($1, 'withdrawn', $2, 'import')";
    within!(tx, c => sqlx::query(STATE).bind(id).execute(c).await.map(drop))?;
    within!(tx, c => sqlx::query(STEP).bind(id).bind(at.0).execute(c).await.map(drop))?;
    Ok(())
}
