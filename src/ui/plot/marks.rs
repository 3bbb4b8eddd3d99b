//! Marks as elements. Few kinds, each made in one place: every one more is code to download.
use super::{
    drawing::{Anchor, Chart, Drawing, Look, MISSING, Mark, Shape, Spot},
    outline::{disc, dot, joined},
};
use leptos::prelude::*;

/// The outlines of territories, drawn once for all maps.
pub const OUTLINES: &str = "/france.svg";
/// The side of the square that holds them.
pub const OUTLINES_SIZE: i32 = 1010;
/// How far from a point it answers.
const REACH: i32 = 11;

/// All marks, in order; `id` keeps apart the drawings of one page.
pub(super) fn marks(id: &str, chart: &Chart, drawing: &Drawing) -> Vec<AnyView> {
    drawing.marks.iter().map(|mark| of(id, chart, mark)).collect()
}

fn of(id: &str, chart: &Chart, mark: &Mark) -> AnyView {
    match mark {
        Mark::Line { look, style, points } => {
            path("plot__line", *look, *style, joined(points, false), None)
        }
        Mark::Area { look, style, points } => {
            let missing = *look == Look::Class && *style == MISSING;
            let fill = missing.then(|| format!("url(#{id}-missing)"));
            path("plot__area", *look, *style, joined(points, true), fill)
        }
        Mark::Dot { style, at, size } => {
            path("plot__dot", Look::Series, *style, dot(*style, *at, *size), None)
        }
        Mark::Text { look, style, anchor, at, text } => {
            words(*look, *style, *anchor, *at, text.clone())
        }
        Mark::Map { at, size, shapes } => map(id, chart, *at, *size, shapes),
    }
}

fn path(class: &'static str, look: Look, style: u8, d: String, fill: Option<String>) -> AnyView {
    view! {
        <path
            class=class
            data-look=look.as_str()
            data-style=style.to_string()
            d=d
            fill=fill
        ></path>
    }
    .into_any()
}

fn words(look: Look, style: u8, anchor: Anchor, (x, y): Spot, text: String) -> AnyView {
    view! {
        <text
            class="plot__words"
            data-look=look.as_str()
            data-style=style.to_string()
            text-anchor=anchor.as_str()
            x=x.to_string()
            y=y.to_string()
        >
            {text}
        </text>
    }
    .into_any()
}

fn map(id: &str, chart: &Chart, (x, y): Spot, size: i32, shapes: &[Shape]) -> AnyView {
    let shapes: Vec<_> = shapes.iter().map(|it| shape(id, chart, it)).collect();
    let box_ = format!("0 0 {OUTLINES_SIZE} {OUTLINES_SIZE}");
    view! {
        <defs>
            {hatching(format!("{id}-missing"), "7", "M0 7 7 0")}
            {hatching(format!("{id}-nowhere"), "16", "M0 16 16 0")}
        </defs>
        <svg
            class="plot__map"
            x=x.to_string()
            y=y.to_string()
            width=size.to_string()
            height=size.to_string()
            viewBox=box_
        >
            <use class="plot__frames" href=format!("{OUTLINES}#frames")></use>
            {shapes}
        </svg>
    }
    .into_any()
}

/// A missing value is no colour of the ramp: it is hatched.
fn hatching(id: String, size: &'static str, d: &'static str) -> AnyView {
    view! {
        <pattern
            id=id
            width=size
            height=size
            patternUnits="userSpaceOnUse"
        >
            <path class="plot__hatch" d=d></path>
        </pattern>
    }
    .into_any()
}

fn shape(id: &str, chart: &Chart, shape: &Shape) -> AnyView {
    let reading = shape.at.and_then(|at| chart.readings.get(usize::from(at)));
    let fill = shape.class.is_none().then(|| format!("url(#{id}-nowhere)"));
    let drawn = view! {
        <use
            class="plot__shape"
            href=format!("{OUTLINES}#{}", shape.code)
            data-class=shape.class.unwrap_or(MISSING).to_string()
            data-at=shape.at.map(|it| it.to_string())
            fill=fill
        >
            <title>{reading.map(|it| it.text.clone())}</title>
        </use>
    }
    .into_any();
    linked(reading.and_then(|it| it.href.clone()), reading.map(|it| it.text.clone()), drawn)
}

/// Out of the way of the Tab key: the keyboard goes through the chart with arrows, and the table
/// behind the chart has the same links.
fn linked(href: Option<String>, text: Option<String>, drawn: AnyView) -> AnyView {
    match href {
        // Alone in its view, the link would be one of HTML, which draws nothing inside a drawing.
        Some(href) => view! {
            <g>
                <a href=href tabindex="-1" aria-label=text>
                    {drawn}
                </a>
            </g>
        }
        .into_any(),
        None => drawn,
    }
}

/// An invisible disc on each point, larger than it, with its link, and its words as a tooltip that needs
/// no JavaScript. Maps have their
/// shapes.
pub(super) fn spots(chart: &Chart, drawing: &Drawing, with_titles: bool) -> Vec<AnyView> {
    if drawing.marks.iter().any(|it| matches!(it, Mark::Map { .. })) {
        return Vec::new();
    }
    let points = chart.readings.iter().zip(&drawing.spots);
    // Without tooltip or link the drawing itself answers.
    let useful = points.filter(|(reading, _)| with_titles || reading.href.is_some());
    useful
        .map(|(reading, spot)| {
            let drawn = view! {
                <path class="plot__spot" d=disc(*spot, REACH)>
                    <title>{with_titles.then(|| reading.text.clone())}</title>
                </path>
            }
            .into_any();
            linked(reading.href.clone(), Some(reading.text.clone()), drawn)
        })
        .collect()
}
