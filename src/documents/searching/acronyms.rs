//! What people say in letters and documents in words.

/// Acronyms of everyday life with administrations, and the words of titles they stand for, without
/// accents, in alphabetical order.
const ACRONYMS: [(&str, &str); 23] = [
    ("aah", "allocation adultes handicapes"),
    ("aeeh", "allocation education enfant handicape"),
    ("ame", "aide medicale etat"),
    ("apa", "allocation personnalisee autonomie"),
    ("apl", "aide logement"),
    ("are", "allocation retour emploi"),
    ("ars", "allocation rentree scolaire"),
    ("asf", "allocation soutien familial"),
    ("aspa", "allocation solidarite personnes agees"),
    ("ass", "allocation solidarite specifique"),
    ("caf", "allocations familiales"),
    ("cni", "carte identite"),
    ("cpam", "assurance maladie"),
    ("csg", "contribution sociale"),
    ("css", "complementaire sante"),
    ("dgfip", "finances publiques"),
    ("hlm", "logement social"),
    ("mdph", "personnes handicapees"),
    ("msa", "mutualite sociale agricole"),
    ("pacs", "pacte civil solidarite"),
    ("pch", "prestation compensation handicap"),
    ("rqth", "travailleur handicape"),
    ("rsa", "revenu solidarite active"),
];

/// The words that `word` stands for.
pub fn meaning(word: &str) -> Option<&'static str> {
    ACRONYMS.binary_search_by_key(&word, |it| it.0).ok().map(|at| ACRONYMS[at].1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn acronyms_are_in_order_and_without_accents() {
        assert!(ACRONYMS.is_sorted_by_key(|it| it.0));
        assert!(ACRONYMS.iter().all(|it| it.0.is_ascii() && it.1.is_ascii()));
        assert_eq!(meaning("rsa"), Some("revenu solidarite active"));
        assert_eq!(meaning("zzz"), None);
    }
}
