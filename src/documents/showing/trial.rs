//! What a comprehension test says: right answers on each version, and whether chance explains the
//! difference.
//!
//! One reader's answers go together: several questions to ten people are not several times ten people.
//! The interval takes the rate of right answers as seen on so many readers. What one reader gets right, from
//! nothing to everything, varies at most as one answer does: the interval is rather too wide than too narrow.
use crate::{
    documents::{
        effect::chance,
        rewritten::Trial,
        trials::{
            model::{Question, TrialResult, VersionResult},
            store,
        },
    },
    indicators::{
        codes::Unit,
        effect::tests_of_change::{Difference, ENOUGH_STORIES, Rate, newcombe_rates},
        measured::Verdict,
        shown::Table,
    },
    kernel::{error::AppError, ids::RewritingId, lang::Lang},
    platform::site::Site,
    words::{dossier as words, effects, measures, numbers},
};

/// The last test of this rewriting that is over.
pub(super) async fn read(
    site: &Site,
    lang: Lang,
    rewriting: RewritingId,
) -> Result<Option<Trial>, AppError> {
    let Some(trial) = store::last_closed(&site.db, rewriting).await? else { return Ok(None) };
    let result = store::result(&site.db, &trial).await?;
    let is_read = result.before.people + result.after.people > 0;
    Ok(is_read.then(|| told(lang, &result)))
}

/// Right answers of all, seen on the readers who gave them. Of none, 0: a version that nobody read says
/// nothing anyway.
fn rate(right: i64, all: i64, readers: i64) -> Rate {
    let number = |it: i64| u32::try_from(it).unwrap_or_default();
    (f64::from(number(right)) / f64::from(number(all).max(1)), number(readers))
}

fn told(lang: Lang, result: &TrialResult) -> Trial {
    let TrialResult { questions, before, after } = result;
    let overall = |it: &VersionResult| rate(it.right, it.asked, it.people);
    let found = newcombe_rates(overall(before), overall(after));
    let percent = |it: &VersionResult| numbers::percent(lang, it.right, it.asked);
    let readers = |it: &VersionResult| numbers::integer(lang, it.people);
    let version = |name: &str, it: &VersionResult| vec![name.to_owned(), readers(it), percent(it)];
    let question = |(at, it): (usize, &Question)| {
        let share = |it: &VersionResult| numbers::share(lang, it.right_to(at), it.people);
        let of_question = |it: &VersionResult| rate(it.right_to(at), it.people, it.people);
        let found = newcombe_rates(of_question(before), of_question(after));
        let gap = found.map_or_else(|| words::too_few(lang).to_owned(), |it| between(lang, it));
        vec![it.prompt.clone(), share(before), share(after), gap]
    };
    Trial {
        verdict: verdict(found),
        sentence: match found {
            None => words::trial_too_few(
                lang,
                &readers(before),
                &readers(after),
                &ENOUGH_STORIES.to_string(),
            ),
            Some(found) => {
                let answers = words::trial_answers(lang, &percent(before), &percent(after));
                let count = words::trial_readers(lang, &readers(before), &readers(after));
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

    /// Two questions, whose right choices are 1 and 0; choices on each version, and by how many readers.
    fn trial(before: &[([u8; 2], i64)], after: &[([u8; 2], i64)]) -> Trial {
        let question = |correct| Question { correct, ..Question::default() };
        let questions = [1, 0].map(question).to_vec();
        let version = |rows: &[([u8; 2], i64)]| {
            let mut it = VersionResult::default();
            for (choices, readers) in rows {
                it.add(&questions, choices, *readers);
            }
            it
        };
        let (before, after) = (version(before), version(after));
        told(Lang::Fr, &TrialResult { questions, before, after })
    }

    #[test]
    fn a_gap_is_that_of_the_shares_beside_it() {
        // 9 and 13 right answers of 20: whole readers would be 5 and 7 of ten.
        let it = trial(
            &[([1, 0], 3), ([1, 2], 3), ([2, 2], 4)],
            &[([1, 0], 5), ([1, 2], 3), ([2, 2], 2)],
        );
        let shares: Vec<_> = it.versions.rows.iter().map(|it| it[2].as_str()).collect();
        assert_eq!(shares, ["45\u{202f}%", "65\u{202f}%"]);
        assert!(it.sentence.contains("+20"), "{}", it.sentence);
        let odd = trial(
            &[([1, 0], 4), ([1, 2], 1), ([2, 2], 5)],
            &[([1, 0], 6), ([1, 2], 3), ([2, 2], 1)],
        );
        assert!(odd.sentence.contains("+30"), "{}", odd.sentence);
    }

    #[test]
    fn the_same_answers_by_few_readers_are_chance() {
        let few = |all: i64| {
            let better = all * 7 / 10;
            trial(&[([1, 2], all)], &[([1, 0], better), ([1, 2], all - better)])
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
