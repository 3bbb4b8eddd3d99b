//! All that happened to a document, the latest first.
use crate::{
    documents::{
        codes::{StepActor, StepKind},
        dossier::Moment,
        store::{steps::StepRow, writing},
    },
    kernel::{
        error::AppError,
        ids::DocumentId,
        lang::Lang,
        time::{Day, Instant},
    },
    links,
    platform::{clock::day_in_france, site::Site},
    words::{dates, dossier as words},
};

pub(super) async fn moments(
    site: &Site,
    lang: Lang,
    steps: &[StepRow],
) -> Result<Vec<Moment>, AppError> {
    let mut moments = Vec::with_capacity(steps.len());
    for step in steps.iter().rev() {
        // A kind that this program does not know was written by a later one.
        let Some(kind) = StepKind::parse(&step.kind) else { continue };
        let day = day_in_france(Instant(step.at));
        let when = dates::on_day(lang, day);
        let due = step.due_on.as_deref().and_then(Day::parse);
        moments.push(Moment {
            kind,
            title: words::step(lang, kind).to_owned(),
            datetime: day.to_string(),
            when: match StepActor::parse(&step.actor) {
                Some(actor) => words::when_by(lang, &when, words::actor(lang, actor)),
                None => when,
            },
            reason: step.reason.clone(),
            due: due.map(|it| words::due(lang, &dates::day(lang, it))),
            other: other(site, lang, step.other_id).await?,
        });
    }
    Ok(moments)
}

/// The other dossier of a merge. One that no moderator ever saw keeps its title to itself.
async fn other(
    site: &Site,
    lang: Lang,
    id: Option<i64>,
) -> Result<Option<(Option<String>, String)>, AppError> {
    let Some(id) = id.map(DocumentId) else { return Ok(None) };
    let Some(it) = writing::find(&site.db, id).await?.filter(|it| it.state.is_public()) else {
        return Ok(None);
    };
    let title = it.identity.title;
    let href = it.merged_into.is_none().then(|| links::documents::dossier(lang, id, &title));
    Ok(Some((href, title)))
}
