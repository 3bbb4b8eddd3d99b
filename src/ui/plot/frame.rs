//! What holds the drawings of a chart: what takes the focus, and the line where readings are written.
use super::reading::Session;
use crate::{
    browser::{self, pointer},
    kernel::lang::Lang,
    ui::effect::effect,
    words::plot as words,
};
use leptos::{
    ev::{KeyboardEvent, MouseEvent},
    prelude::*,
};

/// The drawings, what takes the focus, and the line where readings are written.
///
/// Once awake the frame is an `application`: it is the only role in which screen readers hand the
/// arrows over as soon as the focus comes. Nothing is lost in it, since it holds one image and its
/// links; title, summary and table stand outside and are read as usual. A slider would also take
/// arrows, but has one dimension and announces a number; a group leaves the arrows to the reader.
pub(super) fn frame(
    id: &'static str,
    lang: Lang,
    session: Session,
    drawings: Vec<AnyView>,
) -> AnyView {
    let awake = RwSignal::new(false);
    effect(move || awake.set(true));
    // The line below holds a link to the page of the reading: the browser follows it, or the router,
    // as it would any other.
    let follow = move || browser::click(&format!("{id}-link"));
    let on_key = move |event: KeyboardEvent| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        if session.key(&event, follow) {
            event.prevent_default();
        }
    };
    // The router does not hear clicks on the links of a drawing.
    let on_click = move |event: MouseEvent| {
        // A new tab, a new window: the browser's business.
        let modified = event.ctrl_key() || event.meta_key() || event.shift_key();
        if !modified && pointer::is_on_link(&event) {
            event.prevent_default();
            if !session.reads_first.get_value() {
                follow();
            }
        }
    };
    let hint =
        if session.on_period.is_some() { words::hint_period(lang) } else { words::hint(lang) };
    let link = move || {
        let href = session.cursor.get().and_then(|at| session.href(at))?;
        Some(view! {
            <a id=format!("{id}-link") href=href>
                {words::open(lang)}
            </a>
        })
    };
    view! {
        <div
            class="plot__frame"
            tabindex=move || awake.get().then_some("0")
            role=move || awake.get().then_some("application")
            // Without a role a name has no place.
            aria-labelledby=move || awake.get().then(|| format!("{id}-title"))
            aria-describedby=move || awake.get().then(|| format!("{id}-hint"))
            on:keydown=on_key
            on:click=on_click
            on:focus=move |_| session.begin()
            on:blur=move |_| session.forget()
        >
            {drawings}
        </div>
        <div class="plot__readout" data-awake=move || awake.get().then_some("")>
            <p class="plot__hint" id=format!("{id}-hint")>
                {hint}
            </p>
            <p
                class="plot__said"
                role="status"
                aria-live=move || session.by_pointer.get().then_some("off")
            >
                {move || session.said(lang)}
            </p>
            {link}
        </div>
    }
    .into_any()
}
