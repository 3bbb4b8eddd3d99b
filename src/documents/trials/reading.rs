//! What those who prepare a trial read: figures are written here, in the language of the page.
use super::{
    commands::allowed,
    forms::TrialDraft,
    model::{ResultRow, Trial, TrialDesk, TrialShown, TrialState, VersionResult},
    store,
};
use crate::{
    accounts::model::StaffMember,
    kernel::{error::AppError, ids::DocumentId, lang::Lang},
    platform::site::Site,
    testers,
    words::numbers,
};

/// The trial of a document: the draft of one, the open one, or what the last one said.
pub async fn desk(
    site: &Site,
    member: &StaffMember,
    id: DocumentId,
    lang: Lang,
) -> Result<TrialDesk, AppError> {
    let document = allowed(site, member, id).await?;
    let today = site.clock.today();
    let texts = store::rewriting_of(&site.db, id).await?;
    let latest = store::latest(&site.db, id).await?;
    let is = |state| latest.as_ref().is_some_and(|it| it.state == state);
    let draft = if is(TrialState::Open) {
        None
    } else {
        Some(match &latest {
            Some(it) if it.state == TrialState::Draft => {
                let questions = store::questions(&site.db, it.id).await?;
                TrialDraft::starting(it.wanted, it.closes_on, questions, today)
            }
            _ => TrialDraft::starting(0, None, vec![], today),
        })
    };
    let trial = match latest {
        Some(it) if it.state != TrialState::Draft => Some(shown(site, &it, lang).await?),
        _ => None,
    };
    Ok(TrialDesk {
        document: id,
        title: document.identity.title,
        has_texts: texts.is_some_and(|(_, before, after)| !before.is_empty() && !after.is_empty()),
        has_panel: site.post_office.is_some(),
        willing: testers::store::count_willing(&site.db, today).await?,
        trial,
        draft,
        today,
    })
}

async fn shown(site: &Site, trial: &Trial, lang: Lang) -> Result<TrialShown, AppError> {
    let result = store::result(&site.db, trial).await?;
    let is_open = trial.state == TrialState::Open;
    let of = |it: &VersionResult, right: i64, people: i64| match it.people {
        0 => String::new(),
        _ => numbers::share(lang, right, people),
    };
    let (before, after) = (&result.before, &result.after);
    let questions = result.questions.iter().enumerate().map(|(at, question)| {
        let right = |it: &VersionResult| it.right_by_question.get(at).copied().unwrap_or_default();
        ResultRow {
            label: question.prompt.clone(),
            before: of(before, right(before), before.people),
            after: of(after, right(after), after.people),
        }
    });
    let all = ResultRow {
        label: String::new(),
        before: of(before, before.right, before.asked),
        after: of(after, after.right, after.asked),
    };
    Ok(TrialShown {
        is_open,
        opened_on: trial.opened_on,
        until: if is_open { trial.closes_on } else { trial.closed_on },
        turnout: store::counts(&site.db, trial.id).await?,
        people: (before.people, after.people),
        rows: questions.chain([all]).collect(),
    })
}
