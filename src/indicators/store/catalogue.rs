//! The catalogue: what each indicator is.
use crate::{
    indicators::{
        codes::{Comparability, CoreMeasure, Dimension, Direction, Family, Unit},
        model::{Indicator, IndicatorWords, Nature},
    },
    kernel::{
        ids::{IndicatorId, NetworkId},
        period::Span,
        time::Instant,
    },
    platform::db::{Db, Result, StoreError, Tx, on, within},
};
use std::collections::HashMap;

#[derive(sqlx::FromRow)]
struct IndicatorRow {
    id: i64,
    code: String,
    network_id: Option<i64>,
    title: String,
    official_title: String,
    theme: String,
    description: String,
    counts: String,
    leaves_out: String,
    source: String,
    sample: String,
    family: String,
    dimension: Option<String>,
    unit: String,
    unit_label: String,
    direction: String,
    frequency: String,
    core: Option<String>,
    comparability: String,
}

const COLUMNS: &str = "select id, code, network_id, title, official_title, theme, description,
    counts, leaves_out, source, sample, family, dimension, unit, unit_label, direction, frequency,
    core, comparability
    from indicator";

/// Every indicator, in order of codes.
pub async fn list(db: &Db) -> Result<Vec<Indicator>> {
    let sql = sqlx::AssertSqlSafe(format!("{COLUMNS} order by code"));
    let rows: Vec<IndicatorRow> = on!(db, pool => sqlx::query_as(sql).fetch_all(pool).await)?;
    rows.into_iter().map(read).collect()
}

/// Every indicator, by code.
pub async fn by_codes(db: &Db) -> Result<HashMap<String, Indicator>> {
    Ok(list(db).await?.into_iter().map(|it| (it.code.clone(), it)).collect())
}

/// The indicator with this code.
pub async fn by_code(db: &Db, code: &str) -> Result<Option<Indicator>> {
    let sql = sqlx::AssertSqlSafe(format!("{COLUMNS} where code = $1"));
    let row: Option<IndicatorRow> =
        on!(db, pool => sqlx::query_as(sql).bind(code).fetch_optional(pool).await)?;
    row.map(read).transpose()
}

/// Adds an indicator, or writes it again by its code; `id` is not read.
pub async fn put(tx: &mut Tx, it: &Indicator, at: Instant) -> Result<IndicatorId> {
    const SQL: &str = "
        insert into indicator (code, network_id, title, official_title, theme, description, counts,
          leaves_out, source, sample, family, dimension, unit, unit_label, direction, frequency, core,
          comparability, updated_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
        on conflict (code) do update set
          network_id = excluded.network_id, title = excluded.title,
          official_title = excluded.official_title, theme = excluded.theme,
          description = excluded.description, counts = excluded.counts,
          leaves_out = excluded.leaves_out, source = excluded.source, sample = excluded.sample,
          family = excluded.family, dimension = excluded.dimension, unit = excluded.unit,
          unit_label = excluded.unit_label, direction = excluded.direction,
          frequency = excluded.frequency, core = excluded.core,
          comparability = excluded.comparability, updated_at = excluded.updated_at
        returning id";
    let (words, nature) = (&it.words, it.nature);
    let id = within!(tx, c => sqlx::query_scalar(SQL)
        .bind(&it.code)
        .bind(it.network.map(|it| it.0))
        .bind(&words.title)
        .bind(&words.official_title)
        .bind(&words.theme)
        .bind(&words.description)
        .bind(&words.counts)
        .bind(&words.leaves_out)
        .bind(&words.source)
        .bind(&words.sample)
        .bind(nature.family.as_str())
        .bind(nature.dimension.map(Dimension::as_str))
        .bind(nature.unit.as_str())
        .bind(&words.unit_label)
        .bind(nature.direction.as_str())
        .bind(nature.frequency.as_str())
        .bind(nature.core.map(CoreMeasure::as_str))
        .bind(nature.comparability.as_str())
        .bind(at.0)
        .fetch_one(c)
        .await)?;
    Ok(IndicatorId(id))
}

fn read(row: IndicatorRow) -> Result<Indicator> {
    let nature = nature(&row).ok_or(StoreError::Corrupt("indicator", row.id))?;
    Ok(Indicator {
        id: IndicatorId(row.id),
        code: row.code,
        network: row.network_id.map(NetworkId),
        nature,
        words: IndicatorWords {
            title: row.title,
            official_title: row.official_title,
            theme: row.theme,
            description: row.description,
            counts: row.counts,
            leaves_out: row.leaves_out,
            source: row.source,
            sample: row.sample,
            unit_label: row.unit_label,
        },
    })
}

fn nature(row: &IndicatorRow) -> Option<Nature> {
    Some(Nature {
        family: Family::parse(&row.family)?,
        dimension: match &row.dimension {
            Some(dimension) => Some(Dimension::parse(dimension)?),
            None => None,
        },
        unit: Unit::parse(&row.unit)?,
        direction: Direction::parse(&row.direction)?,
        frequency: Span::parse(&row.frequency)?,
        core: match &row.core {
            Some(core) => Some(CoreMeasure::parse(core)?),
            None => None,
        },
        comparability: Comparability::parse(&row.comparability)?,
    })
}
