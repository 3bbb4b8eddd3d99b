//! Where a document stands, what comes next and by when, and the way it went.
use crate::{
    documents::{
        codes::{Source, State, StepKind},
        dossier::{Reach, Stage, Standing},
        model::Document,
        store::steps::StepRow,
    },
    kernel::{
        lang::Lang,
        time::{Day, Instant},
    },
    platform::clock::day_in_france,
    words::{dates, dossier as words},
};

/// The way of most documents.
const WAY: [State; 7] = [
    State::Reported,
    State::Qualified,
    State::Accepted,
    State::Rewriting,
    State::Tested,
    State::Published,
    State::Measured,
];
/// And of those that are refused.
const REFUSED: [State; 3] = [State::Reported, State::Qualified, State::Refused];

pub(super) fn of(lang: Lang, document: &Document, steps: &[StepRow], today: Day) -> Standing {
    let state = document.state;
    let last = |wanted: State| {
        steps.iter().rev().find(|it| StepKind::parse(&it.kind) == Some(StepKind::of(wanted)))
    };
    let due = document.due_on.map(|due| (due, due < today));
    let untested = state.is_simplified() && !was_tested(steps);
    let sentence = words::standing(lang, state).to_owned();
    Standing {
        state,
        sentence: if untested { [&sentence, words::untested(lang)].join(" ") } else { sentence },
        reason: last(state)
            .filter(|it| state == State::Refused && !it.reason.is_empty())
            .map(|it| it.reason.clone()),
        next: due.and_then(|(due, is_late)| next(lang, state, (due, is_late), today)),
        is_late: due.is_some_and(|it| it.1),
        stages: stages(lang, document, |it| last(it).map(|it| day_in_france(Instant(it.at)))),
    }
}

/// Was the version in use tried by readers? A rewriting begun again forgets the test before it.
pub(super) fn was_tested(steps: &[StepRow]) -> bool {
    let kinds = steps.iter().rev().filter_map(|it| StepKind::parse(&it.kind));
    let since = kinds.take_while(|it| *it != StepKind::Rewriting);
    since.into_iter().any(|it| it == StepKind::Tested)
}

fn next(lang: Lang, state: State, (due, is_late): (Day, bool), today: Day) -> Option<String> {
    let what = words::what_is_next(lang, state)?;
    let day = dates::day(lang, due);
    Some(if is_late {
        let days = i64::from(today.number() - due.number());
        words::next_late(lang, what, &day, &dates::days(lang, days))
    } else {
        words::next_by(lang, what, &day)
    })
}

fn stages(lang: Lang, document: &Document, day: impl Fn(State) -> Option<Day>) -> Vec<Stage> {
    let way: &[State] = if document.state == State::Refused { &REFUSED } else { &WAY };
    let here = way.iter().position(|it| *it == document.state).unwrap_or_default();
    let stage = |(at, state): (usize, &State)| {
        let when = day(*state);
        let reach = match at.cmp(&here) {
            std::cmp::Ordering::Equal => Reach::Current,
            std::cmp::Ordering::Greater => Reach::Ahead,
            std::cmp::Ordering::Less if when.is_some() => Reach::Done,
            std::cmp::Ordering::Less => Reach::Skipped,
        };
        let imported = *state == State::Reported && document.source == Source::Import;
        Stage {
            name: words::stage(lang, *state, imported).to_owned(),
            when: match (reach, when) {
                (Reach::Ahead, _) => words::ahead(lang).to_owned(),
                (Reach::Skipped, _) => words::skipped(lang).to_owned(),
                (_, Some(when)) => dates::day(lang, when),
                (_, None) => String::new(),
            },
            reach,
        }
    };
    way.iter().enumerate().map(stage).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn steps(kinds: &[StepKind]) -> Vec<StepRow> {
        let step = |(at, kind): (i64, &StepKind)| StepRow {
            document_id: 1,
            kind: kind.as_str().to_owned(),
            at,
            actor: "service".to_owned(),
            reason: String::new(),
            due_on: None,
            other_id: None,
        };
        (0..).zip(kinds).map(step).collect()
    }

    #[test]
    fn a_test_stands_for_its_own_rewriting_only() {
        use StepKind::{Published, Rewriting, Tested};
        assert!(was_tested(&steps(&[Rewriting, Tested, Published])));
        assert!(!was_tested(&steps(&[Rewriting, Published])));
        assert!(!was_tested(&steps(&[Rewriting, Tested, Published, Rewriting, Published])));
    }
}
