//! The time line tells things in the order they happened.
use super::*;
use crate::{
    experiences::codes::{Capacity, Channels, Source, State, Tags},
    kernel::ids::{AnswerId, ExperienceId, MentionId},
};

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn mention(label: &str, state: MentionState, answered_on: Option<&str>) -> Mention {
    let answer = state.is_answered().then(|| Answer {
        id: AnswerId(1),
        text: "Bonjour".to_owned(),
        signature: None,
        answered_on: answered_on.map(day),
        useful: 0,
        useless: 0,
        author_found_it_useful: None,
    });
    Mention {
        id: MentionId(1),
        structure: None,
        label: label.to_owned(),
        channels: Channels::default(),
        state,
        answer,
        promise: None,
    }
}

fn story(mentions: Vec<Mention>) -> Experience {
    Experience {
        id: ExperienceId(1),
        state: State::Published,
        title: "Attente".to_owned(),
        story: "Longue".to_owned(),
        feeling: Feeling::Negative,
        tags: Tags::default(),
        pen_name: None,
        capacity: Capacity::Concerned,
        procedure: None,
        department: None,
        country: "France".to_owned(),
        source: Source::WEB,
        written_on: day("2026-03-01"),
        happened_on: None,
        published_at: None,
        similar: 0,
        mentions,
        details: vec![Detail { text: "Encore".to_owned(), added_on: day("2026-03-05") }],
    }
}

fn names(experience: &Experience) -> Vec<String> {
    let name = |moment: &Moment| match moment {
        Moment::Published(_) => "published".to_owned(),
        Moment::Added(_) => "added".to_owned(),
        Moment::Answered { service, days, .. } => format!("answered {service} {days:?}"),
        Moment::Awaited { service, outside } => format!("awaited {service} {outside}"),
        Moment::Promised { overdue, .. } => format!("promised {overdue}"),
        Moment::Done { .. } => "done".to_owned(),
        Moment::Settled { is, .. } => format!("settled {is}"),
        Moment::Unsettled => "unsettled".to_owned(),
    };
    let all = moments(experience, Some(day("2026-03-02")), day("2026-04-01"));
    all.iter().map(name).collect()
}

#[test]
fn answers_and_additions_are_in_order_of_date() {
    let story = story(vec![
        mention("A", MentionState::Answered, Some("2026-03-09")),
        mention("B", MentionState::Answered, None),
        mention("C", MentionState::Answered, Some("2026-03-02")),
        mention("D", MentionState::Waiting, None),
    ]);
    let expected = [
        "published",
        "answered C Some(0)",
        "added",
        "answered A Some(7)",
        "answered B None",
        "awaited D true",
        "unsettled",
    ];
    assert_eq!(names(&story), expected);
}

#[test]
fn a_promise_follows_its_answer_until_the_author_speaks() {
    let mut promised = mention("A", MentionState::Promised, Some("2026-03-03"));
    promised.promise = Some(Promise { due_on: Some(day("2026-03-20")), ..Promise::default() });
    let mut story = story(vec![promised]);
    story.details.clear();
    assert_eq!(names(&story)[2..], ["promised true", "unsettled"]);

    story.mentions[0].state = MentionState::Confirmed;
    assert_eq!(names(&story)[2..], ["promised false", "settled true"]);
}

#[test]
fn praise_leaves_nothing_to_settle() {
    let mut story = story(vec![mention("A", MentionState::Answered, Some("2026-03-03"))]);
    story.feeling = Feeling::Positive;
    story.details.clear();
    assert_eq!(names(&story), ["published", "answered A Some(1)"]);
}
