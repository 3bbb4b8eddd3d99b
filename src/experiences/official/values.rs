//! The closed lists of the official files, known by their key: accents and case come and go.
use crate::{
    experiences::codes::{Capacity, Channel},
    kernel::{
        feeling::Feeling,
        place::{DEPARTMENTS, Department, department},
    },
    platform::tabular::keys::key,
};

pub(super) fn feeling(cell: &str) -> Option<Feeling> {
    match key(cell).as_str() {
        "positif" => Some(Feeling::Positive),
        "neutre" => Some(Feeling::Neutral),
        "negatif" => Some(Feeling::Negative),
        _ => None,
    }
}

pub(super) fn capacity(cell: &str) -> Option<Capacity> {
    match key(cell).as_str() {
        "la_personne_concernee" => Some(Capacity::Concerned),
        "un_proche_de_la_personne_concernee" => Some(Capacity::Relative),
        "un_agent_de_mediation" => Some(Capacity::Mediator),
        _ => None,
    }
}

pub(super) fn channel(cell: &str) -> Option<Channel> {
    match key(cell).as_str() {
        "demarche_en_ligne" => Some(Channel::Online),
        "telephone" => Some(Channel::Phone),
        "accueil" => Some(Channel::Desk),
        "e_mail" | "email" | "courriel" => Some(Channel::Email),
        "compte_ou_espace_personnel" => Some(Channel::Account),
        "courrier" => Some(Channel::Letter),
        "tchat_messagerie_instantanee" | "tchat" => Some(Channel::Chat),
        "reseaux_sociaux" => Some(Channel::Social),
        "visio_video" | "visio" => Some(Channel::Video),
        "patrouille" => Some(Channel::Patrol),
        _ => None,
    }
}

pub(super) fn yes_or_no(cell: &str) -> Option<bool> {
    match key(cell).as_str() {
        "oui" | "true" | "1" => Some(true),
        "non" | "false" | "0" => Some(false),
        _ => None,
    }
}

/// The author's vote on an answer.
pub(super) fn author_vote(cell: &str) -> Option<bool> {
    match key(cell).as_str() {
        "utile" => Some(true),
        "pas_utile" | "inutile" => Some(false),
        _ => None,
    }
}

/// Did the author say that it is settled?
pub(super) fn outcome(cell: &str) -> Option<bool> {
    match key(cell).as_str() {
        "confirmee" => Some(true),
        "contestee" => Some(false),
        _ => None,
    }
}

/// Do the columns on the whole experience say that it was answered? The status wins over the state:
/// it speaks of answers alone.
pub(super) fn says_answered(status: Option<&str>, treatment: Option<&str>) -> bool {
    match (status.map(key), treatment.map(key)) {
        (Some(status), _) => status == "experience_avec_reponse",
        (None, Some(treatment)) => matches!(treatment.as_str(), "traitee" | "traitees"),
        (None, None) => false,
    }
}

/// A whole number, even as a spreadsheet writes it (`12.0`).
pub(super) fn number(cell: &str) -> Option<i64> {
    let whole = match cell.split_once(['.', ',']) {
        Some((whole, zeros)) if zeros.bytes().all(|byte| byte == b'0') => whole,
        Some(_) => return None,
        None => cell,
    };
    let digits = !whole.is_empty() && whole.bytes().all(|byte| byte.is_ascii_digit());
    if digits { whole.parse().ok() } else { None }
}

/// A rate from 0 to 100, in tenths of a percent.
pub(super) fn tenths(cell: &str) -> Option<i64> {
    let text = cell.trim_end_matches('%').trim();
    let (whole, part) = text.split_once(['.', ',']).unwrap_or((text, ""));
    let tenth = part.get(..1).unwrap_or("0");
    let tenths = number(whole)? * 10 + number(tenth)?;
    (0..=1000).contains(&tenths).then_some(tenths)
}

/// The department with this code, as spreadsheets leave it: `1`, `75.0`, `2a`.
pub(super) fn department_by_code(cell: &str) -> Option<&'static Department> {
    let bare = cell.strip_suffix(".0").unwrap_or(cell).to_uppercase();
    if bare.len() == 1 { department(&format!("0{bare}")) } else { department(&bare) }
}

pub(super) fn department_by_label(cell: &str) -> Option<&'static Department> {
    let wanted = key(cell);
    DEPARTMENTS.iter().find(|it| key(it.name) == wanted)
}

/// A country's name as the official files write it: « Royaume-uni », « France ».
pub(super) fn country(cell: &str) -> String {
    let capitals = cell.chars().count() > 3 && !cell.chars().any(char::is_lowercase);
    let mut letters = cell.chars();
    match letters.next() {
        Some(first) if capitals => first.to_string() + &letters.as_str().to_lowercase(),
        _ => cell.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rule 10.
    #[test]
    fn departments_come_back_from_spreadsheets() {
        let code = |cell| department_by_code(cell).map(|it| it.code);
        assert_eq!([code("75.0"), code("1.0"), code("1")], [Some("75"), Some("01"), Some("01")]);
        assert_eq!(
            [code("2a"), code("974.0"), code("20"), code("x")],
            [Some("2A"), Some("974"), None, None]
        );
        let label = |cell| department_by_label(cell).map(|it| it.code);
        assert_eq!([label("Corse-du-Sud"), label("COTES D'ARMOR")], [Some("2A"), Some("22")]);
    }

    #[test]
    fn numbers_are_read_as_spreadsheets_write_them() {
        assert_eq!([number("12"), number("12.0"), number("12,00")], [Some(12); 3]);
        assert_eq!([number("-1"), number("1.5"), number(""), number("x")], [None; 4]);
        assert_eq!(
            [tenths("82"), tenths("82,5 %"), tenths("100.0")],
            [Some(820), Some(825), Some(1000)]
        );
        assert_eq!([tenths("101"), tenths("x")], [None; 2]);
    }

    /// Rule 17: kept as received, but capitals do not make another country.
    #[test]
    fn countries_are_in_sentence_case() {
        assert_eq!(country("Dominicaine, république"), "Dominicaine, république");
        assert_eq!(country("ÉTATS-UNIS"), "États-unis");
    }

    #[test]
    fn the_status_wins_over_the_state() {
        assert!(says_answered(Some("Expérience avec réponse"), Some("A traiter")));
        assert!(!says_answered(Some("Expérience en attente de réponse"), Some("Traitées")));
        assert!(says_answered(None, Some("Traitée")));
        assert!(!says_answered(None, None));
    }
}
