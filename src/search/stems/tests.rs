//! Cases and properties of stems, searches and highlighted passages.

use proptest::prelude::*;

use super::*;
use crate::kernel::text::Piece;

fn word(stem: &str) -> Term {
    Term::Word(stem.to_owned())
}

fn prefix(folded: &str, stem: &str) -> Term {
    Term::Prefix { folded: folded.to_owned(), stem: stem.to_owned() }
}

fn parse(text: &str) -> Vec<Term> {
    Query::parse(text).terms
}

#[test]
fn what_is_typed_without_accents_meets_what_was_written() {
    let pairs = [
        ("impot", "L’Impôts"),
        ("ecole", "écoles"),
        ("oeuvre", "Œuvre"),
        ("refusée", "refusés"),
        ("refuse", "refusées"),
        ("telephone", "TÉLÉPHONES"),
        ("qualites", "qualité"),
        ("hopital", "l'hôpital"),
        ("prefecture", "préfectures"),
        ("e\u{301}cole", "École"),
    ];
    for (typed, written) in pairs {
        assert_eq!(index_text(typed), index_text(written), "{typed} {written}");
        assert!(!index_text(typed).contains(' '), "{typed}");
    }
}

#[test]
fn stop_words_and_elisions_are_left_out() {
    assert_eq!(index_text("Aujourd’hui, j’ai attendu jusqu'à l’ouverture"), "attendu ouvertur");
    assert_eq!(index_text("C'est pour le, la, les… à où ?"), "");
    assert_eq!(index_text("3949 et covid-19 Привет"), "3949 covid 19");
}

#[test]
fn tokens_keep_their_place() {
    let text = "L’été, e\u{301}coles !";
    let places: Vec<&str> = tokens(text).iter().map(|t| &text[t.start..t.end]).collect();
    assert_eq!(places, ["e\u{301}coles"]);
}

#[test]
fn searches_are_read_as_people_write_them() {
    assert_eq!(parse("impôts "), [word("impot")]);
    assert_eq!(parse("attente téléphone"), [word("attent"), prefix("telephone", "telephon")]);
    assert_eq!(
        parse("« attente au téléphone »"),
        [Term::Phrase(vec!["attent".into(), "telephon".into()])]
    );
    assert_eq!(
        parse("caf “longue attente”"),
        [word("caf"), Term::Phrase(vec!["longu".into(), "attent".into()])]
    );
    assert_eq!(parse("\"attente\""), [word("attent")]);
    assert_eq!(parse("\"attente tél"), [word("attent"), prefix("tel", "tel")]);
    assert_eq!(parse("l'éc"), [prefix("ec", "ec")]);
    assert_eq!(parse("impôt impots "), [word("impot")]);
    assert_eq!(parse("caf le"), [word("caf")]);
    assert_eq!(parse("les"), [prefix("les", "le")]);
    assert_eq!(parse("AND OR NOT NEAR("), [word("and"), word("not"), prefix("near", "near")]);
    assert_eq!(parse(&"mot1 mot2 mot3 mot4 mot5 mot6 mot7 mot8 ".repeat(9)).len(), 8);
    assert_eq!(parse("a1 a2 a3 a4 a5 a6 a7 a8 a9 b1 b2 b3 b4 b5 b6 b7 ").len(), 12);
}

#[test]
fn searches_are_written_for_both_engines() {
    let query = Query::parse("caf \"attente au téléphone\" refusée");
    assert_eq!(
        to_fts5(&query).as_deref(),
        Some(r#""caf" AND "attent telephon" AND ("refusee" * OR "refus" OR "refuse")"#)
    );
    assert_eq!(
        to_tsquery(&query).as_deref(),
        Some("caf & (attent <-> telephon) & (refusee:* | refus | refuse)")
    );
    for nothing in ["", "  ", "le ", "\"\"", "'; --", "« »", "?*:&|!()", "Привет"] {
        assert_eq!(to_fts5(&Query::parse(nothing)), None, "{nothing}");
        assert_eq!(to_tsquery(&Query::parse(nothing)), None, "{nothing}");
    }
}

#[test]
fn every_beginning_of_a_word_finds_it() {
    for full in ["téléphonique", "administration", "remboursement", "impôts", "réponses"] {
        let chars: Vec<char> = full.chars().collect();
        for length in 2..=chars.len() {
            let typed: String = chars.iter().take(length).collect();
            let pieces = highlight(full, &Query::parse(&typed), 100);
            assert!(pieces.iter().any(|p| p.hit), "{typed} in {full}");
        }
    }
}

fn shown(pieces: &[Piece]) -> String {
    let mark = |p: &Piece| if p.hit { format!("[{}]", p.text) } else { p.text.clone() };
    pieces.iter().map(mark).collect()
}

#[test]
fn passages_show_the_words_found() {
    let text = "Très bon accueil.\n\nMais l’attente au téléphone\n est longue, et l’attente coûte.";
    let show = |query: &str, max| shown(&highlight(text, &Query::parse(query), max));
    assert_eq!(
        show("attente telephone", 200),
        "Très bon accueil. Mais l’[attente] au [téléphone] est longue, et l’[attente] coûte."
    );
    assert_eq!(show("attente telephone", 40), "…Mais l’[attente] au [téléphone] est…");
    assert_eq!(show("\"longue attente\"", 200).matches('[').count(), 2);
    assert_eq!(show("rien", 20), "Très bon accueil.…");
    assert_eq!(show("rien ", 10), "Très bon…");
    assert_eq!(shown(&highlight("", &Query::parse("x"), 10)), "");
}

#[test]
fn passages_of_very_long_texts_come_fast() {
    let text = "attente ".repeat(100_000);
    let start = std::time::Instant::now();
    assert!(highlight(&text, &Query::parse("attente \"attente attente\" att"), 200).len() > 2);
    assert!(!highlight(&"a".repeat(900_000), &Query::parse("a"), 200).is_empty());
    assert!(start.elapsed().as_secs() < 3);
}

/// Searches full of what engines take for syntax.
fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        any::<String>(),
        "[a-zé]{1,12}",
        "[0-9]{1,3}",
        prop::sample::select(vec![
            " ", "\"", "« ", " »", "'", "''", "\\", ":*", "*", "&", "|", "!", "(", ")", "<->",
            "NEAR(", " AND ", " OR ", "NOT ", "-", "^", "stems:", "l’", "\0", ";", "attente",
        ])
        .prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

fn is_stem(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
}

/// `( "a" * OR "b" )` or `"a b"`, and nothing else, between each AND.
fn is_safe_fts5(text: &str) -> bool {
    let quoted = |t: &str| {
        let inner = t.strip_prefix('"').and_then(|t| t.strip_suffix('"'));
        inner.is_some_and(|words| words.split(' ').all(is_stem))
    };
    text.split(" AND ").all(|term| match term.strip_prefix('(') {
        None => quoted(term),
        Some(group) => group.strip_suffix(')').is_some_and(|group| {
            group.split(" OR ").enumerate().all(|(rank, form)| match form.strip_suffix(" *") {
                Some(form) => rank == 0 && quoted(form),
                None => rank > 0 && quoted(form),
            })
        }),
    })
}

fn is_safe_tsquery(text: &str) -> bool {
    text.split(" & ").all(|term| match term.strip_prefix('(') {
        None => is_stem(term),
        Some(group) => group.strip_suffix(')').is_some_and(|group| {
            group.split(" <-> ").all(is_stem)
                || group.split(" | ").all(|form| is_stem(form.strip_suffix(":*").unwrap_or(form)))
        }),
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn no_search_breaks_an_engine(text in hostile()) {
        let query = Query::parse(&text);
        prop_assert!(query.terms.len() <= 12);
        prop_assert_eq!(to_fts5(&query).is_none(), query.is_empty());
        prop_assert!(to_fts5(&query).is_none_or(|q| is_safe_fts5(&q)), "{:?}", to_fts5(&query));
        prop_assert!(to_tsquery(&query).is_none_or(|q| is_safe_tsquery(&q)), "{:?}", to_tsquery(&query));
    }

    #[test]
    fn the_index_holds_the_stems_of_the_tokens(text in any::<String>()) {
        let tokens = tokens(&text);
        for token in &tokens {
            prop_assert!(is_stem(&token.stem) && text.get(token.start..token.end).is_some());
        }
        let stems: Vec<String> = tokens.into_iter().map(|t| t.stem).collect();
        prop_assert_eq!(stems.join(" "), index_text(&text));
    }

    #[test]
    fn a_text_is_found_by_each_of_its_words(text in "([a-zéèàçœ]{1,9}[ ,.'’\n]{1,2}){0,12}") {
        for token in tokens(&text) {
            let typed = format!("{} ", &text[token.start..token.end]);
            prop_assert_eq!(Query::parse(&typed).terms, vec![Term::Word(token.stem)]);
        }
    }

    #[test]
    fn passages_keep_to_their_length(
        text in "([a-zéàç]{1,9}|attente|caf|[ ,.'’«»\n]{1,3}){0,60}",
        max in 8_usize..80,
    ) {
        let pieces = highlight(&text, &Query::parse("attente caf"), max);
        let length: usize = pieces.iter().map(|p| p.text.chars().count()).sum();
        prop_assert!(length <= max, "{} {:?}", length, pieces);
        prop_assert!(pieces.iter().all(|p| !p.text.is_empty()));
        prop_assert!(highlight(&text, &Query::parse(&text), 400).len() < 200);
    }

    #[test]
    fn any_text_has_a_passage(text in any::<String>(), query in any::<String>(), max in 0_usize..50) {
        let pieces = highlight(&text, &Query::parse(&query), max);
        prop_assert!(pieces.len() <= text.len() + 2);
    }
}
