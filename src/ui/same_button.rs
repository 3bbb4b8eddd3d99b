//! A reader says that the same happened to them: once for each device, without a cookie.
use super::{announcer::use_announcer, effect::effect, icon::Icon};
use crate::{
    app::use_lang,
    browser::Store,
    kernel::{error::AppError, lang::Lang},
    words::{numbers, share},
};
use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use std::pin::Pin;

/// How many said so, once the server knows.
pub type Counting = Pin<Box<dyn Future<Output = Result<i64, AppError>>>>;

/// What readers may say that they met too.
#[derive(Clone, Copy)]
pub struct Same {
    /// The name under which this device keeps the numbers of what was clicked, and nothing else.
    pub kept: &'static str,
    /// Counts one more for this number.
    pub send: fn(i64) -> Counting,
    /// The button's words, with the count.
    pub ask: fn(Lang, &str) -> String,
    /// The same, once clicked.
    pub thank: fn(Lang, &str) -> String,
}

impl Same {
    fn has_clicked(&self, id: i64) -> bool {
        let id = id.to_string();
        Store::Local.get(self.kept).is_some_and(|it| it.split(' ').any(|it| it == id))
    }

    fn remember(&self, id: i64) {
        let before = Store::Local.get(self.kept).unwrap_or_default();
        Store::Local.set(self.kept, format!("{before} {id}").trim());
    }
}

#[component]
pub fn SameButton(
    same: Same,
    id: i64,
    count: i64,
    /// Where it is posted without the program.
    action: String,
    /// The kind of the button, when it is not the first one of its page.
    #[prop(optional)]
    kind: Option<&'static str>,
) -> impl IntoView {
    let lang = use_lang();
    let announcer = use_announcer();
    let count = RwSignal::new(count);
    let (clicked, awake) = (RwSignal::new(false), RwSignal::new(false));
    let counted = RwSignal::new(false);
    effect(move || {
        awake.set(true);
        clicked.set(same.has_clicked(id));
        counted.set(same.has_clicked(id));
    });
    let press = move |event: SubmitEvent| {
        // Until the page is awake, the form is a plain one.
        if !awake.get_untracked() {
            return;
        }
        event.prevent_default();
        if clicked.get_untracked() {
            return;
        }
        clicked.set(true);
        spawn_local(async move {
            match (same.send)(id).await {
                Ok(now) => {
                    same.remember(id);
                    count.set(now);
                    counted.set(true);
                    announcer.say(share::similar_done(lang));
                }
                Err(_) => clicked.set(false),
            }
        });
    };
    let words = move || {
        let count = numbers::integer(lang, count.get());
        let say = if counted.get() { same.thank } else { same.ask };
        say(lang, &count)
    };
    view! {
        <form class="actions" method="post" action=action data-print="hide" on:submit=press>
            <button
                class="button"
                data-kind=kind
                type="submit"
                aria-pressed=move || clicked.get().then_some("true")
            >
                {Icon::Same}
                <span>{words}</span>
            </button>
        </form>
    }
}
