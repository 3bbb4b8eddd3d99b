//! Black rectangles over a picture, drawn on the device: what is underneath never leaves it.
pub mod canvas;
pub mod easel;
pub mod list;

use super::{files::opener, sending::use_reporting};
use crate::{
    browser::{self, pictures::LONGEST},
    documents::reporting::forms::FILES,
    ui::{
        effect::effect,
        icon::Icon,
        notice::{Notice, NoticeKind},
    },
    words::reporting as words,
};
use canvas::{CANVAS, Picture};
use easel::{ADD, Easel};
use leptos::{ev::KeyboardEvent, prelude::*};
use list::Rectangles;

const DIALOG: &str = "blackout";

/// `opened` is the place of the picture being blacked out.
#[component]
pub fn Blackout(opened: RwSignal<Option<usize>>) -> impl IntoView {
    let form = use_reporting();
    let lang = form.lang;
    let easel = Easel::new();
    let name = move |at: usize| {
        form.files.with_untracked(|it| it.get(at).map(|it| it.name.clone())).unwrap_or_default()
    };
    effect(move || {
        let Some(at) = opened.get() else { return };
        easel.clear();
        browser::open_dialog(DIALOG);
        form.pictures.draw(at, CANVAS.to_owned(), LONGEST, move |size| match size {
            Some(size) => drop(easel.size.try_set(size)),
            None => drop(easel.broken.try_set(true)),
        });
    });
    let closed = move |_| {
        if let Some(at) = opened.get_untracked() {
            opened.set(None);
            // The list may be drawn again meanwhile.
            request_animation_frame(move || browser::focus(&opener(at)));
        }
    };
    let finish = move |_| {
        let Some(at) = opened.get_untracked() else { return };
        let patches = easel.patches.get_untracked();
        form.pictures.black_out(FILES, at, patches, move |done| {
            if !done {
                easel.broken.try_set(true);
                return;
            }
            form.say(words::blacked_out_now(lang, &name(at)));
            form.files.try_set(form.pictures.list());
            browser::close_dialog(DIALOG);
        });
    };
    let undo_key = move |event: KeyboardEvent| {
        if (event.ctrl_key() || event.meta_key()) && event.key() == "z" {
            event.prevent_default();
            easel.undo();
        }
    };
    view! {
        <dialog
            class="blackout"
            id=DIALOG
            aria-labelledby="blackout-title"
            aria-describedby="blackout-help"
            on:close=closed
            on:keydown=undo_key
        >
            <div class="stack">
                <h2 id="blackout-title">{words::black_out_title(lang)}</h2>
                <p class="small" id="blackout-help">
                    {words::black_out_help(lang)}
                </p>
                {move || {
                    easel
                        .broken
                        .get()
                        .then(|| {
                            view! {
                                <Notice kind=NoticeKind::Error live=true>
                                    <p>{words::cannot_draw(lang)}</p>
                                </Notice>
                            }
                        })
                }}
                <Adding easel/>
                <Picture easel label=Signal::derive(move || {
                    words::picture_of(lang, &opened.get().map(name).unwrap_or_default())
                })/>
                <Rectangles easel/>
                <div class="actions">
                    <button class="button" type="button" on:click=finish>
                        {words::done(lang)}
                    </button>
                    <button
                        class="button"
                        data-kind="quiet"
                        type="button"
                        on:click=move |_| browser::close_dialog(DIALOG)
                    >
                        {words::cancel(lang)}
                    </button>
                </div>
            </div>
        </dialog>
    }
}

#[component]
fn Adding(easel: Easel) -> impl IntoView {
    let lang = use_reporting().lang;
    view! {
        <div class="actions">
            <button
                class="button"
                data-kind="second"
                data-size="small"
                type="button"
                id=ADD
                on:click=move |_| easel.add_first()
            >
                {Icon::Plus}
                " "
                {words::add_rectangle(lang)}
            </button>
            <button
                class="button"
                data-kind="quiet"
                data-size="small"
                type="button"
                on:click=move |_| easel.undo()
            >
                {words::undo(lang)}
            </button>
        </div>
    }
}
