//! A document of the register in words.
use super::listed::Row;
use crate::{
    directory::snapshot::Directory,
    documents::{
        model::{Counts, Identity},
        shelf::Shelved,
    },
    kernel::{lang::Lang, time::Day},
    platform::clock::day_in_france,
    words::{dates, documents, register as words},
};

pub(super) fn row(lang: Lang, directory: &Directory, today: Day, it: &Shelved) -> Row {
    let document = &it.document;
    let people = document.counts.people();
    let changed = dates::on_day(lang, day_in_france(it.changed_at));
    let is_late = document.due_on.is_some_and(|due| due < today);
    Row {
        id: document.id,
        title: document.identity.title.clone(),
        state: document.state,
        about: about(lang, &document.identity),
        issuer: issuer(directory, &document.identity),
        people: if people > 0 { words::people(lang, people) } else { String::new() },
        difficulty: difficulty(lang, document.counts).unwrap_or_default(),
        changed: words::changed(lang, &changed),
        due: document.due_on.map(|due| self::due(lang, due, is_late)).unwrap_or_default(),
        is_late,
    }
}

/// « Formulaire, Cerfa 12345*02 ».
pub fn about(lang: Lang, identity: &Identity) -> String {
    let kind = documents::kind(lang, identity.kind);
    match number(identity) {
        Some(number) => words::about(lang, kind, &number),
        None => kind.to_owned(),
    }
}

/// The number of a form, with its version when it is known: `12345*02`.
pub fn number(identity: &Identity) -> Option<String> {
    let cerfa = identity.cerfa.as_deref()?;
    Some(match &identity.version {
        Some(version) => format!("{cerfa}*{version}"),
        None => cerfa.to_owned(),
    })
}

/// The code of the issuer's page, when the directory has it, and its name.
pub fn issuer(directory: &Directory, identity: &Identity) -> Option<(Option<String>, String)> {
    if let Some(known) = identity.issuer.and_then(|id| directory.by_id(id)) {
        return Some((Some(known.code.clone()), known.display_name().to_owned()));
    }
    let label = identity.issuer_label.trim();
    (!label.is_empty()).then(|| (None, label.to_owned()))
}

/// « 4,2 sur 5, difficile »; nothing when nobody said.
pub fn difficulty(lang: Lang, counts: Counts) -> Option<String> {
    let tenths = counts.mean_tenths()?;
    Some(words::difficulty(
        lang,
        &tenths_in_words(lang, tenths),
        documents::difficulty(lang, (tenths + 5) / 10),
    ))
}

/// « 4,2 ».
pub fn tenths_in_words(lang: Lang, tenths: i64) -> String {
    let separator = match lang {
        Lang::Fr => ',',
        Lang::En => '.',
    };
    format!("{}{separator}{}", tenths / 10, tenths % 10)
}

fn due(lang: Lang, due: Day, is_late: bool) -> String {
    let day = dates::day(lang, due);
    if is_late { words::was_due(lang, &day) } else { words::due(lang, &day) }
}
