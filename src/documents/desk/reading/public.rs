//! What the reports of a dossier show to everyone, and the form that takes it back.
use super::{
    forms::{button, field},
    list::report_address,
    reports::{line, shown},
};
use crate::{
    documents::{
        desk::{
            forms::Fate,
            model::{Control, FormShown, ReportShown, Section, Way},
            store::{
                attachments::{self, AttachmentRow},
                reports::{self, ReportRow},
            },
        },
        model::Document,
    },
    kernel::{error::AppError, ids::ReportId, lang::Lang},
    platform::site::Site,
    words::document_desk as words,
};

/// Reports with something public that one page lists: more than any document has.
const MOST: i64 = 1000;

/// The report that was asked for, when some of it is public, with its form; then all of those, in a list.
pub(super) async fn public(
    site: &Site,
    document: &Document,
    asked: &str,
    lang: Lang,
) -> Result<(Option<(ReportShown, FormShown)>, Option<Section>), AppError> {
    let rows = reports::public(&site.db, document.id, MOST).await?;
    let asked: Option<i64> = asked.parse().ok();
    let open = match rows.iter().find(|it| Some(it.id) == asked) {
        Some(row) => {
            let all = attachments::of(&site.db, document.id).await?;
            let own: Vec<_> = all.iter().filter(|it| it.report_id == row.id).collect();
            Some((shown(row, &own, (true, lang)), form(document, row, &own, lang)))
        }
        None => None,
    };
    let section = (!rows.is_empty()).then(|| Section {
        title: words::public_reports(lang, i64::try_from(rows.len()).unwrap_or(i64::MAX)),
        lead: words::public_lead(lang).to_owned(),
        lines: rows.iter().map(|it| line(site, document.id, it, lang)).collect(),
        ..Section::default()
    });
    Ok((open, section))
}

/// As it opens, everything is taken back: what may stay is to be said.
fn form(document: &Document, row: &ReportRow, pieces: &[&AttachmentRow], lang: Lang) -> FormShown {
    let mut fields = vec![];
    if row.quoted == 1 {
        fields.push(field(Control::Tick, "quoted", words::keep_quoted(lang), "yes"));
    }
    for (piece, at) in pieces.iter().zip(1..) {
        let is_public = piece.state == "public";
        let fates = Fate::ALL.into_iter().filter(|it| is_public || *it != Fate::Public);
        let fates = fates.map(|it| (it.as_str().to_owned(), words::fate(lang, it).to_owned()));
        let (name, label) = (format!("piece-{}", piece.id), words::piece(lang, at, None));
        fields.push(field(Control::Radios(fates.collect()), &name, &label, Fate::Seen.as_str()));
    }
    FormShown {
        title: words::hide_title(lang).to_owned(),
        lead: words::hide_lead(lang).to_owned(),
        action: report_address(lang, document.id, ReportId(row.id)),
        way: Way::Post,
        hidden: vec![("report".to_owned(), row.id.to_string())],
        fields,
        buttons: vec![button("hide", words::hide(lang), "danger")],
    }
}
