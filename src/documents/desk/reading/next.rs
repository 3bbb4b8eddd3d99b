//! What a dossier waits for, from the person who looks at it.
use super::{forms, lines};
use crate::{
    documents::{
        codes::{ReportState, State},
        desk::{
            model::{Choice, Pane},
            store::reports,
        },
        effect::Whole,
        model::Document,
        store::{compared, steps::StepRow},
    },
    kernel::{error::AppError, lang::Lang},
    links::documents as links,
    platform::site::Site,
    words::document_desk as words,
};

/// What to do first, and how late it is; `None` when nothing is this person's to do.
pub(super) async fn action(
    site: &Site,
    document: &Document,
    ((qualifies, simplifies), history): ((bool, bool), &[StepRow]),
    lang: Lang,
) -> Result<Option<(Choice, Option<String>)>, AppError> {
    let (id, state) = (document.id, document.state);
    let today = site.clock.today();
    let pane = |at: Pane| forms::pane(lang, id, at);
    let own = |(href, words): (String, &str)| (href, words.to_owned());
    let waiting =
        if qualifies { reports::count(&site.db, id, ReportState::Received).await? } else { 0 };
    let found = if qualifies && state == State::Reported {
        Some(own((pane(Pane::Identity), words::next_check(lang))))
    } else if waiting > 0 {
        Some((pane(Pane::Reports), words::next_read(lang, waiting)))
    } else if qualifies && document.identity.issuer.is_none() {
        Some(own((pane(Pane::Issuer), words::next_assign(lang))))
    } else if simplifies {
        let is_enough = |it: Whole| it.is_enough();
        match state {
            State::Qualified => Some((pane(Pane::Move), words::next_decide(lang))),
            State::Accepted => Some((pane(Pane::Move), words::next_begin(lang))),
            State::Rewriting if compared::draft(&site.db, id).await?.is_none() => {
                Some((links::desk_rewriting(lang, id), words::next_write(lang)))
            }
            State::Rewriting => Some((links::desk_trial(lang, id), words::next_try(lang))),
            State::Tested => Some((links::desk_rewriting(lang, id), words::next_publish(lang))),
            State::Published if Whole::months(document, history, today).is_some_and(is_enough) => {
                Some((pane(Pane::Move), words::next_measure(lang)))
            }
            _ => None,
        }
        .map(own)
    } else {
        None
    };
    let late = lines::due(lang, document, today).filter(|it| it.0).map(|it| it.1);
    Ok(found.map(|(href, words)| (Choice { href, words, is_current: false }, late)))
}
