//! Properties of the measures, on any text.

use super::{super::lexicon::Lexicon, *};
use proptest::prelude::*;

fn awkward() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[a-zéèçœ’']{1,9}",
        "[A-ZÉÈŒ]{1,4}",
        "[0-9]{1,4}",
        "[ .,;:!?…»«()\u{a0}\u{202f}—-]{1,3}",
        prop::sample::select(vec![
            "\n",
            "\r\n",
            "\n\n- ",
            "1. ",
            "a) ",
            "M. ",
            "n° ",
            "art. ",
            "1 234,5",
            "a été ",
            "est ",
            "versé ",
            "susmentionné",
            "en vertu de ",
            "pièces justificatives",
            "🙂",
            "e\u{301}",
            "日本",
            "\u{0}",
            "\u{feff}",
        ])
        .prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

fn is_place(text: &str, span: super::super::measured::Span) -> bool {
    span.start < span.end && text.get(span.start as usize..span.end as usize).is_some()
}

fn check(text: &str) -> Result<(), TestCaseError> {
    let measured = measure(text, &Lexicon::new());
    let words = words::split(text);
    let sentences = sentences::split(text, &words);
    prop_assert_eq!(words.len(), measured.words as usize);
    let within: u32 = sentences.iter().map(|sentence| sentence.words).sum();
    prop_assert_eq!(within, measured.words, "every word is in one sentence");
    prop_assert!(measured.syllables >= measured.words);
    let has_score = measured.words > 0 && !measured.is_foreign;
    prop_assert_eq!(has_score, measured.score_tenths.is_some());
    prop_assert!(measured.longest.is_none_or(|it| it.words * 10 + 5 >= measured.mean_tenths));
    let mut end = 0;
    for sentence in &sentences {
        prop_assert!(is_place(text, sentence.span) && sentence.span.start >= end);
        end = sentence.span.end;
    }
    for places in [&words, &measured.passives, &measured.jargon.iter().map(|it| it.span).collect()]
    {
        let mut end = 0;
        for place in places {
            prop_assert!(is_place(text, *place) && place.start >= end, "{:?}", place);
            end = place.end;
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn any_text_is_measured(text in any::<String>()) {
        check(&text)?;
    }

    #[test]
    fn awkward_texts_are_measured(text in awkward()) {
        check(&text)?;
    }

    #[test]
    fn two_paragraphs_add_up(one in awkward(), two in awkward()) {
        let lexicon = Lexicon::new();
        let both = measure(&format!("{one}\n\n{two}"), &lexicon);
        let (one, two) = (measure(&one, &lexicon), measure(&two, &lexicon));
        prop_assert_eq!(both.words, one.words + two.words);
        prop_assert_eq!(both.sentences, one.sentences + two.sentences);
        prop_assert_eq!(both.syllables, one.syllables + two.syllables);
    }
}

#[test]
fn a_long_text_is_measured_whole() {
    let paragraph = "En vertu de l’article 3, la demande a été rejetée. Vous pouvez la refaire ; ";
    let measured = measure(&paragraph.repeat(2_000), &Lexicon::new());
    assert_eq!(measured.passives.len(), 2_000);
    assert_eq!(measured.jargon.len() % 2_000, 0);
}
