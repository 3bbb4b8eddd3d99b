//! Invented figures, one chart of each kind.
use super::{
    dots::{self, Dots, Row},
    frame::Words,
    funnel::{self, Funnel},
    intervals::{Z95, wilson},
    lines::{self, Event, Lines, Point, Series, Target},
    map::{self, Map, Territory},
    multiples::{self, Multiples},
};
use crate::{
    indicators::codes::Direction,
    ui::plot::{CONTEXT, Chart},
};

const JANUARY_2022: i32 = 2022 * 12;

fn words(title: &str, unit: &str) -> Words {
    Words {
        title: title.to_owned(),
        unit: unit.to_owned(),
        summary: "Ce que montre le dessin.".to_owned(),
        source: "Chiffres inventés pour la démonstration, mis à jour le 3 mars 2026.".to_owned(),
    }
}

fn month(month: i32) -> String {
    let names = [
        "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.",
        "déc.",
    ];
    names[usize::try_from(month.rem_euclid(12)).unwrap()].to_owned()
}

fn percent(value: f64) -> String {
    format!("{}\u{202f}%", value.round())
}

fn wave(at: i32, phase: f64, height: f64) -> f64 {
    height + 8.0 * (f64::from(at) / 4.0 + phase).sin() + f64::from(at) / 6.0
}

fn series(name: &str, style: u8, months: i32, phase: f64, height: f64) -> Series {
    let point = |at: i32| {
        let value = wave(at, phase, height);
        let text = format!("{name}, {} {}\u{a0}: {}", month(at), 2022 + at / 12, percent(value));
        Point { month: JANUARY_2022 + at, value, text, ..Point::default() }
    };
    let points = (0..months).filter(|at| !(14..17).contains(at) || style == CONTEXT).map(point);
    Series { name: name.to_owned(), style, span: 1, points: points.collect() }
}

pub(super) fn curves(months: i32) -> Chart {
    let lines = Lines {
        series: vec![
            series("Gironde", 0, months, 0.0, 62.0),
            series("Nouvelle-Aquitaine", 1, months, 2.0, 60.0),
            series("Landes", 2, months, 1.0, 55.0),
            series("Ensemble de la France", CONTEXT, months, 0.5, 61.0),
        ],
        targets: vec![Target { value: 80.0, label: "Cible 2026\u{a0}: 80\u{202f}%".to_owned() }],
        events: vec![
            Event { month: JANUARY_2022 + 5, label: "Nouveau formulaire".to_owned() },
            Event { month: JANUARY_2022 + 9, label: "Horaires élargis".to_owned() },
        ],
        band: Some((JANUARY_2022 + 5, JANUARY_2022 + 9)),
        from_zero: false,
        value: &percent,
        month: &month,
    };
    lines::chart(
        &lines,
        words(
            "En Gironde, huit appels sur dix reçoivent une réponse",
            "Appels qui ont reçu une réponse, en %",
        ),
    )
}

pub(super) fn one_curve() -> Chart {
    let mut only = series("Gironde", 0, 10, 0.0, 62.0);
    for point in &mut only.points {
        point.interval = Some((point.value - 4.0, point.value + 5.0));
    }
    let lines = Lines {
        series: vec![only],
        targets: Vec::new(),
        events: Vec::new(),
        band: None,
        from_zero: true,
        value: &percent,
        month: &month,
    };
    lines::chart(
        &lines,
        words("La satisfaction monte depuis janvier", "Part des avis positifs, en %"),
    )
}

pub(super) fn ranking() -> Chart {
    let names = [
        "Caisse des familles de Gironde",
        "Préfecture des Landes",
        "Mairie de Vertbois",
        "Centre des impôts de la Plaine",
        "Tribunal de Hauteville",
        "Maison des services",
        "Agence de l’emploi du Nord",
    ];
    let row = |(at, name): (u32, &&str)| {
        let rate = 0.5 + f64::from(at * 7 % 11) / 25.0;
        let (low, high) = wilson(rate, 40 + at * 60, Z95).unwrap();
        Row {
            name: (*name).to_owned(),
            value: rate * 100.0,
            interval: Some((low * 100.0, high * 100.0)),
            label: percent(rate * 100.0),
            note: String::new(),
            text: format!("{name}\u{a0}: {}", percent(rate * 100.0)),
            href: Some(format!("/services/{at}")),
            highlight: at == 2,
            place: 0,
            ranks: None,
        }
    };
    let mut rows: Vec<_> = (0..).zip(&names).map(row).collect();
    dots::rank(&mut rows, Direction::Up);
    let dots = Dots {
        rows,
        reference: Some((68.0, "Ensemble\u{a0}: 68\u{202f}%".to_owned())),
        from_zero: false,
        value: &percent,
    };
    dots::chart(
        &dots,
        words(
            "Deux groupes se distinguent",
            "Part des avis positifs, et ce que le nombre d’avis permet d’en dire",
        ),
    )
}

pub(super) fn cloud() -> Chart {
    let point = |at: u32| {
        let n = 12 + at * at * 3;
        let rate =
            (0.7 + (f64::from(at) * 1.7).sin() * (0.9 / f64::from(n).sqrt())).clamp(0.0, 1.0);
        funnel::Point {
            n,
            rate,
            text: format!("Service {at}\u{a0}: {}", percent(rate * 100.0)),
            href: None,
            highlight: at == 6,
        }
    };
    let funnel = Funnel {
        points: (1..40).map(point).collect(),
        overall: 0.7,
        limits: ["Limite à 95\u{202f}%".to_owned(), "Limite à 99,8\u{202f}%".to_owned()],
        value: &|it| percent(it * 100.0),
        count: &|it| format!("{it}"),
    };
    funnel::chart(
        &funnel,
        words(
            "Presque tous les services sont dans ce que le hasard explique",
            "Part des avis positifs, selon le nombre d’avis",
        ),
    )
}

pub(super) fn departments() -> Chart {
    let codes = (1..=95).filter(|it| *it != 20).map(|it| format!("{it:02}"));
    let codes = codes.chain(["2A", "2B", "971", "972", "973", "974", "976"].map(str::to_owned));
    let territory = |(at, code): (i32, String)| {
        let value = (at % 13 != 5).then(|| f64::from(at * 37 % 61) + 10.0);
        Territory {
            text: format!(
                "Département {code}\u{a0}: {}",
                value.map_or("pas de donnée".to_owned(), |it| format!("{it} jours"))
            ),
            href: Some(format!("/territoires/{code}")),
            outline: format!("d-{code}"),
            value,
        }
    };
    let map = Map {
        territories: (0..).zip(codes).map(territory).collect(),
        classes: 6,
        class: &|low, high| format!("de {low} à {high} jours"),
        missing: "Pas de donnée".to_owned(),
    };
    map::chart(
        &map,
        words("L’attente est plus longue dans l’Est", "Jours entre la demande et la réponse"),
    )
}

pub(super) fn panels() -> Chart {
    let panels = ["Gironde", "Landes", "Dordogne", "Lot-et-Garonne", "Pyrénées-Atlantiques"];
    let panels = (0..)
        .zip(panels)
        .map(|(at, name)| series(name, 0, 36, f64::from(at), 50.0 + f64::from(at) * 4.0));
    let multiples = Multiples {
        panels: panels.collect(),
        reference: Some(series("France", CONTEXT, 36, 0.0, 60.0)),
        from_zero: true,
        value: &percent,
    };
    multiples::chart(
        &multiples,
        words("Cinq départements, une même pente", "Appels qui ont reçu une réponse, en %"),
    )
}

/// All of them, by name.
pub(super) fn all() -> Vec<(&'static str, Chart)> {
    vec![
        ("curves", curves(30)),
        ("one-curve", one_curve()),
        ("long", curves(110)),
        ("ranking", ranking()),
        ("cloud", cloud()),
        ("map", departments()),
        ("panels", panels()),
    ]
}
