//! The drawing of the bars.
use super::{
    Period,
    layout::{BASE, Bar, HEIGHT, LEFT, LINE, RIGHT, WIDTH, layout},
};
use crate::{
    kernel::{feeling::Feeling, lang::Lang},
    words::{codes, numbers, services as words},
};
use leptos::prelude::*;

/// Each feeling has its texture as well as its colour: full, dots, hatching.
pub(super) fn drawing(
    lang: Lang,
    id: &'static str,
    periods: &[Period],
    labelled: String,
    described: String,
) -> impl IntoView + use<> {
    let counts: Vec<_> = periods.iter().map(|it| it.counts).collect();
    let drawing = layout(&counts);
    let grid: Vec<_> = drawing.grid.iter().map(|(y, value)| grid_line(lang, *y, *value)).collect();
    // Names are counted from the last bar, so that it always has its own.
    let has_name = |at: usize| (counts.len() - 1 - at).is_multiple_of(drawing.named_every);
    let mut said = None;
    let bars: Vec<_> = drawing
        .bars
        .iter()
        .zip(periods)
        .enumerate()
        .map(|(at, (bar, period))| {
            let name = has_name(at).then(|| {
                let year = period.year.filter(|it| said != Some(*it));
                said = said.max(period.year);
                names(bar, &period.short, year)
            });
            view! {
                {bar_of(lang, id, bar, period)}
                {name}
            }
        })
        .collect();
    let last = counts.last().copied().unwrap_or_default();
    let labels = Feeling::ALL.map(|feeling| {
        let at = feeling as usize;
        end_label(lang, feeling, drawing.labels[at], last[at])
    });
    // The direct labels speak of the last bar: said under them.
    let about = periods.last().map(|it| {
        let year = it.year.map(|year| format!(" {year}")).unwrap_or_default();
        let period = format!("{}{year}", it.short);
        view! {
            <text
                class="chart__label"
                x=(RIGHT + 10).to_string()
                y=(drawing.labels[0] + LINE).to_string()
            >
                {words::chart_end_period(lang, &period)}
            </text>
        }
    });
    view! {
        <svg
            class="chart__drawing"
            viewBox=format!("0 0 {WIDTH} {HEIGHT}")
            role="img"
            aria-labelledby=labelled
            aria-describedby=described
        >
            <defs>
                <pattern
                    id=format!("{id}-neutral")
                    width="5"
                    height="5"
                    patternUnits="userSpaceOnUse"
                >
                    <circle class="chart__dot" cx="2.5" cy="2.5" r="1.1"></circle>
                </pattern>
                <pattern
                    id=format!("{id}-negative")
                    width="6"
                    height="6"
                    patternUnits="userSpaceOnUse"
                >
                    <path class="chart__hatch" d="M-1 7 7-1M-1 1 1-1M5 7 7 5"></path>
                </pattern>
            </defs>
            {grid}
            {bars}
            {labels}
            {about}
        </svg>
    }
}

fn grid_line(lang: Lang, y: i64, value: i64) -> impl IntoView {
    view! {
        <line
            class="chart__grid"
            x1=LEFT.to_string()
            x2=RIGHT.to_string()
            y1=y.to_string()
            y2=y.to_string()
        ></line>
        <text
            class="chart__label"
            x=(LEFT - 6).to_string()
            y=(y + 4).to_string()
            text-anchor="end"
        >
            {numbers::integer(lang, value)}
        </text>
    }
}

fn bar_of(lang: Lang, id: &'static str, bar: &Bar, period: &Period) -> impl IntoView + use<> {
    Feeling::ALL.map(|feeling| {
        let at = feeling as usize;
        let (y, height) = bar.parts[at];
        part(lang, id, feeling, (bar.x, y, bar.width, height), period)
    })
}

/// The short name of a period under its bar, and the year where it changes.
fn names(bar: &Bar, short: &str, year: Option<i32>) -> impl IntoView + use<> {
    let line = |y: i64, text: String| {
        view! {
            <text
                class="chart__label"
                x=(bar.x + bar.width / 2).to_string()
                y=(BASE + y).to_string()
                text-anchor="middle"
            >
                {text}
            </text>
        }
    };
    (line(18, short.to_owned()), year.map(|year| line(35, year.to_string())))
}

/// A part of a bar, with its tooltip, then its texture over it.
fn part(
    lang: Lang,
    id: &'static str,
    feeling: Feeling,
    (x, y, width, height): (i64, i64, i64, i64),
    period: &Period,
) -> impl IntoView + use<> {
    let count = numbers::integer(lang, period.counts[feeling as usize]);
    let words = words::chart_bar(lang, &period.name, &count, codes::feeling(lang, feeling));
    let (x, y, width, height) =
        (x.to_string(), y.to_string(), width.to_string(), height.to_string());
    let texture = (feeling != Feeling::Positive).then(|| {
        view! {
            <rect
                x=x.clone()
                y=y.clone()
                width=width.clone()
                height=height.clone()
                fill=format!("url(#{id}-{})", feeling.as_str())
                pointer-events="none"
            ></rect>
        }
    });
    view! {
        <g data-feeling=feeling.as_str()>
            <rect class="chart__bar" x=x y=y width=width height=height rx="2">
                <title>{words}</title>
            </rect>
            {texture}
        </g>
    }
}

/// The name of a feeling and its last count, beside the last bar: no legend to look up.
fn end_label(lang: Lang, feeling: Feeling, y: i64, count: i64) -> impl IntoView {
    let words =
        words::chart_end(lang, codes::feeling(lang, feeling), &numbers::integer(lang, count));
    view! {
        <text
            class="chart__label"
            data-feeling=feeling.as_str()
            x=(RIGHT + 10).to_string()
            y=y.to_string()
        >
            {words}
        </text>
    }
}
