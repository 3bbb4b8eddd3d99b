//! The picture, and the rectangles over it.
use super::easel::Easel;
use crate::{
    browser::{pictures::Patch, pointer},
    documents::reporting::areas,
};
use leptos::{ev::PointerEvent, prelude::*};

/// The id of the canvas.
pub const CANVAS: &str = "blackout-picture";

#[component]
pub fn Picture(easel: Easel, label: Signal<String>) -> impl IntoView {
    let at = move |event: &PointerEvent| pointer::place(event, easel.size.get_untracked().0);
    let down = move |event: PointerEvent| {
        if let Some(at) = at(&event) {
            pointer::hold(&event);
            easel.stroke.set(Some((at, at)));
        }
    };
    let moved = move |event: PointerEvent| {
        if let (Some((from, _)), Some(at)) = (easel.stroke.get_untracked(), at(&event)) {
            easel.stroke.set(Some((from, at)));
        }
    };
    let frame = move || {
        let (width, height) = easel.size.get();
        format!("0 0 {width} {height}")
    };
    let marks = move || {
        let selected = easel.selected.get();
        let mark = |(at, it)| mark(it, selected == Some(at));
        easel.patches.with(|all| all.iter().copied().enumerate().map(mark).collect::<Vec<_>>())
    };
    let stroke = move || {
        let (from, to) = easel.stroke.get()?;
        areas::between(from, to, easel.size.get()).map(|it| mark(it, true))
    };
    view! {
        <div class="blackout__frame"><div class="blackout__picture">
            <canvas id=CANVAS role="img" aria-label=move || label.get()></canvas>
            <svg
                class="blackout__marks"
                viewBox=frame
                preserveAspectRatio="none"
                aria-hidden="true"
                on:pointerdown=down
                on:pointermove=moved
                on:pointerup=move |_| easel.lift()
                on:pointercancel=move |_| easel.stroke.set(None)
            >
                {marks}
                {stroke}
            </svg>
        </div></div>
    }
}

fn mark(it: Patch, selected: bool) -> impl IntoView {
    view! {
        <rect
            x=it.x
            y=it.y
            width=it.width
            height=it.height
            data-selected=selected.then_some("true")
        ></rect>
    }
}
