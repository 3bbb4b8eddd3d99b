//! The closed lists of reporting, in words.
use super::{
    about_document, cerfa_label, code_label, difficulty_label, domain_label, files_label,
    issuer_label, kind_label, minutes_label, obstacles_label, passage_label, place_label,
    suggestion_label, title_label, url_label,
};
use crate::{
    documents::{
        codes::{ReportState, StepKind},
        reporting::{areas::Change, model::FileState},
    },
    kernel::lang::Lang,
};

/// The words of a field's name, for the summary of errors.
pub fn field(lang: Lang, name: &str) -> &'static str {
    match name {
        "kind" => kind_label(lang),
        "title" => title_label(lang),
        "cerfa" => cerfa_label(lang),
        "issuer" => issuer_label(lang),
        "url" => url_label(lang),
        "domain" => domain_label(lang),
        "passage" => passage_label(lang),
        "place" => place_label(lang),
        "suggestion" => suggestion_label(lang),
        "difficulty" => difficulty_label(lang),
        "minutes" => minutes_label(lang),
        "files" => files_label(lang),
        "code" => code_label(lang),
        "obstacles" => obstacles_label(lang),
        _ => about_document(lang),
    }
}

/// The five grades, from 1.
pub const fn difficulty(lang: Lang, grade: u8) -> &'static str {
    match (lang, grade) {
        (Lang::Fr, 1) => "Facile",
        (Lang::En, 1) => "Easy",
        (Lang::Fr, 2) => "Plutôt facile",
        (Lang::En, 2) => "Rather easy",
        (Lang::Fr, 3) => "Difficile",
        (Lang::En, 3) => "Hard",
        (Lang::Fr, 4) => "Très difficile",
        (Lang::En, 4) => "Very hard",
        (Lang::Fr, _) => "Impossible sans aide",
        (Lang::En, _) => "Impossible without help",
    }
}

/// The bands of time, in the order of `forms::MINUTES`.
pub const fn minutes(lang: Lang, at: usize) -> &'static str {
    match (lang, at) {
        (Lang::Fr, 0) => "Moins de 10 minutes",
        (Lang::En, 0) => "Under 10 minutes",
        (Lang::Fr, 1) => "De 10 à 30 minutes",
        (Lang::En, 1) => "10 to 30 minutes",
        (Lang::Fr, 2) => "De 30 minutes à une heure",
        (Lang::En, 2) => "30 minutes to an hour",
        (Lang::Fr, 3) => "De une à trois heures",
        (Lang::En, 3) => "One to three hours",
        (Lang::Fr, _) => "Plus de trois heures",
        (Lang::En, _) => "More than three hours",
    }
}

/// What became of a report.
pub const fn report_state(lang: Lang, state: ReportState) -> &'static str {
    match (lang, state) {
        (Lang::Fr, ReportState::Received) => "Reçu",
        (Lang::En, ReportState::Received) => "Received",
        (Lang::Fr, ReportState::Kept) => "Retenu",
        (Lang::En, ReportState::Kept) => "Kept",
        (Lang::Fr, ReportState::Refused) => "Refusé",
        (Lang::En, ReportState::Refused) => "Refused",
    }
}

/// Who has seen a file.
pub const fn file_state(lang: Lang, state: FileState) -> &'static str {
    match (lang, state) {
        (Lang::Fr, FileState::Waiting) => "personne ne l’a encore regardé",
        (Lang::En, FileState::Waiting) => "nobody has looked at it yet",
        (Lang::Fr, FileState::Seen) => "regardé par l’équipe, non public",
        (Lang::En, FileState::Seen) => "seen by the team, not public",
        (_, FileState::Public) => "public",
    }
}

/// What happened to a document.
pub const fn step(lang: Lang, kind: StepKind) -> &'static str {
    let (fr, en) = match kind {
        StepKind::Opened => ("Signalé pour la première fois", "Reported for the first time"),
        StepKind::Qualified => ("Vérifié par l’équipe", "Checked by the team"),
        StepKind::Accepted => ("Le service va le réécrire", "The service will rewrite it"),
        StepKind::Refused => ("Le service ne le réécrira pas", "The service will not rewrite it"),
        StepKind::Rewriting => ("Réécriture commencée", "Rewriting begun"),
        StepKind::Tested => ("Essayé par des lecteurs", "Tried by readers"),
        StepKind::Published => ("Nouvelle version en usage", "New version in use"),
        StepKind::Measured => ("Effet mesuré", "Effect measured"),
        StepKind::Assigned => ("Confié à un service", "Given to a service"),
        StepKind::Rescheduled => ("Date changée", "Date changed"),
        StepKind::Joined => ("Un autre dossier s’y joint", "Another dossier joins it"),
        StepKind::MergedInto => ("Joint à un autre dossier", "Joined to another dossier"),
        StepKind::Corrected => ("Titre ou numéro corrigé", "Title or number corrected"),
        StepKind::TrialOpened => ("Essai ouvert", "Trial opened"),
        StepKind::TrialClosed => ("Essai terminé", "Trial closed"),
    };
    match lang {
        Lang::Fr => fr,
        Lang::En => en,
    }
}

/// What a button does to a rectangle.
pub const fn change(lang: Lang, change: Change) -> &'static str {
    let (fr, en) = match change {
        Change::Left => ("À gauche", "Left"),
        Change::Right => ("À droite", "Right"),
        Change::Up => ("En haut", "Up"),
        Change::Down => ("En bas", "Down"),
        Change::Narrower => ("Moins large", "Narrower"),
        Change::Wider => ("Plus large", "Wider"),
        Change::Shorter => ("Moins haut", "Shorter"),
        Change::Taller => ("Plus haut", "Taller"),
    };
    match lang {
        Lang::Fr => fr,
        Lang::En => en,
    }
}
