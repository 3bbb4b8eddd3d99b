//! The command line. Exit codes: 0 done, 1 failed, 2 not understood (clap), 3 refused settings,
//! 4 done, but some rows were refused.
use super::{
    clock::Clock,
    config::{FILE_VARIABLE, Overrides, Settings, SettingsError},
    db::Db,
    progress::Progress,
    run, secrets,
    storage::Storage,
    tabular::faults::Refusal,
    telemetry,
};
use crate::accounts::command_line::{self, StaffCommand};
use crate::{demo, directory, documents, experiences, indicators};
use clap::{Parser, Subcommand};
use std::{path::PathBuf, process::ExitCode};

/// Citizens tell how public services went, services answer, everyone sees what changed.
///
/// Settings come from flags, then `PSP_*` variables, then the file named by `PSP_CONFIG`, then defaults.
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
    /// Read an official file
    Import {
        #[command(subcommand)]
        what: Import,
    },
    /// Load the demonstration: fictitious services and stories, into an empty database
    Demo {
        /// Do nothing, and succeed, when the database holds experiences already
        #[arg(long)]
        if_empty: bool,
    },
    /// Print the settings in force, secrets hidden, and try the database
    Check,
    /// Print a new key for the panel (`--panel-key`); keep it apart from the database
    PanelKey,
    /// Manage the people of the staff space
    Staff {
        #[command(subcommand)]
        command: StaffCommand,
    },
    /// Copy a live SQLite database to a new file, consistent to one instant
    Backup {
        /// The file to create
        file: PathBuf,
    },
}

#[derive(Debug, Subcommand)]
enum Import {
    /// Networks, kinds and structures, updated in place by their code
    Structures {
        /// The official CSV or JSON file, or - for standard input
        file: PathBuf,
        /// Say what would be done, and do nothing
        #[arg(long)]
        dry_run: bool,
    },
    /// Experiences, known by their official number; refused rows go to FILE.refused.csv
    Experiences {
        /// The official CSV or JSON file, or - for standard input
        file: PathBuf,
        /// The file holds every published experience: withdraw those that are not in it
        #[arg(long)]
        complete: bool,
    },
    /// Documents to simplify: the register of official forms, or our own table, known by CERFA number
    Documents {
        /// The CSV or JSON file, or - for standard input
        file: PathBuf,
        /// Say what would be done, and do nothing
        #[arg(long)]
        dry_run: bool,
    },
    /// Indicators, updated in place by their code; what the file does not say is left as it is
    Indicators {
        /// The official CSV or JSON file, that of the Baromètre, or our own; - for standard input
        file: PathBuf,
        /// The names of the Baromètre's policies (`meta_chantiers.csv`)
        #[arg(long)]
        themes: Option<PathBuf>,
        /// The units of the Baromètre's indicators (`config-viz.yml`)
        #[arg(long)]
        units: Option<PathBuf>,
        /// Say what would be done, and do nothing
        #[arg(long)]
        dry_run: bool,
    },
    /// Times of travel to everyday services, by department, with the indicators that they are of
    TravelTimes {
        /// The CSV file (duree.csv), or - for standard input
        file: PathBuf,
        /// Say what would be done, and do nothing
        #[arg(long)]
        dry_run: bool,
    },
    /// Results of indicators: the official export, the files of the Baromètre, or our own table
    Results {
        /// The CSV or JSON file, or - for standard input
        file: PathBuf,
        /// Say what would be done, and do nothing
        #[arg(long)]
        dry_run: bool,
        /// Where the figures come from, as readers will read it
        #[arg(long, default_value = "")]
        source: String,
        /// The version of the method that made them
        #[arg(long, default_value = "")]
        method: String,
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
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(workers).enable_all().build();
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
        Command::Import { what } => return import(&settings, what).await,
        Command::Demo { if_empty } => load_demo(&settings, if_empty).await?,
        Command::Check => check(&settings).await?,
        Command::PanelKey => say(&secrets::token()),
        Command::Staff { command } => say(&command_line::run(command, &settings).await?),
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
    let settings = flags.or(Overrides::of_environment(std::env::vars())?).or(file).settle();
    // A key or a post that is not understood is said now, not on the day it matters.
    settings.post_office()?;
    Ok(settings)
}

async fn import(settings: &Settings, what: Import) -> Result<ExitCode, Failure> {
    let db = Db::open(&settings.database_url).await?;
    let now = Clock::System.now();
    let refused = match what {
        Import::Structures { file, dry_run } => {
            let options = directory::import::Options { dry_run };
            let report = directory::import::run(&db, &file, options, now).await?;
            say_refusals(&report.refusals);
            report.repairs_by_kind().iter().for_each(|line| say(line));
            say(&report.to_string());
            if !dry_run {
                experiences::import::links::link(&db, false, now).await?;
            }
            report.refusals.len() as u64
        }
        Import::Experiences { file, complete } => {
            let options = experiences::import::Options { complete };
            let report = experiences::import::run(&db, &file, options, Progress::new, now).await?;
            say(&report.to_string());
            report.refused
        }
        Import::Documents { file, dry_run } => {
            let options = documents::import::Options { dry_run };
            let report = documents::import::run(&db, &file, options, now).await?;
            say_refusals(&report.refusals);
            say(&report.to_string());
            report.refusals.len() as u64
        }
        Import::Indicators { file, themes, units, dry_run } => {
            let options = indicators::catalogue_import::Options { dry_run, themes, units };
            let report = indicators::catalogue_import::run(&db, &file, &options, now).await?;
            say_refusals(&report.refusals);
            say(&report.to_string());
            report.refusals.len() as u64
        }
        Import::TravelTimes { file, dry_run } => {
            let report = indicators::import::travel_times::run(&db, &file, dry_run, now).await?;
            say_refusals(&report.results.refusals);
            say(&report.to_string());
            report.results.refusals.len() as u64
        }
        Import::Results { file, dry_run, source, method } => {
            let options = indicators::import::Options { dry_run, source, method_version: method };
            let report = indicators::import::run(&db, &file, &options, Progress::new, now).await?;
            say_refusals(&report.refusals);
            say(&report.to_string());
            report.refusals.len() as u64
        }
    };
    Ok(if refused == 0 { ExitCode::SUCCESS } else { ExitCode::from(4) })
}

fn say_refusals(refusals: &[Refusal]) {
    for refusal in refusals {
        say(&refusal.to_string());
    }
}

async fn load_demo(settings: &Settings, if_empty: bool) -> Result<(), Failure> {
    let db = Db::open(&settings.database_url).await?;
    if if_empty && !demo::is_empty(&db).await? {
        return Ok(());
    }
    let stories = demo::load(&db, &Clock::System).await?;
    say(&format!("Loaded {stories} fictitious experiences."));
    Ok(())
}

async fn check(settings: &Settings) -> Result<(), Failure> {
    let mut shown = settings.clone();
    shown.database_url = settings.redacted_database_url();
    say(&format!("{shown:#?}"));
    Db::connect(&settings.database_url).await?.ping().await?;
    say("The database answers.");
    say(match settings.post_office()? {
        Some(_) => "The panel is open.",
        None => "The panel is closed: it needs panel_key and mail.",
    });
    Storage::open(&settings.storage, &settings.site)?.ping().await?;
    say("The storage answers.");
    Ok(())
}

async fn backup(settings: &Settings, file: PathBuf) -> Result<(), Failure> {
    match Db::connect(&settings.database_url).await? {
        Db::Sqlite { write, .. } => {
            super::db::sqlite::backup(&write, &file.to_string_lossy()).await?;
        }
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
