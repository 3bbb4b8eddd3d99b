//! Trials that are over: the same questions on the text before and on the text after.
use super::{morning, recipes::Recipe};
use crate::{
    demo::random::drawn,
    documents::{
        codes::{State, StepActor, StepKind, Version},
        store::{
            seeding,
            steps::{self, NewStep},
        },
    },
    kernel::{
        ids::DocumentId,
        time::{Day, Instant},
    },
    platform::db::{Result, Tx},
};
use serde::Deserialize;

const QUESTIONS: &str = include_str!("questions.csv");

/// Readers of each version, by the name of the texts.
const READERS: [(&str, u64); 3] = [("impots", 60), ("caf", 34), ("mdph", 14)];

/// How long it lasted, in days.
const LASTED: i32 = 21;

/// A question; of a hundred readers of each text, how many find the right answer.
#[derive(Debug, Deserialize)]
pub(super) struct Question {
    /// The name of the texts it is about.
    texts: String,
    position: i64,
    correct: i64,
    prompt: String,
    choices: String,
    before: f64,
    after: f64,
}

pub(super) fn read() -> std::result::Result<Vec<Question>, csv::Error> {
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(QUESTIONS.as_bytes());
    reader.deserialize().collect()
}

/// Writes the trial of a rewriting, which ended the day the document was "tested".
pub(super) async fn write(
    tx: &mut Tx,
    rewriting: i64,
    document: DocumentId,
    recipe: &Recipe,
    questions: &[Question],
    today: Day,
) -> Result<()> {
    let closed = recipe.reached(State::Tested, today).unwrap_or(today);
    let opened = closed.plus_days(-LASTED);
    for (kind, day) in [(StepKind::TrialOpened, opened), (StepKind::TrialClosed, closed)] {
        let actor = StepActor::Service;
        let (at, due_on) = (hour_before(day), (kind == StepKind::TrialOpened).then_some(closed));
        steps::add(tx, NewStep { document, kind, at, actor, reason: "", due_on, other: None })
            .await?;
    }
    let lasted = (hour_before(opened), hour_before(closed));
    let questions: Vec<_> = questions.iter().filter(|it| it.texts == recipe.texts).collect();
    let readers = READERS.iter().find(|it| it.0 == recipe.texts).map_or(0, |it| it.1);
    let wanted = i64::try_from(readers).unwrap_or_default();
    let trial = seeding::trial(tx, rewriting, wanted, lasted, closed).await?;
    for it in &questions {
        let choices = it.choices.replace('|', "\n");
        seeding::question(tx, trial, it.position, (&it.prompt, &choices), it.correct).await?;
    }
    for version in Version::ALL {
        for reader in 0..readers {
            let chosen: Vec<i64> = questions.iter().map(|it| it.chosen(version, reader)).collect();
            let right = questions.iter().zip(&chosen).filter(|it| it.0.correct == *it.1).count();
            let counts = (right, questions.len());
            let counts = (i64::try_from(counts.0), i64::try_from(counts.1));
            let counts = (counts.0.unwrap_or_default(), counts.1.unwrap_or_default());
            let choices: Vec<String> = chosen.iter().map(i64::to_string).collect();
            let day = opened.plus_days(i32::try_from(reader % 20).unwrap_or_default());
            seeding::answer(tx, trial, version, &choices.join(","), counts, day).await?;
        }
    }
    Ok(())
}

/// What readers said is known when the document is said to be tried.
fn hour_before(day: Day) -> Instant {
    Instant(morning(day).0 - 3_600_000)
}

impl Question {
    /// What this reader chose: the right answer, or one of the others.
    fn chosen(&self, version: Version, reader: u64) -> i64 {
        let (name, share) = match version {
            Version::Before => ("before", self.before),
            Version::After => ("after", self.after),
        };
        if drawn(&[&self.prompt, name], reader) * 100.0 < share {
            return self.correct;
        }
        let choices = i64::try_from(self.choices.split('|').count()).unwrap_or(2).max(2);
        let other = i64::try_from(reader).unwrap_or_default() % (choices - 1);
        if other < self.correct { other } else { other + 1 }
    }
}
