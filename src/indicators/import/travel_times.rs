//! `import travel-times`: each kind of facility becomes an indicator, with a value for the nation and for
//! each department of mainland France. Indicators that are there already keep their words.
use super::{ImportError, Options, Report, write};
use crate::{
    indicators::{
        layouts::travel_times::{COLUMNS, NEEDED, SOURCE, Said, read},
        model::Indicator,
        plan::{Came, Told},
        store,
        tables::{Brought, OfIndicator, Tables},
    },
    kernel::time::Instant,
    platform::{
        db::Db,
        tabular::{Next, Table, TableError, faults::Refusal},
    },
};
use std::{collections::HashMap, fmt, path::Path};

/// What an import of times of travel did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TravelReport {
    /// Of the rows that are not left out.
    pub results: Report,
    /// Rows of all overseas departments together.
    pub overseas: u64,
    /// Rows of a basket of services that the file does not name.
    pub baskets: u64,
}

impl fmt::Display for TravelReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { results, overseas, baskets } = self;
        write!(f, "{results}; left out: overseas as one {overseas}, baskets of services {baskets}")
    }
}

/// Imports the file at `input`, or the standard input for `-`.
pub async fn run(
    db: &Db,
    input: &Path,
    dry_run: bool,
    at: Instant,
) -> Result<TravelReport, ImportError> {
    run_table(db, Table::open(input, &COLUMNS)?, dry_run, at).await
}

/// The same from an open table.
pub async fn run_table(
    db: &Db,
    table: Table,
    dry_run: bool,
    at: Instant,
) -> Result<TravelReport, ImportError> {
    table.require(&COLUMNS, &NEEDED)?;
    let known = store::catalogue::list(db).await?;
    let (tables, mut report) = rows(table, known)?;
    let options = Options { dry_run, source: SOURCE.to_owned(), ..Options::default() };
    report.results = write(db, tables, &options, at).await?;
    Ok(report)
}

fn rows(mut table: Table, known: Vec<Indicator>) -> Result<(Tables, TravelReport), TableError> {
    let mut known: HashMap<String, Indicator> =
        known.into_iter().map(|it| (it.code.clone(), it)).collect();
    let mut places: HashMap<&'static str, usize> = HashMap::new();
    let mut tables = Tables { indicators: vec![], report: Report::default() };
    let mut report = TravelReport::default();
    loop {
        let said = match table.advance()? {
            Next::End => break,
            Next::Broken(it) => Err(Refusal { line: it.line, column: None, reason: it.reason }),
            Next::Row => read(table.row()),
        };
        match said {
            Ok(Said::Overseas) => report.overseas += 1,
            Ok(Said::Basket) => report.baskets += 1,
            Err(refusal) => {
                tables.report.read += 1;
                tables.report.refusals.push(refusal);
            }
            Ok(Said::Time { facility, territory, measure }) => {
                tables.report.read += 1;
                let place = *places.entry(facility.code).or_insert_with(|| {
                    let it = facility.indicator();
                    tables.indicators.push(OfIndicator {
                        known: known.remove(&it.code),
                        code: it.code.clone(),
                        brought: Brought::Whole(Box::new(it)),
                        rows: vec![],
                        milestones: vec![],
                        summaries: vec![],
                    });
                    tables.indicators.len() - 1
                });
                if let Some(it) = tables.indicators.get_mut(place) {
                    let (line, told) = (table.row().line, Told::ALL);
                    it.rows.push(Came { line, territory, measure, told });
                }
            }
        }
    }
    tables.report.unknown_columns = table.unknown_columns().to_vec();
    Ok((tables, report))
}
