//! What those who prepare a trial read: figures are written here, in the language of the page.
use super::{
    commands::allowed,
    forms::{TrialDraft, WANTED},
    model::{
        ResultRow, Results, Trial, TrialDesk, TrialPreview, TrialShown, TrialState, VersionResult,
    },
    rules::smallest,
    store::{self, Texts},
};
use crate::{
    accounts::model::StaffMember,
    documents::desk::forms::has_personal_data,
    indicators::effect::tests_of_change::ENOUGH_STORIES,
    kernel::{error::AppError, ids::DocumentId, lang::Lang},
    platform::site::Site,
    testers,
    words::{numbers, trials as words},
};

/// With fewer testers than this, only a very large difference can be told from chance.
const ENOUGH: i64 = 50;

/// The trial of a document: the draft of one, the open one, or what the last one said.
pub async fn desk(
    site: &Site,
    member: &StaffMember,
    id: DocumentId,
    lang: Lang,
) -> Result<TrialDesk, AppError> {
    let document = allowed(site, member, id).await?;
    let today = site.clock.today();
    let texts = store::texts_of(&site.db, id).await?;
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
    let trial = match &latest {
        Some(it) if it.state != TrialState::Draft => Some(shown(site, it, lang).await?),
        _ => None,
    };
    let (preview, is_risky) = preview(site, latest.as_ref(), texts).await?;
    let willing = testers::store::count_willing(&site.db, today).await?;
    Ok(TrialDesk {
        document: id,
        title: document.identity.title,
        has_texts: texts.is_some_and(|it| it.are_written),
        has_panel: site.post_office.is_some(),
        willing,
        warning: warning(lang, willing),
        wanted: wanted(lang),
        preview,
        is_risky,
        trial,
        draft,
        today,
    })
}

/// What testers read, or will read; and does a text that would be tried next seem to hold personal data?
async fn preview(
    site: &Site,
    latest: Option<&Trial>,
    texts: Option<Texts>,
) -> Result<(Option<TrialPreview>, bool), AppError> {
    let words = match texts {
        Some(it) => Some(store::words(&site.db, it.rewriting).await?),
        None => None,
    };
    let is_risky = words
        .as_ref()
        .is_some_and(|(before, after)| has_personal_data(before) || has_personal_data(after));
    let Some(trial) = latest else { return Ok((None, is_risky)) };
    let texts = match (trial.state, words) {
        // A draft tries the latest texts.
        (TrialState::Draft, Some(words)) => words,
        _ => store::words(&site.db, trial.rewriting).await?,
    };
    let questions = store::questions(&site.db, trial.id).await?;
    let preview = (!questions.is_empty()).then_some(TrialPreview { texts, questions });
    Ok((preview, is_risky))
}

async fn shown(site: &Site, trial: &Trial, lang: Lang) -> Result<TrialShown, AppError> {
    let is_open = trial.state == TrialState::Open;
    Ok(TrialShown {
        is_open,
        opened_on: trial.opened_on,
        until: if is_open { trial.closes_on } else { trial.closed_on },
        turnout: store::counts(&site.db, trial.id).await?,
        results: if is_open { None } else { Some(results(site, trial, lang).await?) },
    })
}

async fn results(site: &Site, trial: &Trial, lang: Lang) -> Result<Results, AppError> {
    let result = store::result(&site.db, trial).await?;
    let (before, after) = (&result.before, &result.after);
    let of = |it: &VersionResult, right: i64, all: i64| match it.people {
        0 => String::new(),
        _ => numbers::share(lang, right, all),
    };
    let questions = result.questions.iter().enumerate().map(|(at, question)| {
        let right = |it: &VersionResult| of(it, it.right_to(at), it.people);
        ResultRow { label: question.prompt.clone(), before: right(before), after: right(after) }
    });
    let all = |it: &VersionResult| of(it, it.right, it.asked);
    let all = ResultRow { label: String::new(), before: all(before), after: all(after) };
    Ok(Results { people: (before.people, after.people), rows: questions.chain([all]).collect() })
}

/// The choices of how many to ask, each with the smallest difference that so many can tell from chance.
fn wanted(lang: Lang) -> Vec<(String, String)> {
    let choice = |count: i64| {
        let label = match smallest(count) {
            Some(points) => words::from_points(lang, count, points),
            None => words::shows_nothing(lang, count),
        };
        (count.to_string(), label)
    };
    WANTED.map(choice).to_vec()
}

/// What is told when few may be asked.
fn warning(lang: Lang, willing: i64) -> Option<String> {
    match smallest(willing) {
        _ if willing >= ENOUGH || willing == 0 => None,
        Some(points) => Some(words::few_testers(lang, points)),
        None => Some(words::too_few_testers(lang, ENOUGH_STORIES.into())),
    }
}
