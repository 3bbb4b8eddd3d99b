//! What the report page opens with: documents to choose, or the one to report.
use super::{
    asked::Asked,
    forms::Cerfa,
    model::{Candidate, Found, Opening},
    store::sending,
};
use crate::{
    directory::snapshot::Directory,
    documents::{
        model::Document,
        searching::Search,
        shelf::{Shelf, Shelved},
        store::writing,
    },
    kernel::{error::AppError, ids::DocumentId},
    platform::{
        db::{Db, StoreError},
        secrets,
        site::Site,
    },
};

/// Documents shown for a search.
const SHOWN: usize = 12;

/// Dossiers joined one into another that are followed: nobody joins more often.
const MOST_JOINS: u8 = 16;

pub(super) async fn open(site: &Site, query: &str) -> Result<Opening, AppError> {
    let asked = Asked::parse(query);
    let mut opening = Opening {
        token: secrets::token(),
        started_at: site.clock.now().0.to_string(),
        ..Opening::default()
    };
    let (directory, shelf) = (site.directory(), site.shelf());
    if let Some(id) = asked.experience {
        opening.experience = sending::experience(&site.db, id).await?.map(|title| (id, title));
    }
    let service = directory.by_code(&asked.service).filter(|it| it.active);
    opening.issuer = service.map(|it| directory.reference(it));
    match asked.document {
        Some(id) => {
            let found = living(&site.db, id).await?.filter(|it| it.state.is_public());
            let found = found.ok_or(AppError::NotFound)?;
            opening.about = Some(candidate(&directory, &found));
        }
        None if asked.new => {}
        None => opening.search = Some(look_for(&directory, &shelf, &asked.q)),
    }
    Ok(opening)
}

/// The dossier with this number, or the one that took its place; public or not.
pub(super) async fn living(db: &Db, id: DocumentId) -> Result<Option<Document>, StoreError> {
    let mut id = id;
    for _ in 0..MOST_JOINS {
        match writing::find(db, id).await? {
            Some(Document { merged_into: Some(next), .. }) => id = next,
            found => return Ok(found),
        }
    }
    Ok(None)
}

/// Documents that hold every word, those that most people met first; or the one of this number.
fn look_for(directory: &Directory, shelf: &Shelf, typed: &str) -> Found {
    if typed.is_empty() {
        return Found::default();
    }
    let cerfa = Cerfa::parse(typed);
    let mut search = Search::new(directory, typed);
    let mut is_found = |it: &Shelved| match &cerfa {
        Some(cerfa) => it.document.identity.cerfa.as_deref() == Some(cerfa.number.as_str()),
        None => !search.is_empty() && search.finds(&it.folded, it.document.identity.issuer),
    };
    let mut all: Vec<&Shelved> =
        shelf.all().iter().map(AsRef::as_ref).filter(|it| is_found(it)).collect();
    all.sort_by_key(|it| (std::cmp::Reverse(it.document.counts.people()), it.document.id));
    Found {
        total: u32::try_from(all.len()).unwrap_or(u32::MAX),
        rows: all.into_iter().take(SHOWN).map(|it| candidate(directory, &it.document)).collect(),
    }
}

pub(super) fn candidate(directory: &Directory, document: &Document) -> Candidate {
    let identity = &document.identity;
    let service = identity.issuer.and_then(|id| directory.by_id(id));
    Candidate {
        id: document.id,
        kind: identity.kind,
        title: identity.title.clone(),
        cerfa: Cerfa::written(identity.cerfa.as_deref(), identity.version.as_deref()),
        issuer: service
            .map_or_else(|| identity.issuer_label.clone(), |it| it.display_name().to_owned()),
        state: document.state,
    }
}
