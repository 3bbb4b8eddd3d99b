//! Both engines: SQLite always; PostgreSQL when `TEST_POSTGRES_URL` names a superuser's server
//! (`make test` starts one and fails in CI without it).
use public_service_plus::platform::db::Db;
use std::sync::atomic::{AtomicU32, Ordering};
use tempfile::TempDir;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Engine {
    Sqlite,
    Postgres,
}

/// An empty, migrated store of its own, gone with the value.
pub(crate) struct Store {
    pub(crate) db: Db,
    /// How another process would open it.
    pub(crate) address: String,
    _folder: TempDir,
}

/// `None` when this engine is not there to be tested: said aloud, once a test.
pub(crate) async fn open(engine: Engine) -> Option<Store> {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let folder = TempDir::new().unwrap();
    let address = match engine {
        Engine::Sqlite => format!("sqlite:{}", folder.path().join("test.db").display()),
        Engine::Postgres => {
            let Ok(server) = std::env::var("TEST_POSTGRES_URL") else {
                eprintln!("SKIPPED: TEST_POSTGRES_URL is not set, PostgreSQL is not tested");
                return None;
            };
            let number = NUMBER.fetch_add(1, Ordering::Relaxed);
            let name = format!("test_{}_{number}", std::process::id());
            create_database(&server, &name).await;
            let (base, _) = server.rsplit_once('/').unwrap();
            format!("{base}/{name}")
        }
    };
    let db = Db::open(&address).await.unwrap();
    Some(Store { db, address, _folder: folder })
}

async fn create_database(server: &str, name: &str) {
    let Db::Postgres(pool) = Db::connect(server).await.unwrap() else { panic!("not PostgreSQL") };
    let create = sqlx::AssertSqlSafe(format!("create database {name}"));
    sqlx::query(create).execute(&pool).await.unwrap();
    pool.close().await;
}

/// Makes one test for each engine from one block over a `TestApp`: `name::on_sqlite`,
/// `name::on_postgres`.
macro_rules! on_both_engines {
    ($(#[$doc:meta])* $name:ident, $app:ident => $body:block) => {
        $(#[$doc])*
        async fn $name($app: $crate::support::app::TestApp) $body

        mod $name {
            use crate::support::{app::TestApp, engines::Engine};

            #[tokio::test(flavor = "multi_thread", worker_threads = 4)]
            async fn on_sqlite() {
                if let Some(app) = TestApp::on(Engine::Sqlite).await {
                    super::$name(app).await;
                }
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 4)]
            async fn on_postgres() {
                if let Some(app) = TestApp::on(Engine::Postgres).await {
                    super::$name(app).await;
                }
            }
        }
    };
}
pub(crate) use on_both_engines;
