//! What came after a story, in the order it happened: what one time line tells.
use super::{
    codes::MentionState,
    model::{Answer, Detail, Experience, Mention, Promise},
};
use crate::{
    directory::model::OUTSIDE_CODE,
    kernel::{feeling::Feeling, time::Day},
};
use serde::{Deserialize, Serialize};

/// One moment of the time line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Moment {
    Published(Day),
    /// The author added something.
    Added(Detail),
    Answered {
        service: String,
        answer: Answer,
        days: Option<i64>,
    },
    /// No answer yet; `outside`: nobody can answer.
    Awaited {
        service: String,
        outside: bool,
    },
    Promised {
        service: String,
        promise: Promise,
        overdue: bool,
    },
    Done {
        service: String,
        on: Option<Day>,
    },
    /// What the author says of it in the end.
    Settled {
        is: bool,
        comment: Option<String>,
    },
    /// The author has not said yet.
    Unsettled,
}

/// Every moment, the first one first. `published` and `today` are days in France.
pub fn moments(experience: &Experience, published: Option<Day>, today: Day) -> Vec<Moment> {
    let mut dated: Vec<(Option<Day>, Vec<Moment>)> = experience
        .details
        .iter()
        .map(|it| (Some(it.added_on), vec![Moment::Added(it.clone())]))
        .collect();
    for mention in &experience.mentions {
        if let Some(answer) = &mention.answer {
            dated.push((answer.answered_on, of_answer(mention, answer, published, today)));
        }
    }
    // What has no date comes last: an import may not say when an answer came.
    dated.sort_by_key(|(day, _)| (day.is_none(), *day));
    let awaited = experience.mentions.iter().filter(|it| it.answer.is_none()).map(|it| {
        let outside = it.structure.as_ref().is_none_or(|it| it.code == OUTSIDE_CODE);
        Moment::Awaited { service: it.label.clone(), outside }
    });
    let mut all: Vec<Moment> = published.map(Moment::Published).into_iter().collect();
    all.extend(dated.into_iter().flat_map(|(_, moments)| moments));
    all.extend(awaited);
    if is_open(experience) {
        all.push(Moment::Unsettled);
    }
    all
}

/// An answer, and what was promised in it.
fn of_answer(
    mention: &Mention,
    answer: &Answer,
    published: Option<Day>,
    today: Day,
) -> Vec<Moment> {
    let service = mention.label.clone();
    let number = |day: Day| i64::from(day.number());
    let days =
        answer.answered_on.zip(published).map(|(to, from)| (number(to) - number(from)).max(0));
    let mut all = vec![Moment::Answered { service: service.clone(), answer: answer.clone(), days }];
    let promise = mention.promise.as_ref();
    if let Some(promise) = promise {
        let late = promise.due_on.is_some_and(|it| it < today);
        let overdue = late && mention.state == MentionState::Promised;
        let promise = promise.clone();
        all.push(Moment::Promised { service: service.clone(), promise, overdue });
    }
    let done_on = promise.and_then(|it| it.done_on);
    if mention.state == MentionState::Done || done_on.is_some() {
        all.push(Moment::Done { service, on: done_on });
    }
    let comment = promise.and_then(|it| it.author_comment.clone());
    match mention.state {
        MentionState::Confirmed => all.push(Moment::Settled { is: true, comment }),
        MentionState::Contested => all.push(Moment::Settled { is: false, comment }),
        _ => {}
    }
    all
}

/// Is there something to settle, that the author has not said settled or not?
fn is_open(experience: &Experience) -> bool {
    let states = || experience.mentions.iter().map(|it| it.state);
    let said = states().any(|it| matches!(it, MentionState::Confirmed | MentionState::Contested));
    let promised = states().any(|it| matches!(it, MentionState::Promised | MentionState::Done));
    let answered = states().any(MentionState::is_answered);
    !said && (promised || answered && experience.feeling != Feeling::Positive)
}

#[cfg(test)]
mod tests;
