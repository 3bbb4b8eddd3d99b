//! Before and after: the latest published rewriting, or the one that is asked.
use super::{living, trial};
use crate::{
    clarity::measured::Measured,
    documents::{
        codes::State,
        dossier::{Link, RewritingBrief},
        model::Document,
        rewritten::{Phrase, Rewritten},
        store::compared::{self, EditionRow, TextsRow},
    },
    kernel::{
        error::AppError,
        ids::{DocumentId, RewritingId},
        lang::Lang,
        time::Instant,
    },
    links,
    platform::{clock::day_in_france, site::Site},
    words::{clarity, dates, dossier as words, numbers},
};

/// The page of one rewriting of this document: the latest, unless `edition` is another.
pub async fn show(
    site: &Site,
    lang: Lang,
    id: DocumentId,
    edition: Option<i64>,
) -> Result<Rewritten, AppError> {
    let document = living(site, id).await?;
    let title = document.identity.title;
    let editions = compared::editions(&site.db, document.id).await?;
    let chosen = match edition {
        Some(edition) => editions.iter().find(|it| it.id == edition),
        None => editions.first(),
    };
    let chosen = chosen.ok_or(AppError::NotFound)?;
    let texts = compared::texts(&site.db, chosen.id).await?.ok_or(AppError::NotFound)?;
    let phrases = compared::phrases(&site.db, chosen.id).await?;
    let path = links::documents::rewriting(lang, document.id, &title);
    let compared = site.comparisons.of(chosen, &texts).await?;
    Ok(Rewritten {
        dossier: links::documents::dossier(lang, document.id, &title),
        published: words::published_on(lang, &day(lang, chosen)),
        others: others(lang, &path, &editions, chosen.id),
        before: compared.before.clone(),
        after: compared.after.clone(),
        difference: compared.difference.clone(),
        phrases: phrases
            .into_iter()
            .map(|it| Phrase { phrase: it.phrase, plain: it.plain, note: it.note })
            .collect(),
        pieces: pieces(lang, &texts),
        trial: trial::read(site, lang, RewritingId(chosen.id)).await?,
        note: texts.note,
        title,
        path,
    })
}

/// The latest one in a few figures, for the dossier.
pub(super) async fn brief(
    site: &Site,
    lang: Lang,
    (id, title): (DocumentId, &str),
) -> Result<Option<RewritingBrief>, AppError> {
    let editions = compared::editions(&site.db, id).await?;
    let Some(latest) = editions.first() else { return Ok(None) };
    let Some(texts) = compared::texts(&site.db, latest.id).await? else { return Ok(None) };
    let compared = site.comparisons.of(latest, &texts).await?;
    let (before, after) = (&compared.before, &compared.after);
    let count = |it: u32| numbers::integer(lang, it.into());
    let both = |before: String, after: String| words::from_to(lang, &before, &after);
    let figures = vec![
        (both(count(before.words), count(after.words)), words::brief_words(lang).to_owned()),
        (
            both(
                clarity::tenths(lang, before.mean_tenths.into()),
                clarity::tenths(lang, after.mean_tenths.into()),
            ),
            words::brief_mean(lang).to_owned(),
        ),
        (
            both(numbers::integer(lang, jargon(before)), numbers::integer(lang, jargon(after))),
            words::brief_jargon(lang).to_owned(),
        ),
    ];
    let trial = trial::read(site, lang, RewritingId(latest.id)).await?;
    Ok(Some(RewritingBrief {
        href: links::documents::rewriting(lang, id, title),
        figures,
        tested: trial.map_or_else(|| words::not_tried(lang).to_owned(), |it| it.sentence),
    }))
}

/// What readers understood of a text that nobody else reads yet: the last trial of the draft that is over.
pub(super) async fn tried(
    site: &Site,
    lang: Lang,
    document: &Document,
) -> Result<Option<String>, AppError> {
    if !matches!(document.state, State::Rewriting | State::Tested) {
        return Ok(None);
    }
    let Some(draft) = compared::draft(&site.db, document.id).await? else { return Ok(None) };
    Ok(trial::read(site, lang, draft).await?.map(|it| it.sentence))
}

fn jargon(it: &Measured) -> i64 {
    i64::try_from(it.jargon.len()).unwrap_or(i64::MAX)
}

fn day(lang: Lang, edition: &EditionRow) -> String {
    dates::on_day(lang, day_in_france(Instant(edition.published_at)))
}

fn others(lang: Lang, path: &str, editions: &[EditionRow], chosen: i64) -> Vec<Link> {
    let link = |it: &EditionRow| Link {
        href: format!("{path}?version={}", it.id),
        text: words::published_on(lang, &day(lang, it)),
    };
    editions.iter().filter(|it| it.id != chosen).map(link).collect()
}

fn pieces(lang: Lang, texts: &TextsRow) -> Option<String> {
    let (before, after) = (texts.before_pieces?, texts.after_pieces?);
    Some(words::pieces_asked(lang, &numbers::integer(lang, before), &numbers::integer(lang, after)))
}
