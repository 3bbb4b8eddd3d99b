//! One store, two engines: each statement is written once and runs on SQLite and on PostgreSQL.
pub mod postgres;
pub mod sqlite;

use crate::kernel::error::AppError;
use sqlx::{PgPool, Postgres, Sqlite, SqlitePool, Transaction};
use std::sync::atomic::{AtomicU64, Ordering};

/// The store. SQLite has one writer and several readers; PostgreSQL shares its pool.
#[derive(Clone, Debug)]
pub enum Db {
    Sqlite { read: SqlitePool, write: SqlitePool },
    Postgres(PgPool),
}

/// A transaction on whichever engine is configured. Dropped without `commit`, it is rolled back.
pub enum Tx {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

/// Changes that this process made or took in since it started: what was made before one is stale.
static CHANGES: AtomicU64 = AtomicU64::new(0);

/// How many changes this process knows of.
pub fn changes() -> u64 {
    CHANGES.load(Ordering::Acquire)
}

/// Something that pages show has changed. Every commit says so by itself.
pub fn changed() {
    CHANGES.fetch_add(1, Ordering::AcqRel);
}

/// Runs one query on whichever engine is configured, outside a transaction: reads only.
macro_rules! on {
    ($db:expr, $pool:ident => $query:expr) => {
        match $db {
            $crate::platform::db::Db::Sqlite { read: $pool, .. } => $query,
            $crate::platform::db::Db::Postgres($pool) => $query,
        }
    };
}

/// Runs one query inside a transaction: `within!(tx, c => sqlx::query(SQL).execute(c).await)`.
macro_rules! within {
    ($tx:expr, $connection:ident => $query:expr) => {
        match $tx {
            $crate::platform::db::Tx::Sqlite(tx) => {
                let $connection = &mut **tx;
                $query
            }
            $crate::platform::db::Tx::Postgres(tx) => {
                let $connection = &mut **tx;
                $query
            }
        }
    };
}
pub(crate) use {on, within};

/// What can go wrong between us and the rows.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("database: {0}")]
    Engine(#[from] sqlx::Error),
    #[error("migration: {0}")]
    Migration(#[from] sqlx::migrate::MigrateError),
    /// A stored value this program never writes: which column, which row.
    #[error("{0} holds an unknown value in row {1}")]
    Corrupt(&'static str, i64),
    /// What was to be replaced is not there any more, or not as it was seen.
    #[error("a row changed meanwhile")]
    Changed,
    /// The address is neither `sqlite:…` nor `postgres://…`.
    #[error("unknown database address: it starts with neither sqlite: nor postgres:")]
    UnknownAddress,
}

/// The result of a store function. Absence is `Ok(None)`.
pub type Result<T> = std::result::Result<T, StoreError>;

impl Db {
    /// Opens the store at `address` and brings its tables up to date.
    pub async fn open(address: &str) -> Result<Self> {
        let db = Self::connect(address).await?;
        db.migrate().await?;
        Ok(db)
    }

    /// Opens the store as it is.
    pub async fn connect(address: &str) -> Result<Self> {
        if address.starts_with("sqlite:") {
            sqlite::connect(address).await
        } else if address.starts_with("postgres:") || address.starts_with("postgresql:") {
            postgres::connect(address).await
        } else {
            Err(StoreError::UnknownAddress)
        }
    }

    /// Applies the migrations that are missing. Safe to run from several processes.
    pub async fn migrate(&self) -> Result<()> {
        match self {
            Self::Sqlite { write, .. } => sqlite::MIGRATIONS.run(write).await?,
            Self::Postgres(pool) => postgres::MIGRATIONS.run(pool).await?,
        }
        Ok(())
    }

    /// Starts a transaction that may write.
    pub async fn begin(&self) -> Result<Tx> {
        Ok(match self {
            // Immediate: waiting for the writer's turn here, rather than failing in the middle.
            Self::Sqlite { write, .. } => Tx::Sqlite(write.begin_with("begin immediate").await?),
            Self::Postgres(pool) => Tx::Postgres(pool.begin().await?),
        })
    }

    /// Starts a transaction that only reads: one state of the store, and nobody waits for it.
    pub async fn look(&self) -> Result<Tx> {
        Ok(match self {
            Self::Sqlite { read, .. } => Tx::Sqlite(read.begin().await?),
            Self::Postgres(pool) => {
                const ONE_STATE: &str = "begin isolation level repeatable read read only";
                Tx::Postgres(pool.begin_with(ONE_STATE).await?)
            }
        })
    }

    /// Answers when the store does.
    pub async fn ping(&self) -> Result<()> {
        on!(self, pool => sqlx::query("select 1").execute(pool).await.map(drop))?;
        Ok(())
    }
}

impl Tx {
    /// Waits while figures are counted again, and keeps that from beginning until the end of this
    /// transaction. First of all in a transaction that adds to the tallies: what it locks after
    /// cannot be what the count waits for.
    pub async fn share_figures(&mut self) -> Result<()> {
        match self {
            // There is one writer.
            Self::Sqlite(_) => Ok(()),
            Self::Postgres(tx) => {
                postgres::lock_figures(tx, "select pg_advisory_xact_lock_shared($1)").await
            }
        }
    }

    /// Waits for those who add to the tallies, and keeps others from it until the end.
    pub async fn own_figures(&mut self) -> Result<()> {
        match self {
            Self::Sqlite(_) => Ok(()),
            Self::Postgres(tx) => {
                postgres::lock_figures(tx, "select pg_advisory_xact_lock($1)").await
            }
        }
    }

    /// Waits for others who draw testers, and keeps them from it until the end: each sees whom the one
    /// before has asked.
    pub async fn own_panel(&mut self) -> Result<()> {
        match self {
            // There is one writer.
            Self::Sqlite(_) => Ok(()),
            Self::Postgres(tx) => postgres::lock_panel(tx).await,
        }
    }

    pub async fn commit(self) -> Result<()> {
        match self {
            Self::Sqlite(tx) => tx.commit().await?,
            Self::Postgres(tx) => tx.commit().await?,
        }
        changed();
        Ok(())
    }
}

impl StoreError {
    /// The named constraint that refused the change, if one did.
    pub fn constraint(&self) -> Option<&str> {
        match self {
            Self::Engine(sqlx::Error::Database(error)) => error.constraint(),
            _ => None,
        }
    }

    /// Did the store refuse a second row with the same unique value?
    pub fn is_duplicate(&self) -> bool {
        matches!(self, Self::Engine(sqlx::Error::Database(error)) if error.is_unique_violation())
    }
}

impl From<StoreError> for AppError {
    /// The details go to the log; the reader gets a reference to quote.
    fn from(error: StoreError) -> Self {
        if matches!(error, StoreError::Changed) {
            return Self::Conflict;
        }
        let reference = crate::platform::secrets::reference();
        tracing::error!(reference, %error, "the store failed");
        Self::Internal(reference)
    }
}
