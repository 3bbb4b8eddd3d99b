//! The reports of a dossier: one to read, those that were kept.
use super::{forms, lines, list::report_address};
use crate::{
    documents::{
        codes::{Obstacles, ReportState, Source},
        desk::{
            model::{FormShown, Line, PieceShown, ReportShown, Section},
            store::{
                attachments::{self, AttachmentRow},
                reports::{self, ReportRow},
            },
        },
        model::Document,
    },
    kernel::{
        error::AppError,
        ids::{AttachmentId, DocumentId, ExperienceId, ReportId},
        lang::Lang,
        text::{Piece, excerpt},
        time::Instant,
    },
    links,
    moderation::masking::pieces as marked,
    platform::{clock::day_in_france, site::Site},
    words::{dates, document_desk as words, documents},
};

/// Kept reports on one page.
const KEPT: i64 = 20;

/// What waits in a dossier: the report that was asked for or the oldest, with its forms; the others in a
/// list.
pub(super) async fn waiting(
    site: &Site,
    document: &Document,
    asked: &str,
    lang: Lang,
) -> Result<(Vec<ReportShown>, Vec<FormShown>, Option<Section>), AppError> {
    let rows = reports::of(&site.db, document.id, ReportState::Received, 200).await?;
    let asked: Option<i64> = asked.parse().ok();
    let Some(first) = rows.iter().find(|it| Some(it.id) == asked).or(rows.first()) else {
        return Ok((vec![], vec![], None));
    };
    let all = attachments::of(&site.db, document.id).await?;
    let own: Vec<_> = all.iter().filter(|it| it.report_id == first.id).collect();
    let forms = forms::report(document.id, first, &own, lang);
    let others: Vec<_> = rows.iter().filter(|it| it.id != first.id).collect();
    let section = (!others.is_empty()).then(|| Section {
        title: words::other_reports(lang, i64::try_from(others.len()).unwrap_or(i64::MAX)),
        lines: others.iter().map(|it| line(site, document.id, it, lang)).collect(),
        ..Section::default()
    });
    Ok((vec![shown(first, &own, (true, lang))], forms, section))
}

pub(super) fn line(site: &Site, document: DocumentId, row: &ReportRow, lang: Lang) -> Line {
    let passage = excerpt(&row.passage, 120);
    let title = if passage.is_empty() { words::no_passage(lang).to_owned() } else { passage };
    Line {
        href: report_address(lang, document, ReportId(row.id)),
        title,
        facts: vec![
            words::difficulty(lang, row.difficulty),
            lines::since(lang, Instant(row.received_at), site.clock.today()),
        ],
        late: None,
    }
}

/// What was kept, the latest first. Those who answer for the document read what everyone may: words and
/// pieces that a moderator let be read.
pub(super) async fn kept(
    site: &Site,
    document: &Document,
    is_moderator: bool,
    lang: Lang,
) -> Result<Vec<ReportShown>, AppError> {
    let rows = reports::of(&site.db, document.id, ReportState::Kept, KEPT).await?;
    let all = attachments::of(&site.db, document.id).await?;
    let show = |row: &ReportRow| {
        let is_own =
            |it: &&AttachmentRow| it.report_id == row.id && (is_moderator || it.state == "public");
        let own: Vec<_> = all.iter().filter(is_own).collect();
        shown(row, &own, (is_moderator || row.quoted == 1, lang))
    };
    Ok(rows.iter().map(show).collect())
}

/// `whole`: with its words.
pub(super) fn shown(
    row: &ReportRow,
    pieces: &[&AttachmentRow],
    (whole, lang): (bool, Lang),
) -> ReportShown {
    let came = dates::day(lang, day_in_france(Instant(row.received_at)));
    let obstacles = Obstacles(u16::try_from(row.obstacles).unwrap_or_default());
    let obstacles = obstacles.iter().map(|it| documents::obstacle(lang, it).to_owned());
    let is_paper = row.source == Source::Paper.as_str();
    let told = [
        Some(words::difficulty(lang, row.difficulty)),
        row.minutes.map(|it| words::minutes(lang, it)),
        is_paper.then(|| words::on_paper(lang).to_owned()),
        (row.quoted == 1).then(|| words::is_quoted(lang).to_owned()),
    ];
    let texts = [
        (words::passage(lang), &row.passage),
        (words::place(lang), &row.place),
        (words::suggestion(lang), &row.suggestion),
    ];
    let texts = texts.into_iter().filter(|(_, text)| whole && !text.is_empty());
    let links = row.experience_id.map(|id| {
        let address = links::experience(lang, ExperienceId(id), "");
        (address.trim_end_matches('-').to_owned(), words::see_experience(lang).to_owned())
    });
    ReportShown {
        title: words::report_of(lang, &came),
        facts: told.into_iter().flatten().chain(obstacles).collect(),
        texts: texts.map(|(label, text)| (label.to_owned(), marks(text))).collect(),
        links: links.into_iter().collect(),
        pieces: pieces.iter().zip(1..).map(|(it, at)| piece(it, at, lang)).collect(),
    }
}

fn marks(text: &str) -> Vec<Piece> {
    marked(text)
}

fn piece(row: &AttachmentRow, at: i64, lang: Lang) -> PieceShown {
    let is_image = row.media_type.starts_with("image/");
    PieceShown {
        href: links::documents::desk_piece(lang, AttachmentId(row.id)),
        label: words::piece(lang, at, row.pages.filter(|_| !is_image)),
        is_image,
    }
}
