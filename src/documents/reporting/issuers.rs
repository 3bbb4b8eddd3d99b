//! How the list of issuers names services: two of one name are not taken one for the other.
use crate::directory::model::StructureRef;

/// The name to choose and the code of each: with its place or, when another has both, with its code.
pub fn offered(all: &[StructureRef]) -> Vec<(String, String)> {
    let label = |it: &StructureRef| {
        let namesakes = all.iter().filter(|other| other.name == it.name && other.place == it.place);
        let is_alone = !it.place.is_empty() && namesakes.count() == 1;
        named(it, if is_alone { &it.place } else { &it.code })
    };
    all.iter().map(|it| (label(it), it.code.clone())).collect()
}

/// Is this what the list, or an address that gives its code, names this service?
pub fn is_named(it: &StructureRef, typed: &str) -> bool {
    typed == it.name || typed == named(it, &it.place) || typed == named(it, &it.code)
}

fn named(it: &StructureRef, which: &str) -> String {
    [&it.name, " (", which, ")"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn services_of_one_name_are_told_apart() {
        let service = |code: &str, place: &str| StructureRef {
            code: code.to_owned(),
            name: "Mairie".to_owned(),
            place: place.to_owned(),
            kind: String::new(),
        };
        let all =
            [service("A", "30000 Nîmes"), service("B", "53000 Laval"), service("C", "53000 Laval")];
        let offered = offered(&all);
        let labels: Vec<_> = offered.iter().map(|it| it.0.as_str()).collect();
        assert_eq!(labels, ["Mairie (30000 Nîmes)", "Mairie (B)", "Mairie (C)"]);
        for ((label, code), it) in offered.iter().zip(&all) {
            assert!(is_named(it, label) && is_named(it, "Mairie") && *code == it.code);
        }
        assert!(!is_named(&all[0], "Mairie (53000 Laval)"));
    }
}
