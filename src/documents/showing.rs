//! One dossier with all that stands around it.
pub mod comparing;
mod heard;
mod history;
mod identity;
mod quotes;
pub mod rewriting;
mod standing;
mod trial;

use super::{
    dossier::{Dossier, Link},
    effect,
    model::Document,
    store::{counting, reading, steps, writing},
};
use crate::{
    experiences,
    kernel::{error::AppError, ids::DocumentId, lang::Lang, text::slug},
    links,
    platform::site::Site,
    words::dossier as words,
};

/// Merges followed from an old address, one after the other.
const MERGES: usize = 20;
/// Experiences that a dossier links to.
const EXPERIENCES: i64 = 10;

/// The public document of this number, or the one that took its place.
pub async fn living(site: &Site, id: DocumentId) -> Result<Document, AppError> {
    let mut id = id;
    for _ in 0..MERGES {
        let document = writing::find(&site.db, id).await?.ok_or(AppError::NotFound)?;
        match document.merged_into {
            Some(next) => id = next,
            None if document.state.is_public() => return Ok(document),
            None => break,
        }
    }
    Err(AppError::NotFound)
}

/// The dossier, with this page of what people wrote, counted from 1.
pub async fn show(site: &Site, lang: Lang, id: DocumentId, page: i64) -> Result<Dossier, AppError> {
    let document = living(site, id).await?;
    let id = document.id;
    let steps = steps::of(&site.db, id).await?;
    let months = counting::months(&site.db, id).await?;
    let title = document.identity.title.clone();
    let path = links::documents::dossier(lang, id, &title);
    Ok(Dossier {
        description: words::description(lang, &title),
        facts: identity::facts(site, lang, &document.identity),
        standing: standing::of(lang, &document, &steps, site.clock.today()),
        heard: heard::read(site, lang, &document, &months).await?,
        quotes: quotes::page(site, lang, (id, &path), page).await?,
        pieces: quotes::pieces(site, lang, (id, &path)).await?,
        history: history::moments(site, lang, id, &steps).await?,
        experiences: stories(site, lang, id).await?,
        tried: rewriting::tried(site, lang, &document).await?,
        rewriting: rewriting::brief(site, lang, (id, &title)).await?,
        effect: effect::measure(site, lang, &document, &steps, &months)?,
        id,
        title,
        path,
    })
}

/// The experiences, still published, where reports of it began.
async fn stories(site: &Site, lang: Lang, id: DocumentId) -> Result<Vec<Link>, AppError> {
    let ids = reading::experiences(&site.db, id, EXPERIENCES).await?;
    let summaries = experiences::reading::summaries(site, &ids, None).await?;
    let link = |it: experiences::model::Summary| Link {
        href: links::experience(lang, it.id, &slug(&it.title)),
        text: it.title,
    };
    Ok(summaries.into_iter().map(link).collect())
}
