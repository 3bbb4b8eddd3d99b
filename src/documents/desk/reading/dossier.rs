//! One dossier on the desk.
use super::{forms, lines, merging, next, public, reports};
use crate::{
    accounts::model::StaffMember,
    documents::{
        codes::{ReportState, State, StepActor, StepKind},
        desk::{
            commands::{is_open, may_read, may_simplify},
            model::{Asked, Choice, DossierShown, Pane},
            store,
        },
        effect::Whole,
        model::Document,
        rules,
        store::{
            steps::{self, StepRow},
            writing,
        },
    },
    kernel::{error::AppError, ids::DocumentId, lang::Lang, time::Instant},
    links::{Place, documents as links, word},
    platform::{clock::day_in_france, site::Site},
    words::{dates, document_desk as words, documents},
};

/// What `member` may do with it.
struct Rights {
    qualifies: bool,
    simplifies: bool,
}

/// The dossier, with the part that was asked for.
pub async fn dossier(
    site: &Site,
    member: &StaffMember,
    (id, asked): (DocumentId, &Asked),
    lang: Lang,
) -> Result<DossierShown, AppError> {
    let document = writing::find(&site.db, id).await?.ok_or(AppError::NotFound)?;
    let issuer = document.identity.issuer;
    if !may_read(site, member, issuer) {
        return Err(AppError::Forbidden);
    }
    let rights = Rights {
        qualifies: rules::can_qualify(member),
        simplifies: may_simplify(site, member, issuer),
    };
    let history = steps::of(&site.db, id).await?;
    let mut shown = DossierShown {
        id,
        title: document.identity.title.clone(),
        note: None,
        facts: facts(site, &document, lang).await?,
        next: None,
        places: vec![],
        reports: vec![],
        choices: vec![],
        sections: vec![],
        forms: vec![],
        history: history.iter().map(|it| line(it, lang)).collect(),
    };
    if let Some(other) = document.merged_into {
        shown.note = Some(words::is_merged(lang).to_owned());
        let href = links::desk_dossier(lang, other);
        let words = words::see_other(lang).to_owned();
        shown.places = vec![Choice { href, words, is_current: false }];
        return Ok(shown);
    }
    let pane = Pane::parse(&asked.pane).unwrap_or(Pane::Reports);
    let rank = (rights.qualifies, rights.simplifies);
    let next = next::action(site, &document, (rank, &history), lang).await?;
    // Nothing to go to when it is what is shown.
    shown.next = next.filter(|it| it.0.href != forms::pane(lang, id, pane));
    shown.places = places(&document, &rights, pane, lang);
    // A part that is not this person's shows nothing more.
    match pane {
        Pane::Reports => {
            if rights.qualifies {
                read(site, &document, &asked.report, &mut shown, lang).await?;
            }
            if shown.reports.is_empty() {
                shown.reports = reports::kept(site, &document, rights.qualifies, lang).await?;
                if shown.reports.is_empty() {
                    shown.note = Some(words::no_kept(lang).to_owned());
                }
            }
        }
        Pane::Identity if rights.qualifies => shown.forms.push(forms::identity(&document, lang)),
        Pane::Issuer if rights.qualifies => {
            shown.forms = forms::issuer(site, &document, asked.q.trim(), lang);
        }
        Pane::Move if rights.simplifies => {
            let months = Whole::months(&document, &history, site.clock.today());
            shown.forms.extend(forms::advance(&document, months, lang));
        }
        Pane::Due => {
            let today = site.clock.today();
            shown.forms.extend(forms::reschedule(&document, today, lang));
        }
        Pane::Merge if rights.qualifies => {
            let merge = merging::page(site, &document, &asked.with, lang).await?;
            (shown.choices, shown.forms, shown.sections) = merge;
        }
        _ => return Err(AppError::Forbidden),
    }
    Ok(shown)
}

/// For moderators: the public report that was asked for, or what waits; then all that is public.
async fn read(
    site: &Site,
    document: &Document,
    asked: &str,
    shown: &mut DossierShown,
    lang: Lang,
) -> Result<(), AppError> {
    let (open, public) = public::public(site, document, asked, lang).await?;
    if let Some((report, form)) = open {
        (shown.reports, shown.forms) = (vec![report], vec![form]);
    } else {
        let (reports, forms, others) = reports::waiting(site, document, asked, lang).await?;
        (shown.reports, shown.forms) = (reports, forms);
        shown.sections.extend(others);
    }
    shown.sections.extend(public);
    Ok(())
}

async fn facts(
    site: &Site,
    document: &Document,
    lang: Lang,
) -> Result<Vec<(String, String)>, AppError> {
    let (it, today) = (&document.identity, site.clock.today());
    let waiting = store::reports::count(&site.db, document.id, ReportState::Received).await?;
    let counts = document.counts;
    let facts = [
        (words::kind(lang), Some(documents::kind(lang, it.kind).to_owned())),
        (words::cerfa(lang), lines::number(lang, it)),
        (words::url(lang), it.url.clone()),
        (words::domain(lang), Some(documents::domain(lang, it.domain).to_owned())),
        (words::issuer(lang), lines::issuer(site, it)),
        (words::state(lang), Some(documents::state(lang, document.state).to_owned())),
        (words::next_step(lang), lines::due(lang, document, today).map(|it| it.1)),
        (
            words::counts(lang),
            Some(words::counts_of(lang, counts.reports, counts.struggled, waiting)),
        ),
    ];
    let said = |(key, value): (&str, Option<String>)| Some((key.to_owned(), value?));
    Ok(facts.into_iter().filter_map(said).collect())
}

/// The parts of the page that this person may open.
fn places(document: &Document, rights: &Rights, at: Pane, lang: Lang) -> Vec<Choice> {
    let id = document.id;
    let identity = if document.state == State::Reported {
        words::tab_check(lang)
    } else {
        words::correct_title(lang)
    };
    let decides = rights.simplifies && document.state != State::Reported;
    let panes = [
        (Pane::Reports, true, words::reports(lang)),
        (Pane::Identity, rights.qualifies, identity),
        (Pane::Issuer, rights.qualifies, words::tab_issuer(lang)),
        (Pane::Merge, rights.qualifies, words::tab_merge(lang)),
        (Pane::Move, decides, words::move_title(lang)),
        (Pane::Due, document.due_on.is_some(), words::reschedule_title(lang)),
    ];
    let mut places: Vec<_> = panes
        .into_iter()
        .filter(|it| it.1)
        .map(|(pane, _, words)| Choice {
            href: forms::pane(lang, id, pane),
            words: words.to_owned(),
            is_current: pane == at,
        })
        .collect();
    let has_texts = is_open(document.state) || document.state.is_simplified();
    if decides && has_texts {
        let (href, words) = (links::desk_rewriting(lang, id), words::rewriting(lang).to_owned());
        places.push(Choice { href, words, is_current: false });
        let href = format!("{}/{}", links::desk_dossier(lang, id), word(lang, Place::Trial));
        places.push(Choice { href, words: words::tab_trial(lang).to_owned(), is_current: false });
    }
    if document.state.is_public() {
        let href = links::dossier(lang, id, &document.identity.title);
        places.push(Choice { href, words: words::tab_public(lang).to_owned(), is_current: false });
    }
    places
}

/// What happened, then when, by whom and why.
fn line(row: &StepRow, lang: Lang) -> (String, String) {
    let day = dates::day(lang, day_in_france(Instant(row.at)));
    let kind = StepKind::parse(&row.kind);
    let what = kind.map_or(row.kind.as_str(), |it| words::step(lang, it)).to_owned();
    let actor = StepActor::parse(&row.actor).map(|it| words::actor(lang, it));
    let mut facts = vec![day];
    facts.extend(actor.map(str::to_owned));
    facts.extend(row.other_id.map(|it| words::dossier_number(lang, it)));
    facts.extend((!row.reason.is_empty()).then(|| row.reason.clone()));
    (what, facts.join(" · "))
}
