//! The demonstration: fictitious stories, written by hand in the official layout, and loaded through
//! the same importers as the official files. Dates are moved so that the latest is yesterday's. With
//! them, invented indicators and documents.
mod documents;
mod indicators;
mod random;

use crate::{
    directory,
    experiences::{self, official::COLUMNS},
    indicators::catalogue_import,
    kernel::time::Day,
    platform::{
        clock::Clock,
        db::{Db, StoreError},
        progress::Progress,
        setting,
        site::DEMO,
        tabular::{Table, TableError},
    },
};
use std::io::Cursor;

const STRUCTURES: &str = include_str!("demo/structures.csv");
const EXPERIENCES: &str = include_str!("demo/experiences.csv");

/// The day after the latest story, as written.
const WRITTEN_FOR: &str = "2026-11-20";

/// Why the demonstration was not loaded.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    #[error("the database holds experiences already: the demonstration is for an empty one")]
    NotEmpty,
    #[error(transparent)]
    Directory(#[from] directory::import::ImportError),
    #[error(transparent)]
    Experiences(#[from] experiences::import::ImportError),
    #[error(transparent)]
    Indicators(#[from] catalogue_import::ImportError),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Table(#[from] TableError),
    #[error("the demonstration's file is damaged: {0}")]
    File(#[from] csv::Error),
}

/// Loads it into an empty database, and marks the site as a demonstration. How many stories it has.
pub async fn load(db: &Db, clock: &Clock) -> Result<u64, DemoError> {
    if !is_empty(db).await? {
        return Err(DemoError::NotEmpty);
    }
    let at = clock.now();
    let structures = Box::new(Cursor::new(STRUCTURES.as_bytes()));
    let structures = Table::read(structures, None, &directory::official::COLUMNS)?;
    let options = directory::import::Options::default();
    directory::import::run_table(db, structures, options, at).await?;

    let stories = Box::new(Cursor::new(moved_to(clock.today())?));
    let stories = Table::read(stories, None, COLUMNS)?;
    let options = experiences::import::Options::default();
    let report =
        experiences::import::run_table(db, stories, None, options, Progress::silent(), at).await?;
    indicators::load(db, clock).await?;
    documents::load(db, clock).await?;
    setting::keep_first(db, DEMO, &at.0.to_string()).await?;
    Ok(report.imported)
}

/// Does the database hold no experience?
pub async fn is_empty(db: &Db) -> Result<bool, StoreError> {
    Ok(experiences::store::facts::largest_id(db).await? == 0)
}

/// The stories, every date moved by as many days as from the day they were written for to `today`.
fn moved_to(today: Day) -> Result<Vec<u8>, csv::Error> {
    let days = Day::parse(WRITTEN_FOR).map_or(0, |day| today.number() - day.number());
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .has_headers(false)
        .from_reader(EXPERIENCES.as_bytes());
    let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
    for record in reader.records() {
        writer.write_record(record?.iter().map(|cell| moved(cell, days)))?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}

/// A cell that is a date, or begins with one, moved; any other as it is.
fn moved(cell: &str, days: i32) -> String {
    let date = cell.get(..10).and_then(Day::parse);
    match date {
        Some(day) if cell.len() <= 16 => format!("{}{}", day.plus_days(days), &cell[10..]),
        _ => cell.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::moved;

    #[test]
    fn only_dates_move() {
        assert_eq!(moved("2026-11-19T18:05", 3), "2026-11-22T18:05");
        assert_eq!(moved("2026-02-27", 2), "2026-03-01");
        assert_eq!(
            moved("2026-11-19 : le jour où tout a changé", 3),
            "2026-11-19 : le jour où tout a changé"
        );
        assert_eq!(moved("DEMO000001", 3), "DEMO000001");
    }
}
