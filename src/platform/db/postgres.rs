//! PostgreSQL, 15 or later: when one machine is not enough.
use super::{Db, Result};
use sqlx::{
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
