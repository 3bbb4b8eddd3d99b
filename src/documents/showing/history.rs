//! All that happened to a document, and to those that joined it, the latest first.
use crate::{
    documents::{
        codes::{State, StepActor, StepKind},
        dossier::Moment,
        store::{
            reading::{self, JoinedRow},
            steps::{self, StepRow},
        },
    },
    kernel::{
        error::AppError,
        ids::DocumentId,
        lang::Lang,
        time::{Day, Instant},
    },
    platform::{clock::day_in_france, site::Site},
    words::{dates, dossier as words},
};

pub(super) async fn moments(
    site: &Site,
    lang: Lang,
    id: DocumentId,
    own: &[StepRow],
) -> Result<Vec<Moment>, AppError> {
    let joined = reading::joined(&site.db, id).await?;
    let mut all = own.to_vec();
    for it in &joined {
        // What this one says as "joined" need not be said twice.
        let told = steps::of(&site.db, DocumentId(it.id)).await?;
        all.extend(told.into_iter().filter(|it| it.kind != StepKind::MergedInto.as_str()));
    }
    // At the same instant, the order of the store.
    all.sort_by_key(|it| it.at);
    let moments = all.iter().rev().filter_map(|it| moment(lang, id, &joined, it));
    let mut moments: Vec<_> = moments.collect();
    // What was planned before was done since, or planned again: only the last plan holds.
    for it in moments.iter_mut().skip_while(|it| it.due.is_none()).skip(1) {
        it.due = None;
    }
    Ok(moments)
}

fn moment(lang: Lang, id: DocumentId, joined: &[JoinedRow], step: &StepRow) -> Option<Moment> {
    // A kind that this program does not know was written by a later one.
    let kind = StepKind::parse(&step.kind)?;
    let day = day_in_france(Instant(step.at));
    let when = dates::on_day(lang, day);
    let due = step.due_on.as_deref().and_then(Day::parse);
    let about = if step.document_id == id.0 { step.other_id } else { Some(step.document_id) };
    let other = about.and_then(|about| joined.iter().find(|it| it.id == about));
    Some(Moment {
        kind,
        title: words::step(lang, kind).to_owned(),
        datetime: day.to_string(),
        when: match StepActor::parse(&step.actor) {
            Some(actor) => words::when_by(lang, &when, words::actor(lang, actor)),
            None => when,
        },
        reason: step.reason.clone(),
        due: due.map(|it| words::due(lang, &dates::day(lang, it))),
        other: other.map(|it| name(lang, it)).unwrap_or_default(),
    })
}

/// A title that no moderator read is not shown.
fn name(lang: Lang, it: &JoinedRow) -> String {
    if State::parse(&it.state).is_some_and(State::is_public) {
        words::joined_dossier(lang, &it.title)
    } else {
        words::joined_report(lang).to_owned()
    }
}
