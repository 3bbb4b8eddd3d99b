//! Cases of the search for personal data. All numbers are invented.

use super::*;

pub(super) fn label(kind: Kind) -> &'static str {
    match kind {
        Kind::Email => "adresse e-mail",
        Kind::Phone => "téléphone",
        Kind::Nir => "numéro de sécurité sociale",
        Kind::TaxNumber => "numéro fiscal",
        Kind::Iban => "compte bancaire",
        Kind::Card => "carte",
        Kind::Plate => "plaque",
        Kind::IpAddress => "adresse informatique",
    }
}

fn found(text: &str) -> Vec<(Kind, &str)> {
    scan(text).into_iter().map(|f| (f.kind, &text[f.start..f.end])).collect()
}

/// Each case is a text that is one piece of personal data from end to end.
fn assert_whole(kind: Kind, cases: &[&str]) {
    for case in cases {
        assert_eq!(found(case), [(kind, *case)], "alone: {case}");
        let sentence = format!("« Voici {case}, merci. »");
        assert_eq!(found(&sentence), [(kind, *case)], "in a sentence: {case}");
    }
}

fn assert_nothing(cases: &[&str]) {
    for case in cases {
        assert_eq!(found(case), [], "{case}");
    }
}

#[test]
fn emails_are_found() {
    assert_whole(
        Kind::Email,
        &[
            "jeanne.durand@exemple.fr",
            "J_D+test@mail.exemple.co.uk",
            "jeanne @ exemple.fr",
            "hélène@exemple.fr",
            "jeanne(at)exemple.fr",
            "jeanne [at] exemple.fr",
            "jeanne arobase exemple.fr",
            "jeanne@gmail",
        ],
    );
    assert_eq!(found("écrire à j@d.fr."), [(Kind::Email, "j@d.fr")]);
    assert_eq!(found("0612345678@exemple.fr"), [(Kind::Email, "0612345678@exemple.fr")]);
    assert_eq!(found("06 12 34 56 78@d.fr"), [(Kind::Email, "06 12 34 56 78@d.fr")]);
    assert_nothing(&["@service", "à 14h @ la mairie", "a@b", "a@b.c", "arobase", "x (at) y"]);
}

#[test]
fn telephone_numbers_are_found() {
    assert_whole(
        Kind::Phone,
        &[
            "0612345678",
            "06 12 34 56 78",
            "06.12.34.56.78",
            "06-12-34-56-78",
            "06/12/34/56/78",
            "06 - 12 - 34 - 56 - 78",
            "06\u{a0}12\u{202f}34 56 78",
            "06 12.34.56-78",
            "0612 345 678",
            "06 123 456 78",
            "0 612 345 678",
            "0 6 1 2 3 4 5 6 7 8",
            "O6 12 34 56 78",
            "6 12 34 56 78",
            "0262 12 34 56",
            "09 51 23 45 67",
            "+33612345678",
            "+33 6 12 34 56 78",
            "+33 (0)6 12 34 56 78",
            "+33.6.12.34.56.78",
            "0033 6 12 34 56 78",
            "0033612345678",
            "+262 692 12 34 56",
            "+687 12 34 56",
            "+41 79 123 45 67",
            "00 41 79 123 45 67",
            "+1 212 555 0123",
        ],
    );
    assert_eq!(found("Tél.:0123456789"), [(Kind::Phone, "0123456789")]);
    assert_eq!(found("dossier suivi, tél 0123456789"), [(Kind::Phone, "0123456789")]);
    assert_eq!(found("(0)6 12 34 56 78").len(), 1);
    assert_eq!(found("06 12 34 56 78 07 12 34 56 79").len(), 2);
    assert_eq!(found("+33 6 12 34 56 78 / 06 12 34 56 79").len(), 2);
}

#[test]
fn numbers_of_services_and_others_are_left_alone() {
    assert_nothing(&[
        "3949",
        "39 49",
        "36 46",
        "0 809 401 401",
        "0800 123 456",
        "08 92 12 34 56",
        "+33 809 40 14 01",
        "09 69 36 12 34",
        "09 71 10 39 00",
        "75012 Paris",
        "le 01/02/2023 à 12:30",
        "01-02-2023 12",
        "01 02 03 04 05",
        "1 234 567 890 €",
        "012 345 678 9",
        "dossier n° 0412345678",
        "dossier 0612345678901",
        "SIRET 732 829 320 00074",
        "SIREN 732 829 320",
        "+ 15 000 euros",
        "+20 %",
        "AB0612345678",
        "061234567",
        "06 12 34 56",
        "2019 2020 2021",
        "01000 02000",
        "5 000 à 6 000",
    ]);
}

#[test]
fn social_security_numbers_are_found() {
    assert_whole(
        Kind::Nir,
        &[
            "185057800608491",
            "1 85 05 78 006 084 91",
            "1 85 05 78 006 084 12",
            "1.85.05.78.006.084.91",
            "1 85 05 2A 006 084 35",
            "185052b00608462",
            "2 91 11 99 100 123 06",
            "1 85 05 78 006 084",
            "1850578006084",
        ],
    );
    assert_nothing(&["185057800608492", "1 85 17 78 006 084", "dossier 1850578006084"]);
}

#[test]
fn tax_numbers_are_found() {
    assert_whole(Kind::TaxNumber, &["3023217600053", "30 23 217 600 053"]);
    assert_nothing(&["3023217600054", "4023217600053"]);
}

#[test]
fn bank_accounts_are_found() {
    assert_whole(
        Kind::Iban,
        &[
            "FR7630006000011234567890189",
            "FR76 3000 6000 0112 3456 7890 189",
            "fr76 3000 6000 0112 3456 7890 189",
            "FR76 3000 6000 0112 3456 7890 188",
            "FR14 2004 1010 0505 0001 3M02 606",
            "DE89 3704 0044 0532 0130 00",
            "BE68-5390-0754-7034",
            "GB29NWBK60161331926819",
            "30006 00001 12345678901 89",
        ],
    );
    assert_nothing(&["DE89 3704 0044 0532 0130 01", "ZZ76 3000 6000 0112 3456 7890", "FR76"]);
}

#[test]
fn payment_cards_are_found() {
    assert_whole(Kind::Card, &["4111 1111 1111 1111", "5555555555554444", "3782 822463 10005"]);
    assert_nothing(&["4111 1111 1111 1112", "9111 1111 1111 1111", "0000 0000 0000 0000"]);
}

#[test]
fn plates_are_found() {
    assert_whole(
        Kind::Plate,
        &[
            "AB-123-CD",
            "ab-123-cd",
            "AB 123 CD",
            "AB123CD",
            "123 ABC 45",
            "1234 AB 2A",
            "123-AB-971",
        ],
    );
    assert_nothing(&[
        "AB-123-CD-2021",
        "le 123 de",
        "LE 123 ET",
        "2020 ET 21",
        "150 KM 75",
        "100 EUR 50",
        "12 rue 75012",
        "AI-123-CD",
        "AB-000-CD",
        "TA 100 AB2",
        "dossier AB123CD",
    ]);
}

#[test]
fn public_addresses_of_machines_are_found() {
    assert_whole(Kind::IpAddress, &["82.64.12.7", "203.0.113.254"]);
    assert_nothing(&["192.168.1.1", "10.0.0.1", "1.2.3.4", "82.64.12.300", "12.05.20.21"]);
}

#[test]
fn masks_replace_only_what_was_found() {
    let text = "Appelez Jeanne au 06 12 34 56 78 ou j@exemple.fr.";
    let findings = scan(text);
    let masked = mask(text, &findings, label);
    assert_eq!(masked, "Appelez Jeanne au ▇\u{a0}téléphone ou ▇\u{a0}adresse e-mail.");
    let one = mask_one(text, findings[1], label);
    assert_eq!(one, "Appelez Jeanne au 06 12 34 56 78 ou ▇\u{a0}adresse e-mail.");
    let beyond = Finding { kind: Kind::Phone, start: 3, end: 900 };
    assert_eq!(mask("été", &[beyond], label), "été");
    assert_eq!(mask("été", &[Finding { kind: Kind::Phone, start: 1, end: 2 }], label), "été");
}

#[test]
fn long_hostile_texts_take_linear_time() {
    for part in
        ["0", "06 ", "a@", "a.", "a @ ", "FR76 ", "arobase ", "arobase-", "+33 ", "(", "AB-1"]
    {
        let text = part.repeat(400_000 / part.len());
        let start = std::time::Instant::now();
        assert!(scan(&text).len() <= text.len());
        assert!(start.elapsed().as_secs() < 5, "{part}");
    }
}
