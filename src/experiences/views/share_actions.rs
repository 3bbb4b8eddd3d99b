//! Handing a page on: the device's own sharing, its address, paper.
use crate::{
    app::use_lang,
    browser::{self, typing::Later},
    ui::{announcer::use_announcer, effect::effect, icon::Icon},
    words::show as words,
};
use leptos::{
    prelude::*,
    web_sys::{
        self,
        js_sys::{Function, Object, Reflect},
        wasm_bindgen::{JsCast, JsValue},
    },
};

/// Milliseconds during which a button says what it did.
const A_MOMENT: u32 = 4_000;

/// `address` is the page's own, in full. The buttons need JavaScript: without it, the address is there
/// to be copied.
#[component]
pub fn ShareActions(address: String, title: String) -> impl IntoView {
    let lang = use_lang();
    let address = StoredValue::new(address);
    let title = StoredValue::new(title);
    let announcer = use_announcer();
    let (alive, set_alive) = signal(false);
    let (can_share, set_can_share) = signal(false);
    let (copied, later) = (RwSignal::new(false), Later::new());
    effect(move || {
        set_alive.set(true);
        set_can_share.set(sharing().is_some());
    });
    let hand_on = move |_| share(&title.get_value(), &address.get_value());
    let copy = move |_| {
        browser::copy(&address.get_value(), move |done| {
            if done {
                announcer.say(words::copied(lang));
                copied.set(true);
                later.run(A_MOMENT, move || copied.set(false));
            }
        });
    };
    let button = move |icon: Icon, text: &'static str| view! { {icon} <span>{text}</span> };
    view! {
        <div class="actions" data-print="hide" hidden=move || !alive.get()>
            <button
                class="button"
                data-kind="quiet"
                data-size="small"
                type="button"
                hidden=move || !can_share.get()
                on:click=hand_on
            >
                {button(Icon::Share, words::share(lang))}
            </button>
            <button class="button" data-kind="quiet" data-size="small" type="button" on:click=copy>
                {Icon::Copy}
                <span>
                    {move || if copied.get() { words::copied(lang) } else { words::copy(lang) }}
                </span>
            </button>
            <button
                class="button"
                data-kind="quiet"
                data-size="small"
                type="button"
                on:click=move |_| browser::print()
            >
                {button(Icon::Print, words::print(lang))}
            </button>
        </div>
        <p class="page-address small muted" hidden=move || alive.get()>
            {words::address(lang)}
            {address.get_value()}
        </p>
    }
}

/// The device's own sharing, where there is one.
fn sharing() -> Option<(JsValue, Function)> {
    let navigator = Reflect::get(&web_sys::window()?.into(), &"navigator".into()).ok()?;
    let share = Reflect::get(&navigator, &"share".into()).ok()?.dyn_into().ok()?;
    Some((navigator, share))
}

fn share(title: &str, address: &str) {
    let what = Object::new();
    let _ = Reflect::set(&what, &"title".into(), &title.into());
    let _ = Reflect::set(&what, &"url".into(), &address.into());
    if let Some((navigator, share)) = sharing() {
        // A refusal is the reader's choice: nothing to say.
        let _ = share.call1(&navigator, &what);
    }
}
