//! The form of a report received on paper.
use super::forms::{button, field, line};
use crate::{
    accounts::model::StaffMember,
    documents::{
        codes::{Domain, HARDEST, Kind, Obstacle},
        desk::{
            forms::{LABEL_MAX, NUMBER_MAX, TEXT_MAX, TITLE_MAX},
            model::{Control, FormShown, Way},
        },
        rules,
    },
    kernel::{error::AppError, lang::Lang},
    links::documents as links,
    words::{document_desk as words, documents, dossier},
};

/// For those who read reports.
pub fn paper(member: &StaffMember, lang: Lang) -> Result<FormShown, AppError> {
    if !rules::can_qualify(member) {
        return Err(AppError::Forbidden);
    }
    let kinds = Kind::ALL.map(|it| (it.as_str().to_owned(), documents::kind(lang, it).to_owned()));
    let domains =
        Domain::ALL.map(|it| (it.as_str().to_owned(), documents::domain(lang, it).to_owned()));
    let grades = (1..=HARDEST).map(|it| (it.to_string(), dossier::difficulty(lang, it))).collect();
    let mut fields = vec![
        field(line(), "with", words::known_document(lang), "")
            .most(LABEL_MAX)
            .hint(words::known_document_hint(lang)),
        field(line(), "title", words::title(lang), "").most(TITLE_MAX),
        field(Control::Select(kinds.to_vec()), "kind", words::kind(lang), "form"),
        field(line(), "cerfa", words::cerfa(lang), "")
            .most(NUMBER_MAX)
            .hint(words::cerfa_hint(lang)),
        field(Control::Select(domains.to_vec()), "domain", words::domain(lang), "other"),
        field(line(), "issuer_label", words::issuer_label(lang), "").most(LABEL_MAX),
        field(Control::Radios(grades), "difficulty", words::how_hard(lang), ""),
    ];
    fields.extend(Obstacle::ALL.map(|it| {
        let name = format!("obstacle-{}", it.as_str());
        field(Control::Tick, &name, documents::obstacle(lang, it), "yes")
    }));
    fields.extend([
        field(Control::Area(4), "passage", words::passage(lang), "").most(TEXT_MAX),
        field(line(), "place", words::place(lang), "").most(LABEL_MAX),
        field(Control::Area(4), "suggestion", words::suggestion(lang), "").most(TEXT_MAX),
    ]);
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
