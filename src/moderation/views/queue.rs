//! Lines of the queue.
use crate::{
    app::use_lang,
    experiences::views::story::Story,
    kernel::{ids::ExperienceId, lang::Lang},
    links,
    moderation::model::QueueItem,
    ui::{badge::Badge, feeling::icon_of},
    words::{codes, moderation as words, site},
};
use leptos::prelude::*;

/// What waits, oldest first; `current` is the one being read.
#[component]
pub fn QueueList(items: Vec<QueueItem>, current: Option<ExperienceId>) -> impl IntoView {
    let lang = use_lang();
    let lines: Vec<_> = items.into_iter().map(|item| line(lang, item, current)).collect();
    view! { <ol class="queue">{lines}</ol> }
}

fn line(lang: Lang, item: QueueItem, current: Option<ExperienceId>) -> impl IntoView {
    let is_current = (current == Some(item.id)).then_some("true");
    view! {
        <li class="queue__item">
            <a class="queue__link" href=links::review(lang, item.id) aria-current=is_current>
                <span class="queue__title">
                    <Story text=item.title/>
                </span>
                <span class="queue__meta">
                    <span data-feeling=item.feeling.as_str()>
                        {icon_of(item.feeling)} " "
                        <span class="visually-hidden">{site::feeling_prefix(lang)}</span>
                        {codes::feeling(lang, item.feeling)}
                    </span>
                    <span>{words::waiting(lang, item.waiting_hours)}</span>
                    {(item.findings > 0)
                        .then(|| {
                            let label = words::passages_found(lang, i64::from(item.findings));
                            view! { <Badge state=Some("neutral") label/> }
                        })}
                    {item
                        .is_detail
                        .then(|| view! { <Badge state=Some("info") label=words::detail(lang)/> })}
                </span>
            </a>
        </li>
    }
}
