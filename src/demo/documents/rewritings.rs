//! Texts rewritten for good: before, after, and the phrases that were replaced.
use super::{morning, recipes::Recipe};
use crate::{
    documents::{
        codes::State,
        store::seeding::{self, OldRewriting},
    },
    kernel::{ids::DocumentId, time::Day},
    platform::db::{Result, Tx},
};

/// A name, the text before and the text after, how many papers each asks for, a note for readers.
type Texts = (&'static str, [&'static str; 2], (i64, i64), &'static str);

const TEXTS: [Texts; 4] = [
    (
        "impots",
        [include_str!("impots.before.txt"), include_str!("impots.after.txt")],
        (1, 1),
        "Le montant et la date passent en tête. Le mot «\u{a0}saisie\u{a0}» est remplacé par ce qui se \
         passe vraiment.",
    ),
    (
        "caf",
        [include_str!("caf.before.txt"), include_str!("caf.after.txt")],
        (4, 2),
        "Deux papiers au lieu de quatre\u{a0}: les deux autres sont déjà connus de la caisse.",
    ),
    (
        "sante",
        [include_str!("sante.before.txt"), include_str!("sante.after.txt")],
        (4, 3),
        "La notice suit l’ordre de ce que l’on fait\u{a0}: avant le trajet, après le trajet.",
    ),
    (
        "mdph",
        [include_str!("mdph.before.txt"), include_str!("mdph.after.txt")],
        (3, 3),
        "Un dossier incomplet n’est plus renvoyé.",
    ),
];

const PHRASES: &str = include_str!("phrases.csv");

/// The name of the texts, the phrase, its plainer words, a note.
pub(super) fn phrases() -> std::result::Result<Vec<[String; 4]>, csv::Error> {
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(PHRASES.as_bytes());
    reader.deserialize().collect()
}

/// What those who wrote the texts of a document say to everyone; nothing when it has none.
pub(super) fn note(recipe: &Recipe) -> &'static str {
    TEXTS.into_iter().find(|it| it.0 == recipe.texts).map_or("", |it| it.3)
}

/// Writes the texts of a document, if it has some; the number of the rewriting.
pub(super) async fn write(
    tx: &mut Tx,
    document: DocumentId,
    recipe: &Recipe,
    phrases: &[[String; 4]],
    today: Day,
) -> Result<Option<i64>> {
    let Some((name, [before, after], pieces, note)) =
        TEXTS.into_iter().find(|it| it.0 == recipe.texts)
    else {
        return Ok(None);
    };
    let begun = recipe.reached(State::Rewriting, today).unwrap_or(today);
    let published = recipe.reached(State::Published, today);
    let rewriting = OldRewriting {
        document,
        before: before.trim(),
        after: after.trim(),
        pieces,
        note,
        changed_at: morning(published.unwrap_or(begun)),
        published_at: published.map(morning),
    };
    let id = seeding::rewriting(tx, rewriting).await?;
    for [_, phrase, plain, note] in phrases.iter().filter(|it| it[0] == name) {
        seeding::phrase(tx, id, [phrase, plain, note]).await?;
    }
    Ok(Some(id))
}
