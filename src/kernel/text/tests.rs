//! Cases and properties of plain text handling.

use proptest::prelude::*;

use super::*;

#[test]
fn folding_strips_capitals_and_accents() {
    let cases = [
        ("École", "ecole"),
        ("ŒUVRE d’Ærø", "oeuvre d'aero"),
        ("Straße × ÷ ÿ Ÿ", "strasse × ÷ y y"),
        ("12\u{a0}€\u{202f}!", "12 € !"),
        ("e\u{301}te\u{301}", "ete"),
        ("Łódź Şişli ţară ŷ Ž ĳ", "lodz sisli tara y z ij"),
        ("Ðð Þþ Ññ Øø Åå Çç", "dd thth nn oo aa cc"),
        ("Привет", "Привет"),
    ];
    for (text, expected) in cases {
        assert_eq!(fold(text), expected);
    }
}

#[test]
fn a_search_is_a_few_words_whatever_was_typed() {
    assert_eq!(searched(" Pièce,  À joindre", char::is_whitespace), ["piece,", "a", "joindre"]);
    assert_eq!(searched("l’aide", |it| !it.is_alphanumeric()), ["l", "aide"]);
    assert_eq!(searched(&"a ".repeat(100_000), char::is_whitespace).len(), 8);
    assert_eq!(searched(&"é".repeat(100_000), char::is_whitespace), ["e".repeat(100)]);
}

#[test]
fn slugs_are_short_and_never_empty() {
    assert_eq!(slug("  L’État, c’est « moi » !"), "l-etat-c-est-moi");
    assert_eq!(slug("?!…"), "experience");
    let long = "une attente interminable ".repeat(10);
    assert_eq!(
        slug(&long),
        "une-attente-interminable-une-attente-interminable-une-attente-interminable-une"
    );
    assert_eq!(slug(&"a".repeat(200)).len(), SLUG_MAX);
}

#[test]
fn excerpts_end_at_a_word() {
    assert_eq!(excerpt("Deux mots", 20), "Deux mots");
    assert_eq!(excerpt("Deux mots", 9), "Deux mots");
    assert_eq!(excerpt("Deux mots", 8), "Deux…");
    assert_eq!(excerpt("Deux, mots", 8), "Deux…");
    assert_eq!(excerpt(" Deux\r\n\r\n mots ", 20), "Deux mots");
    assert_eq!(excerpt("Anticonstitutionnellement", 5), "Anti…");
    assert_eq!(excerpt("", 5), "");
}

#[test]
fn a_line_break_counts_for_one() {
    assert_eq!(count_chars("été\r\nfini"), 8);
}

proptest! {
    #[test]
    fn folding_twice_changes_nothing(text in any::<String>()) {
        let once = fold(&text);
        prop_assert_eq!(fold(&once), once);
    }

    #[test]
    fn slugs_are_safe_in_an_address(text in any::<String>()) {
        let slug = slug(&text);
        prop_assert!(!slug.is_empty() && slug.len() <= SLUG_MAX);
        prop_assert!(slug.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'));
        prop_assert!(!slug.starts_with('-') && !slug.ends_with('-') && !slug.contains("--"));
    }

    #[test]
    fn excerpts_keep_to_their_length(text in any::<String>(), max in 1_usize..60) {
        prop_assert!(excerpt(&text, max).chars().count() <= max);
    }
}

#[test]
fn what_nobody_types_is_left_out() {
    let cases = [
        ("deux\r\nlignes\tici", "deux\nlignes\tici"),
        ("\0a\u{1}b\u{7f}c\u{85}d\u{1b}", "abcd"),
        ("«\u{a0}été\u{a0}»", "«\u{a0}été\u{a0}»"),
    ];
    for (text, expected) in cases {
        assert_eq!(printable(text), expected);
    }
}
