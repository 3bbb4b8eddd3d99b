//! Where a document stands and what happened to it, in words.
use super::pick;
use crate::{
    documents::codes::{State, StepActor, StepKind},
    kernel::lang::Lang,
    words::documents,
};

/// The state, as a sentence.
pub const fn standing(lang: Lang, state: State) -> &'static str {
    pick(
        lang,
        match state {
            State::Reported => {
                ("Ce document attend d’être vérifié.", "This document waits to be checked.")
            }
            State::Qualified => (
                "Ce document est vérifié. Le service qui l’envoie n’a pas encore dit s’il le réécrit.",
                "This document is checked. The service that sends it has not said yet whether it will rewrite it.",
            ),
            State::Accepted => (
                "Le service qui l’envoie a promis de le réécrire.",
                "The service that sends it has promised to rewrite it.",
            ),
            State::Refused => (
                "Le service qui l’envoie ne le réécrira pas.",
                "The service that sends it will not rewrite it.",
            ),
            State::Rewriting => {
                ("Une nouvelle version est en cours d’écriture.", "A new version is being written.")
            }
            State::Tested => (
                "Des lecteurs ont essayé la nouvelle version. Elle n’est pas encore en usage.",
                "Readers have tried the new version. It is not in use yet.",
            ),
            State::Published => (
                "La nouvelle version est en usage. Son effet n’est pas encore mesuré.",
                "The new version is in use. Its effect is not measured yet.",
            ),
            State::Measured => (
                "La nouvelle version est en usage, et son effet est mesuré.",
                "The new version is in use, and its effect is measured.",
            ),
        },
    )
}

/// What is awaited in this state.
pub const fn what_is_next(lang: Lang, state: State) -> Option<&'static str> {
    let words = match state {
        State::Reported => ("un modérateur le vérifie", "a moderator checks it"),
        State::Qualified => {
            ("le service dit s’il le réécrit", "the service says whether it will rewrite it")
        }
        State::Accepted => ("la réécriture commence", "the rewriting begins"),
        State::Rewriting => ("la nouvelle version est prête", "the new version is ready"),
        State::Tested => ("la nouvelle version est publiée", "the new version is published"),
        State::Published => ("l’effet est mesuré", "the effect is measured"),
        State::Refused | State::Measured => return None,
    };
    Some(pick(lang, words))
}

/// A stage of the way, in a word. What came from the register of forms was not reported.
pub const fn stage(lang: Lang, state: State, imported: bool) -> &'static str {
    pick(
        lang,
        match state {
            State::Reported if imported => ("Inscrit", "Registered"),
            State::Reported => ("Signalé", "Reported"),
            State::Qualified => ("Vérifié", "Checked"),
            State::Accepted => ("Accepté", "Accepted"),
            State::Refused => ("Refusé", "Refused"),
            State::Rewriting => ("En réécriture", "Being rewritten"),
            State::Tested => ("Essayé", "Tried"),
            State::Published => ("Publié", "Published"),
            State::Measured => ("Mesuré", "Measured"),
        },
    )
}

/// A line of the history.
pub const fn step(lang: Lang, kind: StepKind) -> &'static str {
    pick(
        lang,
        match kind {
            StepKind::Opened => ("Dossier ouvert", "Dossier opened"),
            StepKind::Qualified => ("Document vérifié", "Document checked"),
            StepKind::Accepted => ("Réécriture promise", "Rewriting promised"),
            StepKind::Refused => ("Réécriture refusée", "Rewriting refused"),
            StepKind::Rewriting => ("Réécriture commencée", "Rewriting begun"),
            StepKind::Tested => ("Nouvelle version essayée", "New version tried"),
            StepKind::Published => ("Nouvelle version publiée", "New version published"),
            StepKind::Measured => ("Effet mesuré", "Effect measured"),
            StepKind::Assigned => ("Confié à un service", "Given to a service"),
            StepKind::Rescheduled => ("Échéance changée", "Due date changed"),
            StepKind::Joined => {
                ("Un autre dossier rejoint celui-ci", "Another dossier joined this one")
            }
            StepKind::MergedInto => ("Réuni à un autre dossier", "Joined to another dossier"),
            StepKind::Corrected => ("Fiche corrigée", "Details corrected"),
            StepKind::TrialOpened => ("Essai ouvert aux lecteurs", "Trial opened to readers"),
            StepKind::TrialClosed => ("Essai terminé", "Trial closed"),
        },
    )
}

/// Who took a step.
pub const fn actor(lang: Lang, actor: StepActor) -> &'static str {
    pick(
        lang,
        match actor {
            StepActor::Public => ("par une personne qui l’a reçu", "by someone who received it"),
            StepActor::Moderator => ("par un modérateur", "by a moderator"),
            StepActor::Service => ("par le service", "by the service"),
            StepActor::Import => {
                ("d’après le registre des formulaires", "from the register of forms")
            }
        },
    )
}

/// A grade of difficulty, from 1 to 5.
pub fn difficulty(lang: Lang, grade: u8) -> String {
    format!("{grade} - {}", documents::difficulty(lang, i64::from(grade)))
}
