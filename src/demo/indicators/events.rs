//! Three invented events: one that figures show, one that they show for some months, one that they do not.
use super::recipes::{HOURS_MONTHS_AGO, NEW_FORM, REFORM};
use crate::{
    directory::snapshot::Directory,
    indicators::{model::Event, store},
    kernel::{
        ids::EventId,
        territory::Territory,
        time::{Day, Instant},
    },
    platform::db::{Result, Tx},
};

struct Written {
    /// The service it is of; the network's is the head's.
    service: &'static str,
    is_of_network: bool,
    months_ago: i32,
    title: &'static str,
    body: &'static str,
}

const WRITTEN: [Written; 3] = [
    Written {
        service: "DEMO000009",
        is_of_network: true,
        months_ago: NEW_FORM.months_ago,
        title: "Nouvelle demande d’aide au logement, en trois pages",
        body: "La demande passe de onze pages à trois. Les revenus ne sont plus à recopier\u{a0}: la \
               caisse les lit elle-même. (Événement inventé pour la démonstration.)",
    },
    Written {
        service: "DEMO000023",
        is_of_network: false,
        months_ago: HOURS_MONTHS_AGO,
        title: "La préfecture du Gers ouvre le samedi matin",
        body: "L’accueil est ouvert de 9\u{a0}h à 12\u{a0}h, sans rendez-vous. (Événement inventé \
               pour la démonstration.)",
    },
    Written {
        service: "DEMO000049",
        is_of_network: true,
        months_ago: REFORM.months_ago,
        title: "Réforme de l’âge de départ",
        body: "Les règles de départ changent pour trois générations\u{a0}: les appels sont plus \
               nombreux. (Événement inventé pour la démonstration.)",
    },
];

/// Writes them; how many.
pub(super) async fn write(
    tx: &mut Tx,
    directory: &Directory,
    today: Day,
    at: Instant,
) -> Result<usize> {
    let mut written = 0;
    for it in WRITTEN {
        let Some(service) = directory.by_code(it.service) else { continue };
        let department = service.department.as_deref().and_then(Territory::department);
        let event = Event {
            id: EventId(0),
            network: service.network,
            structure: (!it.is_of_network).then_some(service.id),
            territory: department.filter(|_| !it.is_of_network).unwrap_or(Territory::Nation),
            day: Day::first_of_month(today.month_number() - it.months_ago),
            title: it.title.to_owned(),
            body: it.body.to_owned(),
            created_by: None,
            created_at: at,
            withdrawn_at: None,
        };
        store::events::insert(tx, &event).await?;
        written += 1;
    }
    Ok(written)
}
