//! Dossiers that may be about the same document.
use super::{forms, lines};
use crate::{
    documents::{
        codes::{ReportState, State},
        desk::{
            commands,
            finding::{self, Found},
            forms::LABEL_MAX,
            likeness::{ALIKE, Trigrams, joined, numbers_in},
            model::{FormShown, Line, Pane, Section, Way},
            store::{
                listing,
                merging::{WorkRow, work},
                reports,
            },
        },
        model::Document,
    },
    kernel::{
        error::{AppError, FieldCode},
        ids::DocumentId,
        lang::Lang,
    },
    links::documents as links,
    platform::site::Site,
    words::document_desk as words,
};
use std::collections::BTreeMap;

/// Passages that are compared.
const PASSAGES: i64 = 500;
/// Candidates for one document.
const MOST: usize = 8;

/// Why two dossiers may be one, the surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Why {
    Number,
    /// Per cent that titles do not share.
    Title(u32),
    Passage(u32),
}

/// A document with what is compared of it.
struct Compared<'a> {
    document: &'a Document,
    title: Trigrams,
    numbers: Vec<String>,
}

impl<'a> Compared<'a> {
    /// `texts`: the passages that people quote of it.
    fn new(document: &'a Document, texts: &[Trigramed]) -> Self {
        let identity = &document.identity;
        let mut numbers = numbers_in(&identity.title);
        numbers.extend(identity.cerfa.clone());
        let own = texts.iter().filter(|it| it.document == document.id);
        numbers.extend(own.flat_map(|it| it.numbers.iter().cloned()));
        Self { document, title: Trigrams::of(&identity.title), numbers }
    }
}

/// A passage, cut.
struct Trigramed {
    document: DocumentId,
    trigrams: Trigrams,
    numbers: Vec<String>,
}

async fn passages(site: &Site) -> Result<Vec<Trigramed>, AppError> {
    let rows = listing::recent_passages(&site.db, PASSAGES).await?;
    let cut = |(id, text): &(i64, String)| Trigramed {
        document: DocumentId(*id),
        trigrams: Trigrams::of(text),
        numbers: numbers_in(text),
    };
    Ok(rows.iter().map(cut).collect())
}

/// The candidates for one document among others, with the likeliest reason of each.
fn candidates(
    one: &Compared<'_>,
    others: &[Compared<'_>],
    passages: &[Trigramed],
) -> Vec<(DocumentId, Why)> {
    let mut found: BTreeMap<DocumentId, Why> = BTreeMap::new();
    let mut note = |id: DocumentId, why: Why| {
        if id != one.document.id {
            let known = found.entry(id).or_insert(why);
            *known = (*known).min(why);
        }
    };
    for other in others {
        if one.numbers.iter().any(|it| other.numbers.contains(it)) {
            note(other.document.id, Why::Number);
        }
        let alike = one.title.likeness(&other.title);
        if alike >= ALIKE {
            note(other.document.id, Why::Title(100 - alike));
        }
    }
    let (own, rest): (Vec<_>, Vec<_>) =
        passages.iter().partition(|it| it.document == one.document.id);
    for mine in own {
        for theirs in &rest {
            let alike = mine.trigrams.likeness(&theirs.trigrams);
            if alike >= ALIKE {
                note(theirs.document, Why::Passage(100 - alike));
            }
        }
    }
    let mut all: Vec<_> = found.into_iter().collect();
    all.sort_by_key(|(id, why)| (*why, *id));
    all.truncate(MOST);
    all
}

fn why(lang: Lang, why: Why) -> &'static str {
    match why {
        Why::Number => words::same_number(lang),
        Why::Title(_) => words::like_title(lang),
        Why::Passage(_) => words::like_passage(lang),
    }
}

/// New documents that may have a dossier already.
pub(super) async fn duplicates(
    site: &Site,
    reported: &[Document],
    lang: Lang,
) -> Result<Option<Section>, AppError> {
    if reported.is_empty() {
        return Ok(None);
    }
    let (shelf, passages) = (site.shelf(), passages(site).await?);
    let known = shelf.all().iter().map(|it| &it.document);
    let all: Vec<_> = known.chain(reported).map(|it| Compared::new(it, &passages)).collect();
    let lines: Vec<_> = reported
        .iter()
        .take(20)
        .filter_map(|it| {
            let one = Compared::new(it, &passages);
            let (with, reason) = candidates(&one, &all, &passages).into_iter().next()?;
            let other = all.iter().find(|it| it.document.id == with)?.document;
            Some(Line {
                href: confirmation(lang, it.id, with),
                title: words::two(lang, &it.identity.title, &other.identity.title),
                facts: vec![why(lang, reason).to_owned()],
                late: None,
            })
        })
        .collect();
    Ok((!lines.is_empty()).then(|| Section {
        title: words::duplicates(lang).to_owned(),
        lead: words::duplicates_lead(lang).to_owned(),
        lines,
        ..Section::default()
    }))
}

fn confirmation(lang: Lang, id: DocumentId, with: DocumentId) -> String {
    format!("{}?with={with}", links::desk_merge(lang, id))
}

/// What the page of a merge shows before its forms, its forms, and what comes after.
pub(super) type Shown = (Vec<Section>, Vec<FormShown>, Vec<Section>);

/// The page of a merge: who could be joined, or what joining this one will do.
pub(super) async fn page(
    site: &Site,
    document: &Document,
    with: &str,
    lang: Lang,
) -> Result<Shown, AppError> {
    let with = with.trim();
    if with.is_empty() {
        return Ok((
            vec![alike(site, document, lang).await?],
            vec![ask(document, "", None, lang)],
            vec![],
        ));
    }
    let found = match finding::find(site, with).await? {
        Found::One(other) if other.id != document.id => {
            return Ok((vec![], vec![confirm(site, document, &other, lang).await?], vec![]));
        }
        Found::One(_) => vec![],
        Found::Some(all) => all.into_iter().filter(|it| it.id != document.id).collect(),
    };
    let lines: Vec<_> = found
        .iter()
        .map(|it| Line {
            href: confirmation(lang, document.id, it.id),
            ..lines::of_document(site, it, lang)
        })
        .collect();
    if lines.is_empty() {
        let form = ask(document, with, Some(FieldCode::NoSuchDocument), lang);
        return Ok((vec![], vec![form], vec![alike(site, document, lang).await?]));
    }
    let section = Section {
        title: words::found(lang, with),
        lead: words::candidates_lead(lang).to_owned(),
        lines,
        ..Section::default()
    };
    Ok((vec![section], vec![ask(document, with, None, lang)], vec![]))
}

/// Another dossier, by its number, its address or its title.
fn ask(document: &Document, typed: &str, problem: Option<FieldCode>, lang: Lang) -> FormShown {
    let with = forms::field(forms::line(), "with", words::other_dossier(lang), typed);
    let with = with.most(LABEL_MAX).hint(words::other_dossier_hint(lang)).required();
    FormShown {
        title: words::another(lang).to_owned(),
        action: links::desk_merge(lang, document.id),
        way: Way::Get,
        fields: vec![with.problem(problem)],
        buttons: vec![forms::button("", words::search(lang), "second")],
        ..FormShown::default()
    }
}

/// The dossiers that look like this one.
async fn alike(site: &Site, document: &Document, lang: Lang) -> Result<Section, AppError> {
    let (shelf, passages) = (site.shelf(), passages(site).await?);
    let reported = listing::reported(&site.db, 500).await?;
    let known = shelf.all().iter().map(|it| &it.document);
    let all: Vec<_> = known.chain(&reported).map(|it| Compared::new(it, &passages)).collect();
    let one = Compared::new(document, &passages);
    let lines: Vec<_> = candidates(&one, &all, &passages)
        .into_iter()
        .filter_map(|(id, reason)| {
            let other = all.iter().find(|it| it.document.id == id)?.document;
            let mut line = lines::of_document(site, other, lang);
            line.facts.insert(0, why(lang, reason).to_owned());
            Some(Line { href: confirmation(lang, document.id, id), ..line })
        })
        .collect();
    let lead =
        if lines.is_empty() { words::no_candidate(lang) } else { words::candidates_lead(lang) };
    Ok(Section {
        title: words::candidates(lang).to_owned(),
        lead: lead.to_owned(),
        lines,
        ..Section::default()
    })
}

/// What will happen, then the button.
async fn confirm(
    site: &Site,
    document: &Document,
    other: &Document,
    lang: Lang,
) -> Result<FormShown, AppError> {
    let title = words::merge_title(lang).to_owned();
    let action = forms::pane(lang, document.id, Pane::Merge);
    let may_join = async |(stays, goes): (&Document, &Document)| {
        let lost = work(&site.db, goes.id).await?;
        Ok::<_, AppError>(WorkRow::may_join(lost, work(&site.db, stays.id).await?))
    };
    let (stays, goes) = match joined(document, other) {
        Some(pair) if may_join(pair).await? => pair,
        _ => {
            let lead = words::both_at_work(lang).to_owned();
            return Ok(FormShown { title, lead, action, way: Way::Get, ..FormShown::default() });
        }
    };
    let mut lead = words::merge_text(lang, &goes.identity.title, &stays.identity.title);
    let waiting = reports::count(&site.db, goes.id, ReportState::Received).await?;
    lead.push(' ');
    lead.push_str(&words::merge_counts(lang, goes.counts.reports, waiting, goes.counts.struggled));
    if goes.state == State::Reported {
        lead.push(' ');
        lead.push_str(words::not_taken(lang));
    }
    let (old, new) = (&goes.identity.cerfa, &stays.identity.cerfa);
    if let (Some(old), Some(new)) = (old, new)
        && old != new
    {
        lead.push(' ');
        lead.push_str(&words::two_numbers(lang, old, new));
    }
    Ok(FormShown {
        title,
        lead,
        action,
        hidden: vec![
            ("with".to_owned(), other.id.to_string()),
            ("seen".to_owned(), commands::stamps(document, other)),
        ],
        fields: vec![],
        buttons: vec![forms::button("merge", words::merge(lang), "danger")],
        way: Way::Post,
    })
}
