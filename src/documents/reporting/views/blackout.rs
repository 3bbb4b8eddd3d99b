//! Black rectangles over a picture, drawn on the device: what is underneath never leaves it.
pub mod canvas;
pub mod easel;
pub mod list;

use super::{files::opener, sending::use_reporting};
use crate::{
    browser,
    documents::reporting::forms::FILES,
    ui::{
        disclosure::Disclosure,
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

/// `opened` is the place of the picture being blacked out. However the dialog is closed, what was drawn is
/// blacked out; it can be opened again and changed.
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
        easel.begin(form.pictures.patches(at));
        browser::open_dialog(DIALOG);
        form.pictures.draw_bare(at, CANVAS, move |size| match size {
            Some(size) => drop(easel.size.try_set(size)),
            None => drop(easel.broken.try_set(true)),
        });
    });
    // `then` learns whether the picture is as it was drawn over.
    let apply = move |at: usize, then: Box<dyn FnOnce(bool)>| {
        let patches = easel.patches.get_untracked();
        if form.pictures.patches(at) == patches {
            return then(true);
        }
        let says = if patches.is_empty() { words::as_it_was } else { words::blacked_out_now };
        form.is_preparing.set(true);
        form.pictures.black_out(FILES, at, patches, move |done| {
            form.is_preparing.try_set(false);
            if done {
                form.say(says(lang, &name(at)));
                form.files.try_set(form.pictures.list());
            } else {
                easel.broken.try_set(true);
            }
            then(done);
        });
    };
    let finish = move |_| {
        let Some(at) = opened.get_untracked() else { return };
        let close = |done: bool| {
            if done {
                browser::close_dialog(DIALOG);
            }
        };
        apply(at, Box::new(close));
    };
    let closed = move |_| {
        let Some(at) = opened.get_untracked() else { return };
        let leave = move |done: bool| {
            if !done {
                return browser::open_dialog(DIALOG);
            }
            opened.try_set(None);
            // The list may be drawn again meanwhile.
            request_animation_frame(move || browser::focus(&opener(at)));
        };
        apply(at, Box::new(leave));
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
            <h2 class="blackout__title" id="blackout-title">{words::black_out_title(lang)}</h2>
            <Picture easel label=Signal::derive(move || {
                words::picture_of(lang, &opened.get().map(name).unwrap_or_default())
            })/>
            <div class="blackout__controls">
                <Broken easel/>
                <Adding easel/>
                <Rectangles easel/>
                <Help/>
            </div>
            <div class="blackout__end">
                <button class="button" type="button" on:click=finish>
                    {words::done(lang)}
                </button>
                <RemoveAll easel/>
            </div>
        </dialog>
    }
}

/// The browser cannot draw it.
#[component]
fn Broken(easel: Easel) -> impl IntoView {
    let lang = use_reporting().lang;
    move || {
        easel.broken.get().then(|| {
            view! {
                <Notice kind=NoticeKind::Error live=true>
                    <p>{words::cannot_draw(lang)}</p>
                </Notice>
            }
        })
    }
}

#[component]
fn RemoveAll(easel: Easel) -> impl IntoView {
    let lang = use_reporting().lang;
    view! {
        <button
            class="button"
            data-kind="quiet"
            data-size="small"
            type="button"
            aria-disabled=move || easel.patches.with(Vec::is_empty).then_some("true")
            on:click=move |_| easel.remove_all()
        >
            {words::remove_all(lang)}
        </button>
    }
}

#[component]
fn Help() -> impl IntoView {
    let lang = use_reporting().lang;
    view! {
        <div class="stack small" data-gap="small" id="blackout-help">
            <p>{words::black_out_help(lang)}</p>
            <p>{words::black_out_close(lang)}</p>
            <Disclosure summary=words::with_keys(lang) plain=true>
                <p>{words::black_out_keys(lang)}</p>
            </Disclosure>
        </div>
    }
}

#[component]
fn Adding(easel: Easel) -> impl IntoView {
    let lang = use_reporting().lang;
    view! {
        <div class="blackout__row">
            <button
                class="button"
                data-kind="second"
                data-size="small"
                type="button"
                id=ADD
                on:click=move |_| easel.add_first()
            >
                {Icon::Plus}
                <span>
                    {words::add_rectangle(lang)}
                    <span class="visually-hidden">" " {words::a_rectangle(lang)}</span>
                </span>
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
