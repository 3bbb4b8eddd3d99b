//! Documents: register, dossiers, figures.
use crate::{
    documents::codes::{Domain, Kind, Obstacle, State},
    kernel::lang::Lang,
};

super::words! {
    register_title => "Documents à simplifier", "Documents to simplify";
}

/// How the document reaches people.
pub const fn kind(lang: Lang, kind: Kind) -> &'static str {
    match (lang, kind) {
        (Lang::Fr, Kind::Form) => "Formulaire",
        (Lang::En, Kind::Form) => "Form",
        (Lang::Fr, Kind::Letter) => "Courrier",
        (Lang::En, Kind::Letter) => "Letter",
        (_, Kind::Email) => "E-mail",
        (Lang::Fr, Kind::WebPage) => "Page web",
        (Lang::En, Kind::WebPage) => "Web page",
        (Lang::Fr, Kind::TextMessage) => "SMS",
        (Lang::En, Kind::TextMessage) => "Text message",
    }
}

/// What it is about.
pub const fn domain(lang: Lang, domain: Domain) -> &'static str {
    let (fr, en) = match domain {
        Domain::Money => ("Argent, impôts, consommation", "Money, taxes, consumption"),
        Domain::Associations => ("Associations", "Associations"),
        Domain::Citizenship => ("Papiers, citoyenneté", "Papers, citizenship"),
        Domain::Family => ("Famille, école", "Family, school"),
        Domain::Justice => ("Justice", "Justice"),
        Domain::Housing => ("Logement", "Housing"),
        Domain::Leisure => ("Loisirs, sport, culture", "Leisure, sport, culture"),
        Domain::Health => ("Santé, social", "Health, social support"),
        Domain::Transport => ("Transports", "Transport"),
        Domain::Work => ("Travail, formation", "Work, training"),
        Domain::Abroad => ("Étrangers, Europe", "Foreigners, Europe"),
        Domain::Other => ("Autre", "Other"),
    };
    match lang {
        Lang::Fr => fr,
        Lang::En => en,
    }
}

/// Where a document stands.
pub const fn state(lang: Lang, state: State) -> &'static str {
    let (fr, en) = match state {
        State::Reported => ("Signalé", "Reported"),
        State::Qualified => ("Vérifié", "Checked"),
        State::Accepted => ("Va être réécrit", "Will be rewritten"),
        State::Refused => ("Ne sera pas réécrit", "Will not be rewritten"),
        State::Rewriting => ("En réécriture", "Being rewritten"),
        State::Tested => ("Essayé par des lecteurs", "Tried by readers"),
        State::Published => ("Simplifié", "Simplified"),
        State::Measured => ("Simplifié, effet mesuré", "Simplified, effect measured"),
    };
    match lang {
        Lang::Fr => fr,
        Lang::En => en,
    }
}

/// How hard it is, from 1 to 5, inside a sentence. `reporting::difficulty` asks it with the same words.
pub const fn difficulty(lang: Lang, grade: i64) -> &'static str {
    let (fr, en) = match grade {
        ..=1 => ("facile", "easy"),
        2 => ("plutôt facile", "rather easy"),
        3 => ("difficile", "hard"),
        4 => ("très difficile", "very hard"),
        5.. => ("impossible sans aide", "impossible without help"),
    };
    match lang {
        Lang::Fr => fr,
        Lang::En => en,
    }
}

/// What makes it hard.
pub const fn obstacle(lang: Lang, obstacle: Obstacle) -> &'static str {
    let (fr, en) = match obstacle {
        Obstacle::Words => ("Des mots que je ne comprends pas", "Words I do not understand"),
        Obstacle::Sentences => ("Des phrases trop longues", "Sentences that are too long"),
        Obstacle::Length => ("C’est trop long", "It is too long"),
        Obstacle::Layout => ("On s’y perd dans la page", "One gets lost on the page"),
        Obstacle::Pieces => (
            "Trop de papiers à fournir, ou on ne sait pas lesquels",
            "Too many papers to provide, or one does not know which",
        ),
        Obstacle::Order => {
            ("Les choses viennent dans le désordre", "Things come in the wrong order")
        }
        Obstacle::NextStep => (
            "On ne sait pas quoi faire, ni avant quand",
            "One does not know what to do, or by when",
        ),
        Obstacle::DeadEnd => {
            ("Un lien ou un numéro qui ne mène à rien", "A link or a number that leads nowhere")
        }
        Obstacle::Tone => ("Un ton qui fait peur ou qui blesse", "A tone that frightens or hurts"),
        Obstacle::Legibility => {
            ("Trop petit, trop pâle, illisible", "Too small, too pale, unreadable")
        }
        Obstacle::MyCase => ("Mon cas n’est pas prévu", "My case is not foreseen"),
        Obstacle::Other => ("Autre chose", "Something else"),
    };
    match lang {
        Lang::Fr => fr,
        Lang::En => en,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::reporting;

    #[test]
    fn a_grade_is_asked_and_told_with_the_same_words() {
        for lang in Lang::ALL {
            for grade in 1..=5 {
                let asked = reporting::difficulty(lang, grade).to_lowercase();
                assert_eq!(asked, difficulty(lang, i64::from(grade)));
            }
        }
    }
}
