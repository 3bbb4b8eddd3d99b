//! Writing the directory in bulk.
use crate::{
    directory::official::StructureRow,
    kernel::ids::{KindId, NetworkId, StructureId},
    platform::db::{Result, Tx, within},
};
use sqlx::QueryBuilder;

/// Rows in one statement. All full statements have the same text: the engine prepares it once.
const ROWS: usize = 100;

/// A structure of the file with the numbers of what it belongs to.
#[derive(Debug, Clone, Copy)]
pub struct Placed<'a> {
    pub row: &'a StructureRow,
    pub network: NetworkId,
    pub kind: Option<KindId>,
    pub parent: Option<StructureId>,
}

/// Adds a network.
pub async fn insert_network(tx: &mut Tx, slug: &str, name: &str) -> Result<NetworkId> {
    const SQL: &str = "insert into network (slug, name) values ($1, $2) returning id";
    let id = within!(tx, c => sqlx::query_scalar(SQL).bind(slug).bind(name).fetch_one(c).await)?;
    Ok(NetworkId(id))
}

/// Adds a kind, or renames it.
pub async fn put_kind(tx: &mut Tx, network: NetworkId, code: &str, name: &str) -> Result<KindId> {
    const SQL: &str = "
        insert into structure_kind (network_id, code, name)
        values ($1, $2, $3)
        on conflict (network_id, code) do update set name = excluded.name
        returning id";
    let id = within!(tx, c => sqlx::query_scalar(SQL)
        .bind(network.0)
        .bind(code)
        .bind(name)
        .fetch_one(c)
        .await)?;
    Ok(KindId(id))
}

/// Adds structures; tells the number given to each code.
pub async fn insert(tx: &mut Tx, structures: &[Placed<'_>]) -> Result<Vec<(String, StructureId)>> {
    const SQL: &str = "
        insert into structure (code, network_id, kind_id, parent_id, name, public_name, address,
          postcode, city, department, country, website, active) ";
    let mut numbers = Vec::with_capacity(structures.len());
    for part in structures.chunks(ROWS) {
        let rows: Vec<(i64, String)> = within!(tx, c => {
            let mut query = QueryBuilder::new(SQL);
            query.push_values(part, |mut values, it| {
                values
                    .push_bind(&it.row.code)
                    .push_bind(it.network.0)
                    .push_bind(it.kind.map(|kind| kind.0))
                    .push_bind(it.parent.map(|parent| parent.0))
                    .push_bind(&it.row.name)
                    .push_bind(&it.row.public_name)
                    .push_bind(&it.row.address)
                    .push_bind(&it.row.postcode)
                    .push_bind(&it.row.city)
                    .push_bind(&it.row.department)
                    .push_bind(&it.row.country)
                    .push_bind(&it.row.website)
                    .push_bind(i64::from(it.row.active));
            });
            query.push(" returning id, code");
            query.build_query_as().persistent(part.len() == ROWS).fetch_all(c).await
        })?;
        numbers.extend(rows.into_iter().map(|(id, code)| (code, StructureId(id))));
    }
    Ok(numbers)
}

/// Writes a structure again, by its code.
pub async fn update(tx: &mut Tx, it: Placed<'_>) -> Result<()> {
    const SQL: &str = "
        update structure
        set network_id = $2, kind_id = $3, parent_id = $4, name = $5, public_name = $6,
          address = $7, postcode = $8, city = $9, department = $10, country = $11, website = $12,
          active = $13
        where code = $1";
    within!(tx, c => sqlx::query(SQL)
        .bind(&it.row.code)
        .bind(it.network.0)
        .bind(it.kind.map(|kind| kind.0))
        .bind(it.parent.map(|parent| parent.0))
        .bind(&it.row.name)
        .bind(&it.row.public_name)
        .bind(&it.row.address)
        .bind(&it.row.postcode)
        .bind(&it.row.city)
        .bind(&it.row.department)
        .bind(&it.row.country)
        .bind(&it.row.website)
        .bind(i64::from(it.row.active))
        .execute(c)
        .await
        .map(drop))?;
    Ok(())
}
