//! The rectangles as words, with buttons that do what the keys do.
use super::easel::{Easel, line_id};
use crate::{
    app::use_lang,
    documents::reporting::areas::{self, Change},
    words::reporting as words,
};
use leptos::{either::Either, ev::KeyboardEvent, prelude::*};

#[component]
pub fn Rectangles(easel: Easel) -> impl IntoView {
    let lang = use_lang();
    let count = Memo::new(move |_| easel.patches.with(Vec::len));
    view! {
        <h3 class="visually-hidden" id="rectangles">
            {words::rectangles(lang)}
        </h3>
        {move || match count.get() {
            0 => Either::Left(view! { <p class="muted small">{words::no_rectangle(lang)}</p> }),
            count => {
                Either::Right(
                    view! {
                        <ul class="blackout__list" aria-labelledby="rectangles">
                            {(0..count).map(|at| view! { <Line easel at/> }).collect::<Vec<_>>()}
                        </ul>
                    },
                )
            }
        }}
        {move || easel.selected.get().map(|at| view! { <Tools easel at/> })}
    }
}

/// Its text changes in place: the focus stays on it while it moves.
#[component]
fn Line(easel: Easel, at: usize) -> impl IntoView {
    let lang = use_lang();
    let place = move || {
        let it = easel.patches.with(|all| all.get(at).copied())?;
        let [left, top, wide, high] = areas::percents(it, easel.size.get());
        Some(words::rectangle_place(lang, left, top, wide, high))
    };
    let keys = move |event: KeyboardEvent| {
        let key = event.key();
        if let Some(change) = Change::of_key(&key, event.shift_key()) {
            easel.change(at, change);
        } else if key == "Delete" || key == "Backspace" {
            easel.remove(at);
        } else {
            return;
        }
        event.prevent_default();
    };
    view! {
        <li>
            <button
                class="blackout__line"
                type="button"
                id=line_id(at)
                aria-pressed=move || (easel.selected.get() == Some(at)).to_string()
                on:focus=move |_| easel.selected.set(Some(at))
                on:click=move |_| easel.selected.set(Some(at))
                on:keydown=keys
            >
                {words::rectangle(lang, at + 1)}
                <span class="visually-hidden">{place}</span>
            </button>
        </li>
    }
}

#[component]
fn Tools(easel: Easel, at: usize) -> impl IntoView {
    let lang = use_lang();
    let tool = move |it: Change| {
        view! {
            <button
                class="button blackout__tool"
                data-kind="second"
                data-size="small"
                type="button"
                on:click=move |_| easel.change(at, it)
            >
                <span aria-hidden="true">{it.sign()}</span>
                <span class="visually-hidden">{words::change(lang, it)}</span>
            </button>
        }
    };
    let group = move |label: &'static str, changes: &'static [Change]| {
        view! {
            <div class="blackout__group" role="group" aria-label=label>
                <p class="small muted" aria-hidden="true">
                    {label}
                </p>
                <div class="blackout__row">{changes.iter().copied().map(tool).collect::<Vec<_>>()}</div>
            </div>
        }
    };
    view! {
        <div class="blackout__tools" role="group" aria-label=words::rectangle(lang, at + 1)>
            {group(words::move_it(lang), &Change::MOVES)}
            {group(words::wide(lang), &Change::WIDTHS)}
            {group(words::high(lang), &Change::HEIGHTS)}
            <button
                class="button"
                data-kind="danger"
                data-size="small"
                type="button"
                on:click=move |_| easel.remove(at)
            >
                {words::delete(lang)}
            </button>
        </div>
    }
}
