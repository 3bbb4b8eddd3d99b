//! What a publication leaves where results are shown: a dated event.
use crate::{
    directory::snapshot::Directory,
    documents::model::Identity,
    indicators::{model::Event, scope::Scope},
    kernel::{
        ids::{EventId, StaffId},
        lang::Lang,
        territory::Territory,
        text::excerpt,
        time::{Day, Instant},
    },
    words::document_desk as words,
};

/// Signs of the document's title in the one of the event.
const TITLE: usize = 90;

/// The event of a publication; none when no network of the directory answers for the document.
pub fn event(
    directory: &Directory,
    identity: &Identity,
    note: &str,
    (day, created_at, created_by): (Day, Instant, Option<StaffId>),
) -> Option<Event> {
    let issuer = directory.by_id(identity.issuer?)?;
    // The head of a network is the network.
    let structure = match Scope::of_structure(issuer.id, directory) {
        Some(Scope::Network(_)) => None,
        _ => Some(issuer.id),
    };
    Some(Event {
        id: EventId(0),
        network: issuer.network,
        structure,
        territory: Territory::Nation,
        day,
        // What publishers write is in French.
        title: words::event_title(Lang::Fr, &excerpt(&identity.title, TITLE)),
        body: note.to_owned(),
        created_by,
        created_at,
        withdrawn_at: None,
    })
}
