//! The form of a report received on paper.
use super::{
    forms::{button, field, line},
    lines,
};
use crate::{
    accounts::model::StaffMember,
    documents::{
        codes::{Domain, HARDEST, Kind, Obstacle},
        desk::{
            finding::{self, Found},
            forms::{LABEL_MAX, NUMBER_MAX, TEXT_MAX, TITLE_MAX, paper::NONE},
            model::{Control, FieldShown, FormShown, Way},
        },
        model::Document,
        reporting::forms::MINUTES,
        rules,
    },
    kernel::{error::AppError, lang::Lang},
    links::documents as links,
    platform::site::Site,
    words::{document_desk as words, documents, dossier, reporting},
};

/// For those who read reports. `with` is what was typed to find the dossier: those that it may mean are
/// proposed.
pub async fn paper(
    site: &Site,
    member: &StaffMember,
    with: &str,
    lang: Lang,
) -> Result<FormShown, AppError> {
    if !rules::can_qualify(member) {
        return Err(AppError::Forbidden);
    }
    let heading = |label: &str| field(Control::Heading, "", label, "");
    let mut fields = vec![
        heading(words::known_title(lang)),
        field(line(), "with", words::known_document(lang), "")
            .most(LABEL_MAX)
            .hint(words::known_document_hint(lang)),
    ];
    fields.extend(proposed(site, with, lang).await?);
    fields.push(heading(words::new_title(lang)));
    fields.extend(described(lang));
    fields.push(heading(words::said_title(lang)));
    fields.extend(said(lang));
    Ok(FormShown {
        title: words::paper_title(lang).to_owned(),
        lead: words::paper_lead(lang).to_owned(),
        action: links::desk_paper(lang),
        way: Way::Post,
        hidden: vec![],
        fields,
        buttons: vec![button("paper", words::add_paper(lang), "")],
    })
}

/// The dossiers among which to choose, if any.
async fn proposed(site: &Site, with: &str, lang: Lang) -> Result<Option<FieldShown>, AppError> {
    let found = match finding::find(site, with).await? {
        Found::One(_) => vec![],
        Found::Some(all) => all,
    };
    if found.is_empty() {
        return Ok(None);
    }
    let choice = |it: &Document| {
        let number = lines::number(lang, &it.identity);
        let facts = [Some(it.identity.title.clone()), number, lines::issuer(site, &it.identity)];
        let facts: Vec<_> = facts.into_iter().flatten().collect();
        (it.id.to_string(), facts.join(" · "))
    };
    let mut choices: Vec<_> = found.iter().map(choice).collect();
    choices.push((NONE.to_owned(), words::none_of_these(lang).to_owned()));
    Ok(Some(field(Control::Radios(choices), "chosen", words::which_document(lang), "")))
}

/// A list whose first line chooses nothing.
fn chosen(all: impl IntoIterator<Item = (String, String)>, lang: Lang) -> Control {
    let none = (String::new(), words::choose(lang).to_owned());
    Control::Select(std::iter::once(none).chain(all).collect())
}

/// What names a document that has no dossier.
fn described(lang: Lang) -> [FieldShown; 5] {
    let kinds = Kind::ALL.map(|it| (it.as_str().to_owned(), documents::kind(lang, it).to_owned()));
    let domains =
        Domain::ALL.map(|it| (it.as_str().to_owned(), documents::domain(lang, it).to_owned()));
    [
        field(line(), "title", words::title(lang), "").most(TITLE_MAX),
        field(chosen(kinds, lang), "kind", words::kind(lang), ""),
        field(line(), "cerfa", words::cerfa(lang), "")
            .most(NUMBER_MAX)
            .hint(words::cerfa_hint(lang)),
        field(chosen(domains, lang), "domain", words::domain(lang), ""),
        field(line(), "issuer_label", words::issuer_label(lang), "").most(LABEL_MAX),
    ]
}

/// What the person says of it.
fn said(lang: Lang) -> [FieldShown; 6] {
    let grades = (1..=HARDEST).map(|it| (it.to_string(), dossier::difficulty(lang, it))).collect();
    let obstacle = |it: Obstacle| {
        (["obstacle-", it.as_str()].concat(), documents::obstacle(lang, it).to_owned())
    };
    let band = |(at, it): (usize, u16)| (it.to_string(), reporting::minutes(lang, at).to_owned());
    let unknown = (String::new(), reporting::minutes_unknown(lang).to_owned());
    let minutes = MINUTES.into_iter().enumerate().map(band).chain([unknown]).collect();
    [
        field(
            Control::Ticks(Obstacle::ALL.map(obstacle).to_vec()),
            "obstacles",
            words::what_blocks(lang),
            "",
        ),
        field(Control::Radios(grades), "difficulty", words::how_hard(lang), ""),
        field(Control::Radios(minutes), "minutes", words::time_spent(lang), ""),
        field(Control::Area(4), "passage", words::passage(lang), "").most(TEXT_MAX),
        field(line(), "place", words::place(lang), "").most(LABEL_MAX),
        field(Control::Area(4), "suggestion", words::suggestion(lang), "").most(TEXT_MAX),
    ]
}
