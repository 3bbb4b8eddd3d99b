//! A document in a line or in a few facts.
use super::days_late;
use crate::{
    documents::{
        desk::model::Line,
        model::{Document, Identity},
    },
    kernel::{
        lang::Lang,
        time::{Day, Instant},
    },
    links::documents as links,
    platform::{clock::day_in_france, site::Site},
    words::{dates, document_desk as words, documents},
};

/// Who answers for it, as people know it.
pub(super) fn issuer(site: &Site, identity: &Identity) -> Option<String> {
    let directory = site.directory();
    let known = identity.issuer.and_then(|id| directory.by_id(id));
    let name = known.map_or(identity.issuer_label.as_str(), |it| it.display_name());
    (!name.is_empty()).then(|| name.to_owned())
}

/// « Cerfa n° 11527*09 ».
pub(super) fn number(lang: Lang, identity: &Identity) -> Option<String> {
    let version = identity.version.as_ref().map(|it| format!("*{it}")).unwrap_or_default();
    identity.cerfa.as_ref().map(|it| words::number(lang, &format!("{it}{version}")))
}

/// When its next step is due, and whether that is past.
pub(super) fn due(lang: Lang, document: &Document, today: Day) -> Option<(bool, String)> {
    let day = document.due_on?;
    Some(match days_late(document, today)? {
        late @ 1.. => (true, words::late(lang, i64::from(late))),
        0 => (false, words::due_today(lang).to_owned()),
        _ => (false, words::due_by(lang, &dates::day(lang, day))),
    })
}

pub(super) fn of_document(site: &Site, document: &Document, lang: Lang) -> Line {
    let identity = &document.identity;
    let due = due(lang, document, site.clock.today());
    let (late, due) = match due {
        Some((true, text)) => (Some(text), None),
        Some((false, text)) => (None, Some(text)),
        None => (None, None),
    };
    let people = document.counts.people();
    let facts = [
        Some(documents::state(lang, document.state).to_owned()),
        number(lang, identity),
        issuer(site, identity),
        (people > 0).then(|| words::people(lang, people)),
        due,
    ];
    Line {
        href: links::desk_dossier(lang, document.id),
        title: identity.title.clone(),
        facts: facts.into_iter().flatten().collect(),
        late,
    }
}

/// « depuis 3 jours ».
pub(super) fn since(lang: Lang, from: Instant, today: Day) -> String {
    let days = i64::from(today.number() - day_in_france(from).number()).max(0);
    if days == 0 { words::came_today(lang).to_owned() } else { words::waiting(lang, days) }
}
