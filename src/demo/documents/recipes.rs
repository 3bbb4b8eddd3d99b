//! What is written by hand of each document: who issues it, how far it went and how long each step took.
use crate::{
    directory::snapshot::Directory,
    documents::{
        codes::{Domain, Kind, State},
        model::Identity,
    },
    kernel::time::Day,
};
use serde::Deserialize;

const DOCUMENTS: &str = include_str!("documents.csv");

/// A line of the file: days are counted from the step before.
#[derive(Debug, Deserialize)]
struct Line {
    title: String,
    kind: String,
    domain: String,
    issuer: String,
    cerfa: String,
    version: String,
    pages: Option<i64>,
    state: String,
    opened: i32,
    qualified: Option<i32>,
    decided: Option<i32>,
    begun: Option<i32>,
    tested: Option<i32>,
    published: Option<i32>,
    measured: Option<i32>,
    reports: i32,
    struggled: i32,
    mean: i32,
    reason: String,
    texts: String,
}

/// A document to write.
#[derive(Debug)]
pub(super) struct Recipe {
    pub identity: Identity,
    /// First reported so many days ago.
    opened: i32,
    /// Each state reached after the first, and the days it took.
    way: Vec<(State, i32)>,
    pub reports: i32,
    pub struggled: i32,
    /// The mean difficulty, in tenths.
    pub mean: i32,
    /// Why the issuer said yes or no.
    pub reason: String,
    /// The name of the rewritten texts; empty for none.
    pub texts: String,
}

impl Recipe {
    pub(super) fn opened_on(&self, today: Day) -> Day {
        today.plus_days(-self.opened)
    }

    /// The states reached after the first, with their days.
    pub(super) fn steps(&self, today: Day) -> Vec<(State, Day)> {
        let mut day = self.opened_on(today);
        let step = |(state, days): &(State, i32)| {
            day = day.plus_days(*days);
            (*state, day)
        };
        self.way.iter().map(step).collect()
    }

    /// The day this state was reached.
    pub(super) fn reached(&self, state: State, today: Day) -> Option<Day> {
        self.steps(today).into_iter().find(|it| it.0 == state).map(|it| it.1)
    }

    /// Did readers try its new text?
    pub(super) fn was_tried(&self) -> bool {
        self.way.iter().any(|it| it.0 == State::Tested)
    }
}

/// Every document of the file.
pub(super) fn read(directory: &Directory) -> Result<Vec<Recipe>, csv::Error> {
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(DOCUMENTS.as_bytes());
    let mut all = vec![];
    for line in reader.deserialize() {
        all.push(recipe(directory, line?));
    }
    Ok(all)
}

fn recipe(directory: &Directory, line: Line) -> Recipe {
    let filled = |it: String| (!it.is_empty()).then_some(it);
    let issuer = directory.by_code(&line.issuer);
    let decision =
        if line.state == State::Refused.as_str() { State::Refused } else { State::Accepted };
    let way = [
        (State::Qualified, line.qualified),
        (decision, line.decided),
        (State::Rewriting, line.begun),
        (State::Tested, line.tested),
        (State::Published, line.published),
        (State::Measured, line.measured),
    ];
    Recipe {
        identity: Identity {
            kind: Kind::parse(&line.kind).unwrap_or(Kind::Form),
            title: line.title,
            cerfa: filled(line.cerfa),
            version: filled(line.version),
            notice: None,
            pages: line.pages,
            url: None,
            domain: Domain::parse(&line.domain).unwrap_or(Domain::Other),
            issuer: issuer.map(|it| it.id),
            issuer_label: issuer.map_or("Tribunal de Saint-Aubin", |_| "").to_owned(),
        },
        opened: line.opened,
        way: way.into_iter().filter_map(|(state, days)| Some((state, days?))).collect(),
        reports: line.reports,
        struggled: line.struggled,
        mean: line.mean,
        reason: line.reason,
        texts: line.texts,
    }
}
