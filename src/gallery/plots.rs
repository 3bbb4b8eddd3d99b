//! A chart to go through, with invented figures.
use super::Sample;
use crate::ui::plot::{Anchor, Area, Chart, Drawing, Look, Mark, Plot, Reading, Shape, Spot, Walk};
use leptos::prelude::*;

/// Two curves: the heights of their points.
const HEIGHTS: [[i32; 6]; 2] = [[150, 120, 110, 90, 80, 40], [100, 110, 105, 130, 120, 125]];
const NAMES: [&str; 2] = ["Gironde", "Landes"];
const AREA: Area = Area { left: 40, right: 250, top: 20, bottom: 170 };

#[component]
pub fn Plots() -> impl IntoView {
    let chosen = RwSignal::new(String::new());
    let on_period = Callback::new(move |(first, last): (usize, usize)| {
        chosen.set(first.to_string() + "–" + &last.to_string());
    });
    view! {
        <Sample name="plot">
            <Plot id="sample-curves" chart=curves() on_period/>
            <p id="sample-period">{move || chosen.get()}</p>
            <Plot id="sample-map" chart=map()/>
        </Sample>
    }
}

fn words(title: &str) -> Chart {
    Chart {
        title: title.to_owned(),
        unit: "Appels qui ont reçu une réponse, en %".to_owned(),
        summary: "Les deux courbes se croisent en mars.".to_owned(),
        source: "Chiffres inventés.".to_owned(),
        ..Chart::default()
    }
}

fn curves() -> Chart {
    let spots = |series: u8| -> Vec<Spot> {
        (0..).zip(HEIGHTS[usize::from(series)]).map(|(at, y)| (46 + at * 40, y)).collect()
    };
    let reading = |series: u8| {
        let name = NAMES[usize::from(series)];
        let one = move |(at, y): (i32, i32)| Reading {
            series,
            at,
            text: name.to_owned()
                + ", mois "
                + &at.to_string()
                + "\u{a0}: "
                + &(200 - y).to_string(),
            href: None,
        };
        (0..).zip(HEIGHTS[usize::from(series)]).map(one)
    };
    let label = |style: u8| Mark::Text {
        look: Look::Series,
        style,
        anchor: Anchor::Start,
        at: (262, HEIGHTS[usize::from(style)][5] + 4),
        text: NAMES[usize::from(style)].to_owned(),
    };
    let curve = |style| Mark::Line { look: Look::Series, style, points: spots(style) };
    let foot = Mark::Line { look: Look::Axis, style: 0, points: vec![(40, 170), (250, 170)] };
    Chart {
        readings: reading(0).chain(reading(1)).collect(),
        drawings: vec![Drawing {
            width: 328,
            height: 190,
            area: AREA,
            marks: vec![foot, curve(1), curve(0), label(0), label(1)],
            spots: [spots(0), spots(1)].concat(),
        }],
        ..words("La Gironde passe devant")
    }
}

fn map() -> Chart {
    let codes = ["d-33", "d-40", "d-64", "d-47", "d-24"];
    let spots = vec![(85, 210), (80, 240), (85, 270), (115, 235), (125, 210)];
    let shape = |(at, code): (u16, &str)| Shape {
        code: code.to_owned(),
        class: (at != 3).then_some(u8::try_from(at + 1).unwrap_or_default()),
        at: Some(at),
    };
    let reading = |(at, code): (i32, &str)| Reading {
        series: 0,
        at,
        text: code.to_owned(),
        href: Some("#".to_owned() + code),
    };
    Chart {
        walk: Walk::Around,
        readings: (0..).zip(codes).map(reading).collect(),
        drawings: vec![Drawing {
            width: 328,
            height: 330,
            area: Area { left: 0, right: 328, top: 0, bottom: 328 },
            marks: vec![Mark::Map {
                at: (0, 0),
                size: 328,
                shapes: (0..).zip(codes).map(shape).collect(),
            }],
            spots,
        }],
        ..words("Cinq départements")
    }
}
