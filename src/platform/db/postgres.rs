//! PostgreSQL, 15 or later: when one machine is not enough.
use super::{Db, Result};
use sqlx::{
    Postgres, Transaction,
    migrate::Migrator,
    postgres::{PgConnectOptions, PgPoolOptions},
};
use std::{str::FromStr, time::Duration};

pub static MIGRATIONS: Migrator = sqlx::migrate!("migrations/postgres");

/// Opens `postgres://…`.
pub async fn connect(address: &str) -> Result<Db> {
    let options = PgConnectOptions::from_str(address)?.application_name("public-service-plus");
    let pool = PgPoolOptions::new()
        // Twice the cores of a usual database server: more only queue there instead of here.
        .max_connections(16)
        .acquire_timeout(Duration::from_secs(20))
        .connect_with(options)
        .await?;
    Ok(Db::Postgres(pool))
}

/// The figures, in the locks that have a number and no table. Any number, the same in every process.
const FIGURES: i64 = 6_309_847;

/// Locks the figures until the end of the transaction, alone or with others: `sql` says which.
pub async fn lock_figures(
    tx: &mut Transaction<'static, Postgres>,
    sql: &'static str,
) -> Result<()> {
    sqlx::query(sql).bind(FIGURES).execute(&mut **tx).await?;
    Ok(())
}

/// Those who draw testers.
const PANEL: i64 = 6_309_848;

/// Draws testers alone, until the end of the transaction.
pub async fn lock_panel(tx: &mut Transaction<'static, Postgres>) -> Result<()> {
    sqlx::query("select pg_advisory_xact_lock($1)").bind(PANEL).execute(&mut **tx).await?;
    Ok(())
}
