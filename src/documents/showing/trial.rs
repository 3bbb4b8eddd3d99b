//! What a comprehension test says: right answers on each version, and whether chance explains the
//! difference.
//!
//! One reader's answers go together: several questions to ten people are not several times ten people.
//! The interval counts readers, each for the share of answers that was right: it is never too narrow.
use crate::{
    documents::{
        codes::Version,
        effect::chance,
        rewritten::Trial,
        store::compared::{self, AnswersRow, QuestionRow},
    },
    indicators::{
        codes::Unit,
        effect::tests_of_change::{Difference, ENOUGH_STORIES, Share, newcombe},
        measured::Verdict,
        shown::Table,
    },
    kernel::{error::AppError, lang::Lang},
    platform::site::Site,
    words::{dossier as words, effects, measures, numbers},
};

/// Readers of one version, and how many answered each question right.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Tally {
    readers: u32,
    right: Vec<u32>,
}

impl Tally {
    fn of(version: Version, questions: &[QuestionRow], answers: &[AnswersRow]) -> Self {
        let mut tally = Self { readers: 0, right: vec![0; questions.len()] };
        for row in answers.iter().filter(|it| it.version == version.as_str()) {
            let readers = u32::try_from(row.readers).unwrap_or_default();
            tally.readers += readers;
            let choices = row.choices.split(',').map(|it| it.trim().parse::<i64>().ok());
            let asked = tally.right.iter_mut().zip(questions);
            for ((right, question), choice) in asked.zip(choices) {
                if choice == Some(question.correct) {
                    *right += readers;
                }
            }
        }
        tally
    }

    /// Right answers of all answers.
    fn all(&self) -> (i64, i64) {
        let right = self.right.iter().map(|it| i64::from(*it)).sum();
        let asked = i64::try_from(self.right.len()).unwrap_or_default();
        (right, asked * i64::from(self.readers))
    }

    /// Readers, of all of them, who would be as many right answers.
    fn share(&self) -> Share {
        let (right, all) = self.all();
        let readers = i64::from(self.readers);
        let share = if all > 0 { (right * readers + all / 2) / all } else { 0 };
        (u32::try_from(share).unwrap_or_default(), self.readers)
    }
}

/// The last test of this rewriting that is over.
pub(super) async fn read(
    site: &Site,
    lang: Lang,
    rewriting: i64,
) -> Result<Option<Trial>, AppError> {
    let Some(trial) = compared::last_trial(&site.db, rewriting).await? else { return Ok(None) };
    let questions = compared::questions(&site.db, trial).await?;
    let answers = compared::answers(&site.db, trial).await?;
    let of = |version| Tally::of(version, &questions, &answers);
    let (before, after) = (of(Version::Before), of(Version::After));
    if before.readers + after.readers == 0 {
        return Ok(None);
    }
    Ok(Some(told(lang, &questions, &before, &after)))
}

fn told(lang: Lang, questions: &[QuestionRow], before: &Tally, after: &Tally) -> Trial {
    let found = newcombe(before.share(), after.share());
    let percent = |tally: &Tally| {
        let (right, all) = tally.all();
        numbers::percent(lang, right, all)
    };
    let readers = |tally: &Tally| i64::from(tally.readers);
    let version = |name: &str, tally: &Tally| {
        vec![name.to_owned(), numbers::integer(lang, readers(tally)), percent(tally)]
    };
    let question = |(at, it): (usize, &QuestionRow)| {
        let right = |tally: &Tally| tally.right.get(at).copied().unwrap_or_default();
        let share = |tally: &Tally| numbers::share(lang, i64::from(right(tally)), readers(tally));
        let found = newcombe((right(before), before.readers), (right(after), after.readers));
        let gap = found.map_or_else(|| words::too_few(lang).to_owned(), |it| between(lang, it));
        vec![it.prompt.clone(), share(before), share(after), gap]
    };
    Trial {
        verdict: verdict(found),
        sentence: match found {
            None => words::trial_too_few(
                lang,
                &numbers::integer(lang, readers(before)),
                &numbers::integer(lang, readers(after)),
                &ENOUGH_STORIES.to_string(),
            ),
            Some(found) => {
                let answers = words::trial_answers(lang, &percent(before), &percent(after));
                let count = words::trial_readers(
                    lang,
                    &numbers::integer(lang, readers(before)),
                    &numbers::integer(lang, readers(after)),
                );
                let gap = words::trial_gap(lang, &between(lang, found));
                [answers.as_str(), &count, &gap, chance(lang, found)].join(" ")
            }
        },
        versions: Table {
            caption: words::versions_caption(lang).to_owned(),
            heads: words::versions_heads(lang).map(str::to_owned).to_vec(),
            rows: vec![
                version(words::version_before(lang), before),
                version(words::version_after(lang), after),
            ],
        },
        questions: Table {
            caption: words::questions_caption(lang).to_owned(),
            heads: words::questions_heads(lang).map(str::to_owned).to_vec(),
            rows: questions.iter().enumerate().map(question).collect(),
        },
    }
}

/// « +12 points, entre +2 et +20 points ».
fn between(lang: Lang, it: Difference) -> String {
    let points = |it: f64| measures::change(lang, (it * 100.0).round(), Unit::Percent);
    effects::by_between(lang, &points(it.by), &points(it.interval.0), &points(it.interval.1))
}

/// More right answers is better, if chance does not explain it.
fn verdict(found: Option<Difference>) -> Verdict {
    match found {
        None => Verdict::TooFew,
        Some(it) if !it.is_clear() => Verdict::Nothing,
        Some(it) if it.by > 0.0 => Verdict::Better,
        Some(_) => Verdict::Worse,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn questions() -> Vec<QuestionRow> {
        [1, 0].map(|correct| QuestionRow { prompt: "Quand ?".to_owned(), correct }).to_vec()
    }

    fn answers(version: Version, choices: &str, readers: i64) -> AnswersRow {
        let (version, choices) = (version.as_str().to_owned(), choices.to_owned());
        AnswersRow { version, choices, readers }
    }

    fn trial(rows: &[AnswersRow]) -> Trial {
        let of = |version| Tally::of(version, &questions(), rows);
        told(Lang::Fr, &questions(), &of(Version::Before), &of(Version::After))
    }

    #[test]
    fn answers_are_counted_by_question() {
        let rows = [answers(Version::Before, "1,0", 3), answers(Version::Before, "1,", 1)];
        let tally = Tally::of(Version::Before, &questions(), &rows);
        assert_eq!(tally, Tally { readers: 4, right: vec![4, 3] });
        assert_eq!((tally.all(), tally.share()), ((7, 8), (4, 4)));
    }

    #[test]
    fn the_same_answers_by_few_readers_are_chance() {
        let few = |all: i64| {
            trial(&[
                answers(Version::Before, "1,2", all),
                answers(Version::After, "1,0", all * 7 / 10),
                answers(Version::After, "1,2", all - all * 7 / 10),
            ])
        };
        assert_eq!(few(9).verdict, Verdict::TooFew);
        let some = few(10);
        assert_eq!(some.verdict, Verdict::Nothing);
        assert!(some.sentence.contains("hasard"), "{}", some.sentence);
        let many = few(100);
        assert_eq!(many.verdict, Verdict::Better);
        assert_eq!(many.versions.rows[1][1], "100");
    }
}
