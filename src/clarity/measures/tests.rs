//! Texts written for these tests, and counted by hand.

use super::*;

struct Counted {
    words: u32,
    sentences: u32,
    longest: u32,
    syllables: u32,
    passives: &'static [&'static str],
    jargon: &'static [&'static str],
}

#[track_caller]
fn check(text: &str, by_hand: &Counted) -> Measured {
    let measured = measure(text, &Lexicon::new());
    let passives: Vec<_> = measured.passives.iter().map(|span| span.of(text)).collect();
    let jargon: Vec<_> = measured.jargon.iter().map(|it| it.span.of(text)).collect();
    assert_eq!(measured.words, by_hand.words, "words");
    assert_eq!(measured.sentences, by_hand.sentences, "sentences");
    assert_eq!(measured.longest.map_or(0, |it| it.words), by_hand.longest, "longest");
    assert_eq!(measured.syllables, by_hand.syllables, "syllables");
    assert_eq!(passives, by_hand.passives);
    assert_eq!(jargon, by_hand.jargon);
    measured
}

#[test]
fn a_plain_letter() {
    // Vous(1) pouvez(2) payer(2) en(1) trois(1) fois.(1) = 6 words, 8 syllables
    // Appelez(3)-nous(1) avant(2) le(1) 5(1) mars.(1) = 5 words, 9 syllables
    // C’est(1) gratuit.(2) = 2 words, 3 syllables
    let measured = check(
        "Vous pouvez payer en trois fois. Appelez-nous avant le 5 mars. C’est gratuit.",
        &Counted { words: 13, sentences: 3, longest: 6, syllables: 20, passives: &[], jargon: &[] },
    );
    // 207 − 1.015 × 13/3 − 73.6 × 20/13 = 207 − 4.398 − 113.231 = 89.371
    assert_eq!(measured.score_tenths, Some(894));
    assert_eq!(measured.mean_tenths, 43);
    assert_eq!(measured.seconds, 4); // 13 × 60 / 195
    assert_eq!(measured.band(), Some(super::super::measured::Band::Easy));
    assert!(measured.is_short());
}

#[test]
fn an_official_sentence() {
    // Nonobstant(3) les(1) dispositions(4) susmentionnées,(4) votre(1) demande(2) a(1) été(2)
    // rejetée(3) par(1) la(1) caisse.(1) = 12 words, 24 syllables
    let text =
        "Nonobstant les dispositions susmentionnées, votre demande a été rejetée par la caisse.";
    let measured = check(
        text,
        &Counted {
            words: 12,
            sentences: 1,
            longest: 12,
            syllables: 24,
            passives: &["a été rejetée"],
            jargon: &["Nonobstant", "susmentionnées"],
        },
    );
    assert_eq!(measured.longest.map(|it| it.span.of(text)), Some(text));
    // 207 − 12.18 − 147.2 = 47.62
    assert_eq!(measured.score_tenths, Some(476));
}

#[test]
fn abbreviations_and_numbers() {
    // M.(1) Dupont(2) doit(1) 1 234,5(5) euros(2) selon(2) l’art.(1) 12(2) du(1) code.(1) = 10, 18
    // Mme(1) A.(1) Martin(2) viendra,(2) etc.(1) = 5 words, 7 syllables
    // Le(1) reste(1) attend…(2) = 3 words, 4 syllables
    check(
        "M. Dupont doit 1\u{202f}234,5 euros selon l’art. 12 du code. Mme A. Martin viendra, etc. \
         Le reste attend…",
        &Counted {
            words: 18,
            sentences: 3,
            longest: 10,
            syllables: 29,
            passives: &[],
            jargon: &[],
        },
    );
}

#[test]
fn a_list_under_a_heading() {
    // Vos(1) documents(3) = 2 words, 4 syllables
    // Envoyez(3) :  = 1 word, 3 syllables
    // une(1) facture(2) ; = 2 words, 3 syllables
    // une(1) photo,(2) en(1) couleur(2) ; = 4 words, 6 syllables
    // votre(1) bail.(1) = 2 words, 2 syllables
    // Tout(1) est(1) lu.(1) = 3 words, 3 syllables
    check(
        "Vos documents\nEnvoyez :\n- une facture ;\n- une photo,\n  en couleur ;\n2. votre bail.\n\n\
         Tout est lu.",
        &Counted {
            words: 14,
            sentences: 6,
            longest: 4,
            syllables: 21,
            passives: &["est lu"],
            jargon: &[],
        },
    );
}

#[test]
fn active_verbs_with_to_be() {
    // Elle(1) est(1) allée(2) au(1) guichet.(2) = 5, 7
    // Le(1) dossier(2) s’est(1) perdu.(2) = 4, 6
    // Ils(1) se(1) sont(1) trompés.(2) = 4, 5
    // Vous(1) vous(1) êtes(1) inscrit.(2) = 4, 5
    // Il(1) est(1) né(1) ici.(2) = 4, 5
    // L’été(2) passé(2) était(2) beau.(1) = 4, 7
    // Étant(2) donné(2) le(1) prix,(1) non.(1) = 5, 7
    check(
        "Elle est allée au guichet. Le dossier s’est perdu. Ils se sont trompés. Vous vous êtes \
         inscrit. Il est né ici. L’été passé était beau. Étant donné le prix, non.",
        &Counted { words: 30, sentences: 7, longest: 5, syllables: 42, passives: &[], jargon: &[] },
    );
}

#[test]
fn passives_of_many_forms() {
    // L’aide(1) est(1) versée.(2) = 3, 4
    // Les(1) frais(1) ne(1) sont(1) pas(1) remboursés.(3) = 6, 8
    // Le(1) bail(1) sera(2) toujours(2) écrit.(2) = 5, 8
    // Il(1) peut(1) être(1) pris(1) ici.(2) = 5, 6
    // Elles(1) n’ont(1) pas(1) été(2) automatiquement(6) transmises.(2) = 6, 13
    // Est-il(2) sûr ?(1) = 2, 3
    check(
        "L’aide est versée. Les frais ne sont pas remboursés. Le bail sera toujours écrit. Il peut \
         être pris ici. Elles n’ont pas été automatiquement transmises. Est-il sûr\u{202f}?",
        &Counted {
            words: 27,
            sentences: 6,
            longest: 6,
            syllables: 42,
            passives: &[
                "est versée",
                "sont pas remboursés",
                "sera toujours écrit",
                "être pris",
                "n’ont pas été automatiquement transmises",
            ],
            jargon: &[],
        },
    );
}

#[test]
fn a_paragraph_broken_by_a_program() {
    // Line one has more than 60 bytes and no stop: it goes on, though a capital follows.
    // Le(1) formulaire(3) doit(1) parvenir(3) avant(2) la(1) fin(1) du(1) mois(1) à(1) la(1)
    // mairie(2) de(1) Lyon(1) ou(1) de(1) Paris.(2) = 17 words, 24 syllables
    // « Et(1) après(2) ? »(0) demanda-t-il.(4) = 3 words, 7 syllables: a small letter follows
    check(
        "Le formulaire doit parvenir avant la fin du mois à la mairie de\nLyon ou de Paris.\n\n\
         « Et après ? » demanda-t-il.",
        &Counted {
            words: 20,
            sentences: 2,
            longest: 17,
            syllables: 31,
            passives: &[],
            jargon: &[],
        },
    );
}

#[test]
fn nothing_is_measured_of_nothing() {
    for text in ["", " \n\t", "— … « » !", "1.", "🙂"] {
        assert_eq!(measure(text, &Lexicon::new()), Measured::default(), "{text}");
    }
}
