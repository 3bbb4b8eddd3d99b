//! Documents seen from elsewhere: from the service that sends them, from an experience, from an event.
use super::{register::filters::RegisterFilters, shelf::Shelved, store::reading};
use crate::{
    directory::{
        listing::Documents,
        model::{OUTSIDE_CODE, Structure},
        snapshot::Directory,
    },
    kernel::{
        error::AppError,
        ids::{DocumentId, EventId, ExperienceId},
        lang::Lang,
        query,
    },
    links,
    platform::site::Site,
    words::{documents, dossier as words},
};
use std::{cmp::Reverse, sync::Arc};

/// Documents that the page of a service shows.
const OF_SERVICE: usize = 5;

/// Documents of a service and of those below it, the most painful first.
pub fn of_service(site: &Site, lang: Lang, directory: &Directory, it: &Structure) -> Documents {
    if it.code == OUTSIDE_CODE {
        return Documents::default();
    }
    let branch = directory.branch(it.id);
    let sends = |shelved: &&Arc<Shelved>| {
        let issuer = shelved.document.identity.issuer;
        let rank = issuer.and_then(|id| directory.rank(id));
        rank.is_some_and(|rank| branch.contains(&rank))
    };
    let shelf = site.shelf();
    let mut found: Vec<&Arc<Shelved>> = shelf.all().iter().filter(sends).collect();
    found.sort_by_key(|it| (Reverse(it.document.counts.pain()), it.document.id));
    let filters = RegisterFilters { issuer: it.code.clone(), ..RegisterFilters::default() };
    Documents {
        total: u32::try_from(found.len()).unwrap_or(u32::MAX),
        all: query::address(&links::documents::register(lang), &filters.to_query()),
        first: found.into_iter().take(OF_SERVICE).map(|it| line(lang, it)).collect(),
    }
}

fn line(lang: Lang, it: &Shelved) -> (String, String, String) {
    let (href, title) = link(lang, it);
    let state = documents::state(lang, it.document.state);
    let people = it.document.counts.people();
    let about = if people == 0 {
        state.to_owned()
    } else {
        words::state_and_people(lang, state, &words::people_count(lang, people))
    };
    (href, title, about)
}

/// Address and title.
fn link(lang: Lang, it: &Shelved) -> (String, String) {
    let document = &it.document;
    let title = &document.identity.title;
    (links::documents::dossier(lang, document.id, title), title.clone())
}

/// The public documents that people pointed at from an experience.
pub async fn of_experience(
    site: &Site,
    lang: Lang,
    experience: ExperienceId,
) -> Result<Vec<(String, String)>, AppError> {
    let ids = reading::documents_of(&site.db, experience).await?;
    let shelf = site.shelf();
    let found = ids.into_iter().filter_map(|id| shelf.find(DocumentId(id)));
    Ok(found.map(|it| link(lang, it)).collect())
}

/// The document whose publication is this event.
pub fn of_event(site: &Site, lang: Lang, event: EventId) -> Option<(String, String)> {
    let shelf = site.shelf();
    let found = shelf.all().iter().find(|it| it.document.event == Some(event))?;
    Some(link(lang, found))
}
