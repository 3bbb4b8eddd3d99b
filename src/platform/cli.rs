//! The command line. Exit codes: 0 done, 1 failed, 2 not understood (clap), 3 refused settings,
//! 4 done, but some rows were refused.
use super::{
    clock::Clock,
    config::{FILE_VARIABLE, Overrides, Settings, SettingsError},
    db::Db,
    run, telemetry,
};
use clap::{Parser, Subcommand};
use std::{path::PathBuf, process::ExitCode};

/// Citizens tell how public services went, services answer, everyone sees what changed.
///
/// Settings come from flags, then PSP_* variables, then the file named by PSP_CONFIG, then defaults.
/// Start with `serve`: it creates its SQLite file. Add `demo` first to have something to look at.
#[derive(Debug, Parser)]
#[command(name = "public-service-plus", version, propagate_version = true)]
struct Cli {
    #[command(flatten)]
    settings: Overrides,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the site
    Serve,
    /// Bring the database's tables up to date, and stop
    Migrate,
    /// Print the settings in force, secrets hidden, and try the database
    Check,
    /// Copy a live SQLite database to a new file, consistent to one instant
    Backup {
        /// The file to create
        file: PathBuf,
    },
}

/// Reads the command line and obeys.
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    let settings = match settings(cli.settings) {
        Ok(settings) => settings,
        Err(error) => return complain(3, &error),
    };
    telemetry::start(&settings.log, settings.log_json);
    // Leptos can hang on one worker: at least four, whatever the machine (leptos-rs/leptos#4647).
    let workers = std::thread::available_parallelism().map_or(4, |it| it.get().max(4));
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(workers).enable_all().build();
    match runtime {
        Ok(runtime) => match runtime.block_on(obey(cli.command, settings)) {
            Ok(code) => code,
            Err(error) => complain(1, error.as_ref()),
        },
        Err(error) => complain(1, &error),
    }
}

type Failure = Box<dyn std::error::Error + Send + Sync>;

async fn obey(command: Command, settings: Settings) -> Result<ExitCode, Failure> {
    match command {
        Command::Serve => run::serve(settings, Clock::System).await?,
        Command::Migrate => Db::connect(&settings.database_url).await?.migrate().await?,
        Command::Check => check(&settings).await?,
        Command::Backup { file } => backup(&settings, file).await?,
    }
    Ok(ExitCode::SUCCESS)
}

fn settings(flags: Overrides) -> Result<Settings, SettingsError> {
    #[expect(clippy::disallowed_methods, reason = "this is where settings come from")]
    let file = match std::env::var(FILE_VARIABLE) {
        Ok(path) => Overrides::of_file(path.into())?,
        Err(_) => Overrides::default(),
    };
    Ok(flags.or(Overrides::of_environment(std::env::vars())?).or(file).settle())
}

async fn check(settings: &Settings) -> Result<(), Failure> {
    let mut shown = settings.clone();
    shown.database_url = settings.redacted_database_url();
    say(&format!("{shown:#?}"));
    Db::connect(&settings.database_url).await?.ping().await?;
    say("The database answers.");
    Ok(())
}

async fn backup(settings: &Settings, file: PathBuf) -> Result<(), Failure> {
    match Db::connect(&settings.database_url).await? {
        Db::Sqlite { write, .. } => super::db::sqlite::backup(&write, &file.to_string_lossy()).await?,
        Db::Postgres(_) => return Err("on PostgreSQL, use pg_dump: see docs/operations.md".into()),
    }
    say(&format!("Saved to {}", file.display()));
    Ok(())
}

#[expect(clippy::print_stdout, reason = "the command line speaks on standard output")]
fn say(text: &str) {
    println!("{text}");
}

#[expect(clippy::print_stderr, reason = "the command line complains on standard error")]
fn complain(code: u8, error: &(dyn std::error::Error + 'static)) -> ExitCode {
    eprintln!("public-service-plus: {error}");
    ExitCode::from(code)
}
