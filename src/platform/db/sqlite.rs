//! SQLite: one file, one writer, as many readers as cores.
use super::{Db, Result};
use sqlx::{
    SqlitePool,
    migrate::Migrator,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};
use std::{str::FromStr, time::Duration};

pub static MIGRATIONS: Migrator = sqlx::migrate!("migrations/sqlite");

/// Opens `sqlite:PATH`, and creates the file and its folder when they are missing.
pub async fn connect(address: &str) -> Result<Db> {
    let options = SqliteConnectOptions::from_str(address)?
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        // Full, not normal: an acknowledged receipt survives a power cut.
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(10))
        .statement_cache_capacity(200)
        // What was masked or erased is overwritten in the file, not only forgotten.
        .pragma("secure_delete", "on")
        .pragma("temp_store", "memory")
        // 8 MiB a connection (negative: in KiB), and no map of the file: it would count once more in the
        // resident memory for each connection, for pages that the system keeps at hand anyway.
        .pragma("cache_size", "-8192")
        .pragma("mmap_size", "0");
    if let Some(folder) = options.get_filename().parent() {
        std::fs::create_dir_all(folder).map_err(sqlx::Error::Io)?;
    }
    // The writer first: it creates the file and switches it to WAL.
    let write = SqlitePoolOptions::new()
        .max_connections(1)
        .acquire_timeout(Duration::from_secs(20))
        .connect_with(options.clone())
        .await?;
    let readers = std::thread::available_parallelism().map_or(2, std::num::NonZero::get).max(2);
    let read = SqlitePoolOptions::new()
        .max_connections(u32::try_from(readers).unwrap_or(2))
        .connect_with(options.read_only(false))
        .await?;
    Ok(Db::Sqlite { read, write })
}

/// Copies a live database to `target`, consistent to one instant. Refuses an existing file.
pub async fn backup(write: &SqlitePool, target: &str) -> Result<()> {
    sqlx::query("vacuum into $1").bind(target).execute(write).await?;
    Ok(())
}
