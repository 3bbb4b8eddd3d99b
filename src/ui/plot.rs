//! Drawings that the server lays out, and a cursor to read them point by point.
pub mod cursor;
pub mod drawing;
mod frame;
mod marks;
pub mod outline;
mod reading;
#[cfg(test)]
mod tests;

pub use drawing::{
    Anchor, Area, CONTEXT, Chart, Drawing, LETTERS, Look, MISSING, Mark, Reading, Shape, Spot, Walk,
};
pub use marks::{OUTLINES, OUTLINES_SIZE};

use crate::app::use_lang;
use drawing::Drawing as Layout;
use frame::frame;
use leptos::prelude::*;
use reading::Session;

/// `id` keeps apart the charts of one page. `on_period` is told the first and the last reading of a
/// period that was drawn or chosen with the keyboard. The children come last: the table behind.
#[component]
pub fn Plot(
    id: &'static str,
    chart: Chart,
    #[prop(optional, into)] on_period: Option<Callback<(usize, usize)>>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let lang = use_lang();
    let (title_id, summary_id) = (format!("{id}-title"), format!("{id}-summary"));
    let (title, unit) = (chart.title.clone(), chart.unit.clone());
    let (summary, source) = (chart.summary.clone(), chart.source.clone());
    let linked = chart.readings.iter().any(|it| it.href.is_some());
    // Links inside an image would be hidden from who does not see.
    let role = if linked { "group" } else { "img" };
    let session = Session::new(chart, on_period);
    let drawings = session.chart.with_value(|chart| {
        let count = chart.drawings.len();
        (0..count).map(|at| svg(id, at, count, chart, role, session)).collect::<Vec<_>>()
    });
    view! {
        <figure class="plot">
            <figcaption class="plot__title" id=title_id.clone()>
                {title}
            </figcaption>
            <p class="plot__unit">{unit}</p>
            {frame(id, lang, session, drawings)}
            <p class="visually-hidden" id=summary_id>
                {summary}
            </p>
            <p class="plot__source">{source}</p>
            {children.map(|it| it())}
        </figure>
    }
}

/// One drawing; of two, the style sheet shows the one that fits.
fn svg(
    id: &'static str,
    at: usize,
    count: usize,
    chart: &Chart,
    role: &'static str,
    session: Session,
) -> AnyView {
    let Some(drawing) = chart.drawings.get(at) else { return ().into_any() };
    let Layout { width, height, .. } = *drawing;
    let own_id = format!("{id}-{at}");
    let fit = match (count, at) {
        (1, _) => "any",
        (_, 0) => "wide",
        _ => "narrow",
    };
    // Tooltips are for a mouse, and a mouse for the wide drawing.
    let spots = marks::spots(chart, drawing, at == 0);
    view! {
        <svg
            class="plot__drawing"
            data-fit=fit
            viewBox=format!("0 0 {width} {height}")
            width=width.to_string()
            height=height.to_string()
            role=role
            aria-labelledby=format!("{id}-title")
            aria-describedby=format!("{id}-summary")
            on:pointermove=move |event| session.moved(&event, at)
            on:pointerdown=move |event| session.pressed(&event, at)
            on:pointerup=move |_| session.lifted()
            on:pointercancel=move |_| session.forget()
            on:pointerleave=move |event| session.left(&event)
        >
            <g>{marks::marks(&own_id, chart, drawing)}</g>
            <path class="plot__period" d=move || session.period_outline(at)></path>
            <path class="plot__ring" d=move || session.ring(at)></path>
            {spots}
        </svg>
    }
    .into_any()
}
