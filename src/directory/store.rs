//! The directory at rest.
pub mod bulk;

use super::model::{Kind, Network, Structure};
use crate::{
    kernel::ids::{KindId, NetworkId, StructureId},
    platform::db::{Db, Result, on},
};

#[derive(sqlx::FromRow)]
struct StructureRow {
    id: i64,
    code: String,
    network_id: i64,
    kind_id: Option<i64>,
    parent_id: Option<i64>,
    name: String,
    public_name: Option<String>,
    address: Option<String>,
    postcode: Option<String>,
    city: Option<String>,
    department: Option<String>,
    country: String,
    website: Option<String>,
    active: i64,
}

impl From<StructureRow> for Structure {
    fn from(row: StructureRow) -> Self {
        Self {
            id: StructureId(row.id),
            code: row.code,
            network: NetworkId(row.network_id),
            kind: row.kind_id.map(KindId),
            parent: row.parent_id.map(StructureId),
            name: row.name,
            public_name: row.public_name,
            address: row.address,
            postcode: row.postcode,
            city: row.city,
            department: row.department,
            country: row.country,
            website: row.website,
            active: row.active != 0,
        }
    }
}

/// Every structure, by id.
pub async fn structures(db: &Db) -> Result<Vec<Structure>> {
    const SQL: &str = "
        select id, code, network_id, kind_id, parent_id, name, public_name, address, postcode,
          city, department, country, website, active
        from structure
        order by id";
    let rows: Vec<StructureRow> = on!(db, pool => sqlx::query_as(SQL).fetch_all(pool).await)?;
    Ok(rows.into_iter().map(Structure::from).collect())
}

/// Every network, by name.
pub async fn networks(db: &Db) -> Result<Vec<Network>> {
    const SQL: &str = "select id, slug, name from network order by name";
    let rows: Vec<(i64, String, String)> =
        on!(db, pool => sqlx::query_as(SQL).fetch_all(pool).await)?;
    let network = |(id, slug, name)| Network { id: NetworkId(id), slug, name };
    Ok(rows.into_iter().map(network).collect())
}

/// Every kind, by name.
pub async fn kinds(db: &Db) -> Result<Vec<Kind>> {
    const SQL: &str = "select id, network_id, code, name from structure_kind order by name";
    let rows: Vec<(i64, i64, String, String)> =
        on!(db, pool => sqlx::query_as(SQL).fetch_all(pool).await)?;
    let kind = |(id, network, code, name)| Kind {
        id: KindId(id),
        network: NetworkId(network),
        code,
        name,
    };
    Ok(rows.into_iter().map(kind).collect())
}
