//! A dossier that staff name: by its number, by its address, or by words of its title.
use super::{forms::named, store::listing};
use crate::{
    documents::{
        model::Document,
        searching::{self, Search},
        store::writing,
    },
    kernel::error::AppError,
    platform::site::Site,
};

/// Dossiers to choose among.
const MOST: usize = 12;

/// What a name leads to.
#[derive(Debug)]
pub enum Found {
    /// Its number or its address.
    One(Box<Document>),
    /// Those that have its words, maybe none.
    Some(Vec<Document>),
}

/// The dossiers that `typed` may mean, whoever may read them: for moderators.
pub async fn find(site: &Site, typed: &str) -> Result<Found, AppError> {
    if let Some(id) = named(typed) {
        let found = writing::find(&site.db, id).await?.filter(|it| it.merged_into.is_none());
        if let Some(found) = found {
            return Ok(Found::One(Box::new(found)));
        }
    }
    // What looks like a number may be the one of a form.
    let reported = listing::reported(&site.db, 500).await?;
    let (shelf, directory) = (site.shelf(), site.directory());
    let mut search = Search::new(&directory, typed);
    if search.is_empty() {
        return Ok(Found::Some(vec![]));
    }
    let mut all: Vec<Document> = reported
        .into_iter()
        .filter(|it| search.finds(&searching::text(&it.identity), it.identity.issuer))
        .collect();
    let public = shelf.all().iter();
    let public = public.filter(|it| search.finds(&it.folded, it.document.identity.issuer));
    all.extend(public.map(|it| it.document.clone()));
    all.truncate(MOST);
    Ok(Found::Some(all))
}
