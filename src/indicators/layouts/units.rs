//! Units as free labels say them: « % de jeunes », « jours », « sur 10 ».
use crate::{indicators::codes::Unit, platform::tabular::keys::key};

/// The unit that a label begins with or names; a count of what it says otherwise.
pub fn of_label(label: &str) -> Unit {
    let has = |words: &[&str]| label.split([' ', '/', '\'', '’']).any(|it| words.contains(&it));
    let out_of =
        |most: &str| has(&[most]) && (label.contains('/') || has(&["sur", "Note", "note"]));
    match () {
        () if label.contains('%') => Unit::Percent,
        () if out_of("10") => Unit::OutOfTen,
        () if out_of("5") => Unit::OutOfFive,
        () if has(&["mois"]) => Unit::Months,
        () if has(&["jour", "jours"]) => Unit::Days,
        () if has(&["minute", "minutes", "min"]) => Unit::Minutes,
        () if has(&["€", "euro", "euros"]) => Unit::Euros,
        () => Unit::Count,
    }
}

/// The unit of an official kind (« Pourcentage », « Durée »…) and label. `None`: the kind is not known.
pub fn of_kind(kind: &str, label: &str) -> Option<Unit> {
    let kind = key(kind);
    let is = |words: &[&str]| words.iter().any(|it| kind.starts_with(it));
    let known = match () {
        () if is(&["pourcent", "taux", "part", "percent"]) => return Some(Unit::Percent),
        () if is(&["montant", "euro"]) => return Some(Unit::Euros),
        () => is(&["duree", "delai", "temps", "note", "nombre", "quantite", "effectif"]),
    };
    known.then(|| of_label(label))
}

/// What a label adds to its unit: « de jeunes » of « % de jeunes », nothing of « jours ».
pub fn beyond(unit: Unit, label: &str) -> String {
    let label = label.trim();
    let rest = match unit {
        Unit::Count => label,
        Unit::Percent => label.strip_prefix('%').map_or(label, str::trim_start),
        _ if label.contains(' ') => label,
        _ => "",
    };
    rest.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_say_a_unit_and_something_more() {
        for (label, unit, more) in [
            ("%", Unit::Percent, ""),
            ("% de jeunes", Unit::Percent, "de jeunes"),
            ("jours", Unit::Days, ""),
            ("mois", Unit::Months, ""),
            ("/10", Unit::OutOfTen, ""),
            ("Note sur 5", Unit::OutOfFive, "Note sur 5"),
            ("employeurs publics", Unit::Count, "employeurs publics"),
            ("d'habitants", Unit::Count, "d'habitants"),
        ] {
            assert_eq!((of_label(label), beyond(unit, label).as_str()), (unit, more), "{label}");
        }
    }

    #[test]
    fn an_official_kind_comes_before_the_label() {
        assert_eq!(of_kind("Pourcentage", ""), Some(Unit::Percent));
        assert_eq!(of_kind("Durée", "jours"), Some(Unit::Days));
        assert_eq!(of_kind("Nombre", "agréments"), Some(Unit::Count));
        assert_eq!(of_kind("Couleur", "jours"), None);
    }
}
