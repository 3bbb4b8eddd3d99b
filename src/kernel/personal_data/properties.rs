//! Properties of the search for personal data, on any text.

use proptest::prelude::*;

use super::tests::label;
use super::*;

/// Texts made of pieces that meet in awkward ways.
fn awkward() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[0-9]{1,4}",
        "[ .,/@_()+-]{1,2}",
        "[A-Za-zé▇€]{1,3}",
        prop::sample::select(vec![
            "06 12 34 56 78",
            "0612345678",
            "+33 6 12 34 56 78",
            "a@b.fr",
            "gmail.com",
            " arobase ",
            "(at)",
            "185057800608491",
            "1850578006084",
            "FR7630006000011234567890189",
            "AB-123-CD",
            "123 ABC 45",
            "82.64.12.7",
            "4111111111111111",
            "dossier ",
            "tel ",
            "0",
            " ",
            "\u{a0}",
            "3023217600053",
            "30006 00001 12345678901 89",
            "▇\u{a0}",
            "▇ téléphone",
        ])
        .prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..14).prop_map(|pieces| pieces.concat())
}

fn check(text: &str) -> Result<(), TestCaseError> {
    let findings = scan(text);
    let mut end = 0;
    for finding in &findings {
        prop_assert!(finding.start >= end && finding.start < finding.end);
        prop_assert!(text.get(finding.start..finding.end).is_some());
        end = finding.end;
    }
    let masked = mask(text, &findings, label);
    prop_assert_eq!(scan(&masked), vec![], "{} -> {}", text, masked);
    prop_assert_eq!(findings.is_empty(), masked == text);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn any_text_is_masked_in_one_pass(text in any::<String>()) {
        check(&text)?;
    }

    #[test]
    fn awkward_texts_are_masked_in_one_pass(text in awkward()) {
        check(&text)?;
    }
}
