//! The time line of an imported experience, from the dates that the file gives. A step without a
//! date of its own stands with the one before it: no step comes before its cause.
use super::pipeline::Prepared;
use crate::{
    experiences::{
        codes::MentionState,
        official::{MentionRow, dates::noon},
        store::bulk::insert::NewStep,
    },
    kernel::time::Instant,
};

/// When the file says that the story was written, at noon; never after its publication.
pub(super) fn received_at(it: &Prepared) -> Instant {
    let written = noon(it.row.written_on);
    it.row.published_at.map_or(written, |published| published.min(written))
}

/// Of one experience; `mentions` are the numbers of its services, in their order.
pub(super) fn of<'a>(
    it: &'a Prepared,
    experience: i64,
    mentions: &[i64],
    flagged_at: Option<Instant>,
) -> Vec<NewStep<'a>> {
    let step = |kind, at| NewStep { experience, mention: None, kind, at, reason: None };
    let received = received_at(it);
    let mut steps = vec![step("received", received)];
    if let Some(published) = it.row.published_at {
        steps.push(step("published", published));
    }
    let from = it.row.published_at.unwrap_or(received);
    for (mention, id) in it.row.mentions.iter().zip(mentions) {
        let of_mention = |(kind, at)| NewStep { mention: Some(*id), ..step(kind, at) };
        steps.extend(follow_up(mention, from).into_iter().map(of_mention));
    }
    if let Some(at) = flagged_at {
        steps.push(NewStep { reason: it.personal_data.as_deref(), ..step("flagged", at) });
    }
    steps
}

fn follow_up(mention: &MentionRow, mut last: Instant) -> Vec<(&'static str, Instant)> {
    let mut steps = vec![];
    let mut push = |state: MentionState, at: Option<Instant>| {
        last = at.map_or(last, |at| at.max(last));
        steps.push((state.as_str(), last));
    };
    let answer = mention.answer.as_ref();
    let promised = mention.promise.is_some() || mention.promised_on.is_some();
    let answered = answer.is_some_and(|it| !it.text.is_empty() || it.answered_on.is_some());
    if mention.state.is_answered() && (answered || !promised) {
        push(MentionState::Answered, answer.and_then(|it| it.answered_on).map(noon));
    }
    if promised {
        push(MentionState::Promised, None);
    }
    if let Some(day) = mention.done_on {
        push(MentionState::Done, Some(noon(day)));
    }
    if matches!(mention.state, MentionState::Confirmed | MentionState::Contested) {
        push(mention.state, None);
    }
    steps
}
