//! The addresses of documents.
use super::{Place, is_below, root, to, word};
use crate::kernel::{
    ids::{AttachmentId, DocumentId, ExperienceId},
    lang::Lang,
    text::slug,
};

/// The register.
pub fn register(lang: Lang) -> String {
    to(lang, &[Place::Documents])
}

/// One dossier; the slug is for readers, the number is what counts.
pub fn dossier(lang: Lang, id: DocumentId, title: &str) -> String {
    format!("{}/{id}-{}", register(lang), slug(title))
}

/// What a rewriting changed: before and after.
pub fn rewriting(lang: Lang, id: DocumentId, title: &str) -> String {
    format!("{}/{}", dossier(lang, id, title), word(lang, Place::Rewriting))
}

/// Where "I struggled too" is posted. `id` is the number, with or without the slug.
pub fn me_too(lang: Lang, id: &str) -> String {
    format!("{}/{id}/{}", register(lang), word(lang, Place::MeToo))
}

/// Figures: by domain, by year, by issuer.
pub fn figures(lang: Lang) -> String {
    to(lang, &[Place::Documents, Place::Figures])
}

/// Report a document: which one?
pub fn report(lang: Lang) -> String {
    to(lang, &[Place::Documents, Place::Report])
}

/// Report this document.
pub fn report_about(lang: Lang, id: DocumentId) -> String {
    format!("{}?document={id}", report(lang))
}

/// Report a document that complicated this experience.
pub fn report_from(lang: Lang, experience: ExperienceId) -> String {
    format!("{}?experience={experience}", report(lang))
}

/// What the author of a report leaves with, in the tab that sent it.
pub fn receipt(lang: Lang) -> String {
    to(lang, &[Place::Documents, Place::Report, Place::Receipt])
}

/// A report by its receipt code.
pub fn follow(lang: Lang) -> String {
    to(lang, &[Place::Documents, Place::Follow])
}

/// Is this page made for one person, by its form's token or its receipt?
pub fn is_personal(path: &str) -> bool {
    let ours = |lang| {
        let trials = to(lang, &[Place::Documents, Place::Trial]);
        is_below(path, &report(lang))
            || path == follow(lang)
            || is_below(path, &testers(lang))
            || is_below(path, &trials)
    };
    Lang::ALL.into_iter().any(ours)
}

/// Does this page take large files, which need more time than other forms?
pub fn takes_files(path: &str) -> bool {
    // `/agent/documents/7/reecriture`, whatever the number.
    let is_rewriting = |lang| {
        let number = path.strip_prefix(&desk(lang)).and_then(|it| it.strip_prefix('/'));
        let number = number.and_then(|it| it.split_once('/'));
        number.is_some_and(|(it, page)| {
            page == word(lang, Place::Rewriting) && it.bytes().all(|it| it.is_ascii_digit())
        })
    };
    Lang::ALL.into_iter().any(|lang| path == report(lang) || is_rewriting(lang))
}

/// Measure a text.
pub fn check(lang: Lang) -> String {
    to(lang, &[Place::Documents, Place::Check])
}

/// Plain words.
pub fn plain_words(lang: Lang) -> String {
    to(lang, &[Place::Documents, Place::PlainWords])
}

/// The same as files.
pub const PLAIN_WORDS_JSON: &str = "/api/v1/plain-words.json";
pub const PLAIN_WORDS_CSV: &str = "/api/v1/plain-words.csv";

/// The panel of testers.
pub fn testers(lang: Lang) -> String {
    to(lang, &[Place::Documents, Place::Testers])
}

/// What a letter to a tester leads to: confirm, change, leave.
pub fn tester(lang: Lang, token: &str) -> String {
    format!("{}/{token}", testers(lang))
}

/// Does the address of this page hold a token, which only the reader of a letter may know?
pub fn has_token(path: &str) -> bool {
    let below = |space: String| path.strip_prefix(&space).is_some_and(|it| it.len() > 1);
    Lang::ALL.into_iter().any(|lang| below(testers(lang)) || below(trial(lang, "")))
}

/// A trial, by the token of an invitation.
pub fn trial(lang: Lang, token: &str) -> String {
    format!("{}/{token}", to(lang, &[Place::Documents, Place::Trial]))
}

/// The desk of those who work on documents.
pub fn desk(lang: Lang) -> String {
    to(lang, &[Place::Staff, Place::Documents])
}

/// One dossier on the desk.
pub fn desk_dossier(lang: Lang, id: DocumentId) -> String {
    format!("{}/{id}", desk(lang))
}

/// The trial of a dossier, on the desk.
pub fn desk_trial(lang: Lang, id: DocumentId) -> String {
    format!("{}/{}", desk_dossier(lang, id), word(lang, Place::Trial))
}

/// Joining another dossier to this one, on the desk.
pub fn desk_merge(lang: Lang, id: DocumentId) -> String {
    format!("{}/{}", desk_dossier(lang, id), word(lang, Place::Merge))
}

/// Writing a new version.
pub fn desk_rewriting(lang: Lang, id: DocumentId) -> String {
    format!("{}/{}", desk_dossier(lang, id), word(lang, Place::Rewriting))
}

/// An attachment of a report, for staff alone.
pub fn desk_piece(lang: Lang, id: AttachmentId) -> String {
    format!("{}/pieces/{id}", desk(lang))
}

/// Typing in a report received on paper.
pub fn desk_paper(lang: Lang) -> String {
    format!("{}/{}", desk(lang), word(lang, Place::Report))
}

/// The register as a file.
pub fn register_file(lang: Lang) -> String {
    format!("{}/registre.csv", prefix(lang))
}

/// Every step of every document, as a file.
pub fn history_file(lang: Lang) -> String {
    format!("{}/historique.csv", prefix(lang))
}

/// A table of figures as a file.
pub fn figures_file(lang: Lang, table: &str) -> String {
    format!("{}/{table}.csv", figures(lang))
}

/// The route of the feed of one document; its address is [`feed`]'s.
pub fn feed_route(lang: Lang) -> String {
    format!("{}/{{id}}/flux.atom", prefix(lang))
}

/// What happens to documents, or to one, as an Atom feed.
pub fn feed(lang: Lang, id: Option<DocumentId>) -> String {
    match id {
        Some(id) => format!("{}/{id}/flux.atom", prefix(lang)),
        None => format!("{}/flux.atom", prefix(lang)),
    }
}

/// Files have the same names in both languages.
fn prefix(lang: Lang) -> String {
    let first = root(lang);
    let slash = if first.is_empty() { "" } else { "/" };
    format!("{slash}{first}/documents")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_with_files_are_known() {
        for lang in Lang::ALL {
            assert!(takes_files(&report(lang)));
            assert!(takes_files(&desk_rewriting(lang, DocumentId(12))));
            assert!(!takes_files(&desk_dossier(lang, DocumentId(12))));
            assert!(!takes_files(&desk_merge(lang, DocumentId(12))));
            assert!(!takes_files(&rewriting(lang, DocumentId(12), "x")));
        }
    }
}
