//! What moderators let be read and seen: passages, suggestions, scans.
use crate::{
    documents::{
        codes::HARDEST,
        dossier::{Piece, Quote, Quotes},
        store::reading::{self, PieceRow, QuoteRow},
    },
    kernel::{error::AppError, ids::DocumentId, lang::Lang, time::Instant},
    platform::{clock::day_in_france, site::Site},
    words::{dates, dossier as words, numbers},
};

/// Passages on one page.
const PAGE: i64 = 5;

/// This page of them, counted from 1.
pub(super) async fn page(
    site: &Site,
    lang: Lang,
    (id, path): (DocumentId, &str),
    page: i64,
) -> Result<Quotes, AppError> {
    let page = page.clamp(1, 10_000);
    let mut rows = reading::quotes(&site.db, id, (PAGE + 1, (page - 1) * PAGE)).await?;
    let more = rows.len() > usize::try_from(PAGE).unwrap_or(usize::MAX);
    rows.truncate(usize::try_from(PAGE).unwrap_or(usize::MAX));
    Ok(Quotes {
        items: rows.into_iter().map(|it| quote(lang, it)).collect(),
        next: more.then(|| format!("{path}?passages={}", page + 1)),
        first: (page > 1).then(|| path.to_owned()),
    })
}

fn quote(lang: Lang, it: QuoteRow) -> Quote {
    let day = dates::day(lang, day_in_france(Instant(it.received_at)));
    let difficulty = words::difficulty_of(lang, it.difficulty, i64::from(HARDEST));
    let about = [it.place, day, difficulty];
    let about: Vec<_> = about.into_iter().filter(|it| !it.is_empty()).collect();
    Quote { passage: it.passage, suggestion: it.suggestion, about: about.join(", ") }
}

pub(super) async fn pieces(
    site: &Site,
    lang: Lang,
    (id, path): (DocumentId, &str),
) -> Result<Vec<Piece>, AppError> {
    let rows = reading::pieces(&site.db, id).await?;
    let pieces = (1..).zip(rows).map(|(at, it): (i64, PieceRow)| {
        let is_image = it.media_type.starts_with("image/");
        let weight = numbers::integer(lang, (it.bytes + 1023) / 1024);
        let day = dates::day(lang, day_in_france(Instant(it.received_at)));
        Piece {
            href: format!("{path}/pieces/{}", it.id),
            text: if is_image {
                words::image(lang, at, &weight)
            } else {
                words::file(lang, at, &weight)
            },
            from: words::scan_sent(lang, &day),
            picture: is_image.then(|| {
                let place = match it.place.as_str() {
                    "" => String::new(),
                    place => words::scan_place(lang, place),
                };
                let pixels = (it.width.unwrap_or_default(), it.height.unwrap_or_default());
                (words::scan_of(lang, &place, &day), pixels)
            }),
        }
    });
    Ok(pieces.collect())
}
