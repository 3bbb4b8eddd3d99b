//! The desk: what waits for moderators, the dossiers of those who decide, what a search finds.
use super::{days_late, forms::button, lines, merging, own};
use crate::{
    accounts::model::StaffMember,
    documents::{
        codes::State,
        desk::{
            commands::may_read,
            model::{
                Choice, Control, FieldShown, FormShown, Line, ListAsked, Listed, Section, Way,
            },
            store::listing::{self, WaitingRow},
        },
        model::Document,
        rules,
        searching::{self, Search},
        shelf::Shelved,
    },
    kernel::{
        error::AppError,
        ids::{DocumentId, ReportId},
        lang::Lang,
        query,
        text::excerpt,
        time::Instant,
    },
    links::documents as links,
    platform::site::Site,
    words::{document_desk as words, documents},
};
use std::sync::Arc;

/// Lines of a part.
const PART: usize = 30;

/// What `member` has to do.
pub async fn list(
    site: &Site,
    member: &StaffMember,
    asked: &ListAsked,
    lang: Lang,
) -> Result<Listed, AppError> {
    let (qualifies, simplifies) = (rules::can_qualify(member), rules::can_simplify(member));
    if !qualifies && !simplifies {
        return Err(AppError::Forbidden);
    }
    let q = asked.q.trim();
    let mut sections = vec![];
    let reported = if qualifies { listing::reported(&site.db, 500).await? } else { Vec::new() };
    if !q.is_empty() {
        sections.push(found(site, member, q, &reported, lang));
    }
    // A part of one's dossiers is asked for: the rest was read before.
    if qualifies && q.is_empty() && asked.from.is_empty() && asked.state.is_empty() {
        sections.push(reports(site, lang).await?);
        sections.push(new(site, &reported, lang));
        sections.extend(merging::duplicates(site, &reported, lang).await?);
    }
    if simplifies && q.is_empty() {
        sections.push(dossiers(site, member, asked, lang));
    }
    let add = qualifies.then(|| links::desk_paper(lang));
    Ok(Listed { search: search(lang, q), sections, add })
}

fn search(lang: Lang, q: &str) -> FormShown {
    FormShown {
        action: links::desk(lang),
        way: Way::Get,
        fields: vec![FieldShown {
            control: Control::Line("search".to_owned()),
            name: "q".to_owned(),
            label: words::search_label(lang).to_owned(),
            hint: String::new(),
            value: q.to_owned(),
            most: 100,
            required: false,
        }],
        buttons: vec![button("", words::search(lang), "second")],
        ..FormShown::default()
    }
}

async fn reports(site: &Site, lang: Lang) -> Result<Section, AppError> {
    let count = listing::count_waiting(&site.db).await?;
    let rows = listing::waiting(&site.db, 20).await?;
    let today = site.clock.today();
    let line = |it: &WaitingRow| {
        let (document, id) = (DocumentId(it.document_id), ReportId(it.id));
        let passage = excerpt(&it.passage, 120);
        let facts = [
            (!passage.is_empty()).then_some(passage),
            Some(words::difficulty(lang, it.difficulty)),
            Some(lines::since(lang, Instant(it.received_at), today)),
        ];
        Line {
            href: report_address(lang, document, id),
            title: it.title.clone(),
            facts: facts.into_iter().flatten().collect(),
            late: None,
        }
    };
    let lead = if count == 0 { words::no_report(lang) } else { words::oldest_first(lang) };
    Ok(Section {
        title: words::reports_to_read(lang, count),
        lead: lead.to_owned(),
        lines: rows.iter().map(line).collect(),
        ..Section::default()
    })
}

/// The page of a dossier open at a report.
pub(super) fn report_address(lang: Lang, document: DocumentId, id: ReportId) -> String {
    format!("{}?report={id}", links::desk_dossier(lang, document))
}

fn new(site: &Site, reported: &[Document], lang: Lang) -> Section {
    let count = i64::try_from(reported.len()).unwrap_or(i64::MAX);
    let lead = if count == 0 { words::no_new(lang) } else { words::new_lead(lang) };
    Section {
        title: words::new_documents(lang, count),
        lead: lead.to_owned(),
        lines: reported.iter().take(20).map(|it| lines::of_document(site, it, lang)).collect(),
        ..Section::default()
    }
}

/// The dossiers in one's care, the latest first, then those that are due next.
fn dossiers(site: &Site, member: &StaffMember, asked: &ListAsked, lang: Lang) -> Section {
    let today = site.clock.today();
    let mut all = own(site, member);
    let state = State::parse(&asked.state);
    let filters = filters(lang, &all, state);
    all.retain(|it| state.is_none_or(|state| it.document.state == state));
    all.sort_by_key(|it| {
        let late = days_late(&it.document, today);
        (late.is_none(), late.map(|days| -days), it.document.id)
    });
    let from: usize = asked.from.parse().unwrap_or_default();
    let at = |from: usize| {
        let mut text = String::new();
        if let Some(state) = state {
            query::put(&mut text, "state", state.as_str());
        }
        if from > 0 {
            query::put(&mut text, "from", &from.to_string());
        }
        query::address(&links::desk(lang), &text)
    };
    let more = all.len() > from.saturating_add(PART);
    let lead = if all.is_empty() { words::no_dossier(lang) } else { words::due_first(lang) };
    let part = all.iter().skip(from).take(PART);
    Section {
        title: words::dossiers(lang).to_owned(),
        lead: lead.to_owned(),
        filters,
        lines: part.map(|it| lines::of_document(site, &it.document, lang)).collect(),
        next: more.then(|| at(from + PART)),
        first: (from > 0).then(|| at(0)),
    }
}

/// A link for each state that some have.
fn filters(lang: Lang, all: &[Arc<Shelved>], chosen: Option<State>) -> Vec<Choice> {
    let count = |state| all.iter().filter(|it| it.document.state == state).count();
    let of = |state: State| {
        let n = count(state);
        let words = words::counted(lang, documents::state(lang, state), n);
        let href = format!("{}?state={}", links::desk(lang), state.as_str());
        let is_current = chosen == Some(state);
        (n > 0 || is_current).then_some(Choice { href, words, is_current })
    };
    let every = Choice {
        href: links::desk(lang),
        words: words::counted(lang, words::every_state(lang), all.len()),
        is_current: chosen.is_none(),
    };
    std::iter::once(every).chain(State::ALL.into_iter().filter_map(of)).collect()
}

/// The dossiers whose title, number or issuer hold every word, among those that `member` may open.
fn found(site: &Site, member: &StaffMember, q: &str, reported: &[Document], lang: Lang) -> Section {
    let (shelf, directory) = (site.shelf(), site.directory());
    let mut search = Search::new(&directory, q);
    let new: Vec<_> = reported
        .iter()
        .filter(|it| search.finds(&searching::text(&it.identity), it.identity.issuer))
        .collect();
    let public: Vec<_> = shelf
        .all()
        .iter()
        .filter(|it| search.finds(&it.folded, it.document.identity.issuer))
        .map(|it| &it.document)
        .filter(|it| may_read(site, member, it.identity.issuer))
        .collect();
    let lines: Vec<_> = new
        .into_iter()
        .chain(public)
        .take(50)
        .map(|it| lines::of_document(site, it, lang))
        .collect();
    let lead = if lines.is_empty() { words::nothing_found(lang).to_owned() } else { String::new() };
    Section { title: words::found(lang, q), lead, lines, ..Section::default() }
}
