//! The words of closed lists: feelings, channels, tags, capacities, states.
use crate::{
    experiences::codes::{Capacity, Channel, MentionState, State, Tag},
    kernel::{feeling::Feeling, lang::Lang},
};

const fn pick(lang: Lang, fr: &'static str, en: &'static str) -> &'static str {
    match lang {
        Lang::Fr => fr,
        Lang::En => en,
    }
}

/// The answer to « Comment ça s’est passé ? ».
pub const fn feeling(lang: Lang, it: Feeling) -> &'static str {
    match it {
        Feeling::Positive => pick(lang, "Bien", "Well"),
        Feeling::Neutral => pick(lang, "Mitigé", "Mixed"),
        Feeling::Negative => pick(lang, "Mal", "Badly"),
    }
}

/// The same inside a sentence. (Lower case by rule would bring Unicode's tables to the browser.)
pub const fn feeling_said(lang: Lang, it: Feeling) -> &'static str {
    match it {
        Feeling::Positive => pick(lang, "bien", "well"),
        Feeling::Neutral => pick(lang, "mitigé", "mixed"),
        Feeling::Negative => pick(lang, "mal", "badly"),
    }
}

pub const fn channel(lang: Lang, it: Channel) -> &'static str {
    match it {
        Channel::Online => pick(lang, "Démarche en ligne", "Online procedure"),
        Channel::Phone => pick(lang, "Téléphone", "Phone"),
        Channel::Desk => pick(lang, "Accueil sur place", "At the counter"),
        Channel::Email => pick(lang, "E-mail", "E-mail"),
        Channel::Account => pick(lang, "Compte ou espace personnel", "Online account"),
        Channel::Letter => pick(lang, "Courrier", "Letter"),
        Channel::Chat => pick(lang, "Messagerie instantanée", "Chat"),
        Channel::Social => pick(lang, "Réseaux sociaux", "Social media"),
        Channel::Video => pick(lang, "Visioconférence", "Video call"),
        Channel::Patrol => pick(lang, "Patrouille", "Patrol"),
    }
}

pub const fn tag(lang: Lang, it: Tag) -> &'static str {
    match it {
        Tag::Access => pick(lang, "Accessibilité", "Access"),
        Tag::Information => pick(lang, "Information et explications", "Information"),
        Tag::Relation => pick(lang, "Relation avec les personnes", "Human contact"),
        Tag::Responsiveness => pick(lang, "Réactivité", "Responsiveness"),
        Tag::Simplicity => pick(lang, "Simplicité", "Simplicity"),
    }
}

pub const fn capacity(lang: Lang, it: Capacity) -> &'static str {
    match it {
        Capacity::Concerned => pick(lang, "La personne concernée", "The person concerned"),
        Capacity::Relative => {
            pick(lang, "Un proche de la personne concernée", "Someone close to that person")
        }
        Capacity::Mediator => pick(lang, "Un agent de médiation", "A mediation adviser"),
    }
}

pub const fn state(lang: Lang, it: State) -> &'static str {
    match it {
        State::Received => pick(lang, "En attente de relecture", "Waiting to be read"),
        State::Published => pick(lang, "Publiée", "Published"),
        State::Rejected => pick(lang, "Non publiée", "Not published"),
        State::Withdrawn => pick(lang, "Retirée", "Withdrawn"),
        State::Erased => pick(lang, "Effacée", "Erased"),
    }
}

pub const fn mention_state(lang: Lang, it: MentionState) -> &'static str {
    match it {
        MentionState::Waiting => pick(lang, "En attente de réponse", "Waiting for an answer"),
        MentionState::Answered => pick(lang, "Répondue", "Answered"),
        MentionState::Promised => pick(lang, "Action promise", "Action promised"),
        MentionState::Done => pick(lang, "Action réalisée", "Action done"),
        MentionState::Confirmed => pick(lang, "Réglée, selon l’auteur", "Settled, says the author"),
        MentionState::Contested => {
            pick(lang, "Pas réglée, selon l’auteur", "Not settled, says the author")
        }
    }
}
