//! What the figures count of a row: of the file, or of the store.
use crate::{
    experiences::{
        codes::{MentionState, State, Tags},
        official::ExperienceRow,
        store::bulk::facts::FactRow,
    },
    kernel::{
        feeling::Feeling,
        ids::StructureId,
        time::{Day, Instant},
    },
    statistics::tallies::Counted,
};

/// Of a row of the file; `None` when it is not published.
pub(super) fn of_row(row: &ExperienceRow, structures: Vec<StructureId>) -> Option<Counted> {
    let published_at = row.published_at.filter(|_| row.state == State::Published)?;
    let answered = || row.mentions.iter().filter(|it| it.state.is_answered());
    Some(Counted {
        published_at,
        feeling: row.feeling,
        tags: row.tags,
        structures,
        answered: answered().next().is_some(),
        first_answer: answered().filter_map(|it| it.answer.as_ref()?.answered_on).min(),
    })
}

/// Of the rows of the store: several for one experience, together.
pub(super) fn all_of(rows: &[FactRow]) -> Vec<Counted> {
    rows.chunk_by(|a, b| a.id == b.id).filter_map(of_rows).collect()
}

fn of_rows(rows: &[FactRow]) -> Option<Counted> {
    let first = rows.first()?;
    let is_answered = |row: &&FactRow| {
        let state = row.state.as_deref().and_then(MentionState::parse);
        state.is_some_and(MentionState::is_answered)
    };
    let answered = || rows.iter().filter(is_answered);
    Some(Counted {
        published_at: Instant(first.published_at),
        feeling: Feeling::parse(&first.feeling)?,
        tags: Tags::parse(&first.tags).unwrap_or_default(),
        structures: rows.iter().filter_map(|it| it.structure_id.map(StructureId)).collect(),
        answered: answered().next().is_some(),
        first_answer: answered().filter_map(|it| Day::parse(it.answered_on.as_deref()?)).min(),
    })
}
