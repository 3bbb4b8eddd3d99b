//! « Fait » : what the last gesture did, told by a code in the address.
use crate::ui::notice::{Notice, NoticeKind};
use leptos::{either::Either, prelude::*};
use leptos_router::hooks::use_query_map;

/// Shows the words that `words` gives to the address's `done`, if any.
#[component]
pub fn Done(words: impl Fn(&str) -> Option<&'static str> + Send + Sync + 'static) -> impl IntoView {
    let query = use_query_map();
    move || {
        let done = query.with(|query| query.get("done"));
        match done.as_deref().and_then(&words) {
            Some(text) => Either::Left(view! {
                <Notice kind=NoticeKind::Success live=true>
                    <p class="notice__title">{text}</p>
                </Notice>
            }),
            None => Either::Right(()),
        }
    }
}
