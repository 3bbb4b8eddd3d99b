//! The one to three services of a row. Decided once, here:
//!
//! - a service has answered when its answer has a text or its status says so; when no service of the
//!   row has, and the row says that it was answered, the first one has: its text is unknown;
//! - the action, its dates and the author's last word belong to the first service that answered,
//!   or to the first one; « done » needs a date, and the last word an answer;
//! - votes are counted whether or not there is a text: see [`AnswerRow::text`];
//! - the network's tags of the whole row go to the first service, when it has none of its own.
use super::{
    Reader,
    columns::{Field, SERVICES, ServiceFields},
    dates, lists, values,
};
use crate::{
    experiences::codes::{Channels, MentionState},
    kernel::time::Day,
    platform::tabular::{faults::Repaired, keys::key},
};

/// One service of an experience.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct MentionRow {
    /// As received: the directory may not know it yet.
    pub structure_code: Option<String>,
    /// The name shown to users, else the structure's; empty when the file says neither.
    pub label: String,
    pub postcode: Option<String>,
    pub country: Option<String>,
    pub channels: Channels,
    /// Joined by `;`.
    pub business_tags: Option<String>,
    pub state: MentionState,
    pub promise: Option<String>,
    pub promised_on: Option<Day>,
    pub done_on: Option<Day>,
    pub author_comment: Option<String>,
    pub answer: Option<AnswerRow>,
}

/// The answer of one service, and what readers thought of it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct AnswerRow {
    /// Empty when the file has votes without the text they are about.
    pub text: String,
    pub answered_on: Option<Day>,
    pub useful: i64,
    pub useless: i64,
    pub author_vote: Option<bool>,
    /// Closeness to a machine draft, in tenths of a percent.
    pub draft_similarity: Option<i64>,
}

/// Always at least one: a story is about a service, even when the file does not say which.
pub(super) fn read(reader: &mut Reader<'_>) -> Vec<MentionRow> {
    let mut mentions = vec![];
    for (index, fields) in SERVICES.iter().enumerate() {
        let named = [fields.label, fields.structure, fields.structure_name, fields.channels]
            .into_iter()
            .any(|field| reader.cell(field).is_some());
        let last_chance = index == SERVICES.len() - 1 && mentions.is_empty();
        if named || last_chance {
            // A row that names nothing may still hold an answer: in the first columns.
            mentions.push(mention(reader, if named { fields } else { &SERVICES[0] }));
        }
    }
    tags_of_the_row(reader, &mut mentions);
    follow_up(reader, &mut mentions);
    mentions
}

fn mention(reader: &mut Reader<'_>, fields: &ServiceFields) -> MentionRow {
    let label = reader.cell(fields.label).or_else(|| reader.cell(fields.structure_name));
    let answer = answer(reader, fields);
    let published = |cell: &str| key(cell).starts_with("publie");
    let answered = answer.as_ref().is_some_and(|it| !it.text.is_empty())
        || reader.cell(fields.answer_status).is_some_and(published);
    MentionRow {
        structure_code: reader.cell(fields.structure).map(str::to_owned),
        label: label.unwrap_or_default().to_owned(),
        postcode: reader.cell(fields.postcode).map(str::to_owned),
        country: reader.cell(fields.country).map(values::country),
        channels: channels(reader, fields.channels),
        business_tags: tags(reader, fields.business_tags),
        state: if answered { MentionState::Answered } else { MentionState::Waiting },
        promise: None,
        promised_on: None,
        done_on: None,
        author_comment: None,
        answer,
    }
}

fn answer(reader: &mut Reader<'_>, fields: &ServiceFields) -> Option<AnswerRow> {
    let text = reader.text(fields.answer).unwrap_or_default();
    let answer = AnswerRow {
        text: html_escape::decode_html_entities(&text).trim().to_owned(),
        answered_on: None,
        useful: reader.count(fields.useful),
        useless: reader.count(fields.useless),
        author_vote: reader.listed(fields.author_vote, values::author_vote),
        draft_similarity: reader.parsed(
            fields.similarity,
            values::tenths,
            Repaired::UnreadableNumber,
        ),
    };
    let says_something = !answer.text.is_empty()
        || answer.useful + answer.useless > 0
        || answer.author_vote.is_some()
        || answer.draft_similarity.is_some();
    says_something.then_some(answer)
}

fn channels(reader: &mut Reader<'_>, field: Field) -> Channels {
    let mut channels = Channels::default();
    for value in reader.cell(field).map(lists::split).unwrap_or_default() {
        match values::channel(value) {
            Some(channel) => channels = channels.with(channel),
            None => reader.note(field, Repaired::UnknownValue),
        }
    }
    channels
}

fn tags(reader: &Reader<'_>, field: Field) -> Option<String> {
    reader.cell(field).map(|cell| lists::split(cell).join(";")).filter(|it| !it.is_empty())
}

fn tags_of_the_row(reader: &Reader<'_>, mentions: &mut [MentionRow]) {
    if let Some(first) = mentions.first_mut()
        && first.business_tags.is_none()
    {
        first.business_tags = tags(reader, Field::BusinessTags);
    }
}

/// The date of the answer, the action and the author's last word.
fn follow_up(reader: &mut Reader<'_>, mentions: &mut [MentionRow]) {
    let answered = mentions.iter().position(|it| it.state == MentionState::Answered);
    let says_answered =
        values::says_answered(reader.cell(Field::Status), reader.cell(Field::Treatment));
    let Some(mention) = mentions.get_mut(answered.unwrap_or_default()) else { return };
    if answered.is_none() && says_answered {
        mention.state = MentionState::Answered;
    }
    if mention.state == MentionState::Answered {
        date_the_answer(reader, mention);
    }
    mention.promise = reader.text(Field::Action);
    mention.promised_on = reader.day(Field::ActionPromisedOn);
    mention.done_on = reader.day(Field::ActionDoneOn);
    if mention.done_on.is_some() {
        mention.state = MentionState::Done;
    } else if mention.promise.is_some() || mention.promised_on.is_some() {
        mention.state = MentionState::Promised;
    }
    let outcome = reader.listed(Field::Outcome, values::outcome);
    match outcome {
        Some(_) if !mention.state.is_answered() => {
            reader.note(Field::Outcome, Repaired::UnknownValue);
        }
        Some(true) => mention.state = MentionState::Confirmed,
        Some(false) => mention.state = MentionState::Contested,
        None => {}
    }
    if mention.state.is_answered() {
        mention.author_comment = reader.text(Field::OutcomeComment);
    }
}

/// An answer whose text is unknown has a date all the same.
fn date_the_answer(reader: &mut Reader<'_>, mention: &mut MentionRow) {
    let Some(day) =
        reader.parsed(Field::AnsweredOn, dates::parse, Repaired::UnreadableDate).map(|it| it.day)
    else {
        return;
    };
    let unknown = || AnswerRow {
        text: String::new(),
        answered_on: None,
        useful: 0,
        useless: 0,
        author_vote: None,
        draft_similarity: None,
    };
    mention.answer.get_or_insert_with(unknown).answered_on = Some(day);
}
