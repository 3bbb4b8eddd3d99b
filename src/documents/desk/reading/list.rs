//! The desk: what waits for moderators, the dossiers of those who decide, what a search finds.
use super::{
    days_late,
    forms::{button, field},
    is_late, is_soon, lines, merging, own,
};
use crate::{
    accounts::model::StaffMember,
    documents::{
        codes::State,
        desk::{
            commands::may_read,
            model::{
                Choice, Control, FormShown, LATE, Line, ListAsked, Listed, NEW, REPORTS, SOON,
                Section, Way,
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
        text::{excerpt, fold},
        time::{Day, Instant},
    },
    links::documents as links,
    platform::site::Site,
    words::{document_desk as words, documents},
};
use std::{collections::BTreeSet, sync::Arc};

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
        sections.push(found(site, member, (q, &asked.issuer), &reported, lang));
    }
    // A part of one's dossiers is asked for: the rest was read before.
    let is_whole = [&asked.from, &asked.state, &asked.issuer].into_iter().all(String::is_empty);
    if qualifies && q.is_empty() && is_whole {
        sections.push(reports(site, lang).await?);
        sections.push(new(site, &reported, lang));
        sections.extend(merging::duplicates(site, &reported, lang).await?);
    }
    if simplifies && q.is_empty() {
        sections.push(dossiers(site, member, asked, lang));
    }
    let add = qualifies.then(|| links::desk_paper(lang));
    let issuers = if simplifies { issuers(site, member, lang) } else { vec![] };
    Ok(Listed { search: search(lang, asked, issuers), sections, add })
}

fn search(lang: Lang, asked: &ListAsked, issuers: Vec<(String, String)>) -> FormShown {
    let words = Control::Line("search".to_owned());
    let mut fields = vec![field(words, "q", words::search_label(lang), asked.q.trim()).most(100)];
    if !issuers.is_empty() {
        let choice = Control::Select(issuers);
        fields.push(field(choice, "issuer", words::issuer(lang), &asked.issuer));
    }
    let state = (!asked.state.is_empty()).then(|| ("state".to_owned(), asked.state.clone()));
    FormShown {
        action: links::desk(lang),
        way: Way::Get,
        hidden: state.into_iter().collect(),
        fields,
        buttons: vec![button("", words::search(lang), "second")],
        ..FormShown::default()
    }
}

/// Who issues the dossiers in one's care, for a choice; nothing when there is none to make.
fn issuers(site: &Site, member: &StaffMember, lang: Lang) -> Vec<(String, String)> {
    let directory = site.directory();
    let own = own(site, member);
    let known: BTreeSet<_> = own.iter().filter_map(|it| it.document.identity.issuer).collect();
    let mut all: Vec<_> = known
        .into_iter()
        .filter_map(|it| directory.by_id(it))
        .map(|it| (it.code.clone(), it.display_name().to_owned()))
        .collect();
    if all.len() < 2 {
        return vec![];
    }
    all.sort_by_cached_key(|it| fold(&it.1));
    all.insert(0, (String::new(), words::every_issuer(lang).to_owned()));
    all
}

/// What is asked of one's dossiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wanted {
    All,
    Late,
    Soon,
    Of(State),
}

impl Wanted {
    fn parse(code: &str) -> Self {
        match code {
            LATE => Self::Late,
            SOON => Self::Soon,
            code => State::parse(code).map_or(Self::All, Self::Of),
        }
    }

    const fn code(self) -> &'static str {
        match self {
            Self::All => "",
            Self::Late => LATE,
            Self::Soon => SOON,
            Self::Of(state) => state.as_str(),
        }
    }

    fn words(self, lang: Lang) -> &'static str {
        match self {
            Self::All => words::every_state(lang),
            Self::Late => words::only_late(lang),
            Self::Soon => words::only_soon(lang),
            Self::Of(state) => documents::state(lang, state),
        }
    }

    fn takes(self, it: &Document, today: Day) -> bool {
        match self {
            Self::All => true,
            Self::Late => is_late(it, today),
            Self::Soon => is_soon(it, today),
            Self::Of(state) => it.state == state,
        }
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
        id: REPORTS.to_owned(),
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
        id: NEW.to_owned(),
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
    let wanted = Wanted::parse(&asked.state);
    let directory = site.directory();
    let above = directory.by_code(&asked.issuer).map(|it| it.id);
    let is_of =
        |it: &Document, above| it.identity.issuer.is_some_and(|id| directory.is_within(id, above));
    all.retain(|it| above.is_none_or(|above| is_of(&it.document, above)));
    let at = |wanted: Wanted, from: usize| {
        let mut text = String::new();
        for (name, value) in [("issuer", asked.issuer.as_str()), ("state", wanted.code())] {
            if !value.is_empty() {
                query::put(&mut text, name, value);
            }
        }
        if from > 0 {
            query::put(&mut text, "from", &from.to_string());
        }
        query::address(&links::desk(lang), &text)
    };
    let filters = filters(lang, &all, (wanted, today), |it| at(it, 0));
    all.retain(|it| wanted.takes(&it.document, today));
    all.sort_by_key(|it| {
        let late = days_late(&it.document, today);
        (late.is_none(), late.map(|days| -days), it.document.id)
    });
    let from: usize = asked.from.parse().unwrap_or_default();
    let more = all.len() > from.saturating_add(PART);
    let lead = if all.is_empty() { words::no_dossier(lang) } else { words::due_first(lang) };
    let part = all.iter().skip(from).take(PART);
    Section {
        title: words::dossiers(lang).to_owned(),
        lead: lead.to_owned(),
        filters,
        lines: part.map(|it| lines::of_document(site, &it.document, lang)).collect(),
        next: more.then(|| at(wanted, from + PART)),
        first: (from > 0).then(|| at(wanted, 0)),
        ..Section::default()
    }
}

/// A link for what is late or due soon, and for each state that some have.
fn filters(
    lang: Lang,
    all: &[Arc<Shelved>],
    (chosen, today): (Wanted, Day),
    href: impl Fn(Wanted) -> String,
) -> Vec<Choice> {
    let of = |wanted: Wanted| {
        let n = all.iter().filter(|it| wanted.takes(&it.document, today)).count();
        let words = words::counted(lang, wanted.words(lang), n);
        let is_current = chosen == wanted;
        let is_shown = n > 0 || is_current || wanted == Wanted::All;
        is_shown.then(|| Choice { href: href(wanted), words, is_current })
    };
    let first = [Wanted::All, Wanted::Late, Wanted::Soon];
    first.into_iter().chain(State::ALL.map(Wanted::Of)).filter_map(of).collect()
}

/// The dossiers whose title, number or issuer hold every word, among those that `member` may open.
fn found(
    site: &Site,
    member: &StaffMember,
    (q, issuer): (&str, &str),
    reported: &[Document],
    lang: Lang,
) -> Section {
    let (shelf, directory) = (site.shelf(), site.directory());
    let above = directory.by_code(issuer).map(|it| it.id);
    let is_of =
        |it: &Document, above| it.identity.issuer.is_some_and(|id| directory.is_within(id, above));
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
        .filter(|it| above.is_none_or(|above| is_of(it, above)))
        .take(50)
        .map(|it| lines::of_document(site, it, lang))
        .collect();
    let lead = if lines.is_empty() { words::nothing_found(lang).to_owned() } else { String::new() };
    Section { title: words::found(lang, q), lead, lines, ..Section::default() }
}
