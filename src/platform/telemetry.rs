//! Logs: lines for people, or JSON for machines. Never a text, an address or a secret.
use tracing_subscriber::EnvFilter;

/// Starts logging to standard error; `PSP_LOG` filters (`info`, `warn,sqlx=debug`…).
pub fn start(filter: &str, json: bool) {
    let filter = EnvFilter::try_new(filter).unwrap_or_else(|_| EnvFilter::new("info"));
    let lines = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    // A second start (in tests) keeps the first.
    let _ = if json { lines.json().try_init() } else { lines.with_target(false).try_init() };
}
