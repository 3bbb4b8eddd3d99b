//! `/agent/moderation`
use crate::{
    accounts::{
        model::OnDesk,
        views::{
            desk::{AllDone, Part, StaffBar, StaffError, Waiting, staff_head},
            notice::Done,
        },
    },
    app::use_lang,
    kernel::wire::fetch,
    links,
    moderation::{api::show_queue, model::Queue, views::queue::QueueList},
    ui::pagination::Pagination,
    words::moderation as words,
};
use leptos::{either::Either, prelude::*};
use leptos_router::hooks::use_query_map;

#[component]
pub fn QueuePage() -> impl IntoView {
    let query = use_query_map();
    let after = Memo::new(move |_| query.with(|query| query.get("after").unwrap_or_default()));
    let queue = fetch(move || after.get(), show_queue);
    view! {
        <Transition fallback=Waiting>
            {move || Suspend::new(async move {
                match queue.read().await {
                    Ok(found) => {
                        let after = after.get_untracked();
                        Either::Left(view! { <QueueDesk found is_first=after.is_empty()/> })
                    }
                    Err(error) => Either::Right(view! { <StaffError error/> }),
                }
            })}
        </Transition>
    }
}

#[component]
fn QueueDesk(found: OnDesk<Queue>, is_first: bool) -> impl IntoView {
    let lang = use_lang();
    let OnDesk { desk, item: Queue { page, stories, details, flagged, flagged_stories } } = found;
    let here = links::moderation(lang);
    let next = page.next.map(|cursor| format!("{here}?after={cursor}"));
    let nothing = page.items.is_empty() && details.is_empty() && flagged.is_empty();
    staff_head(words::queue_title(lang));
    view! {
        <StaffBar desk part=Part::Moderation/>
        <div class="desk" data-panes="1">
            <section class="desk__pane stack">
                <h1 class="desk__title" tabindex="-1">
                    {words::queue_title(lang)} " " <span class="muted">{stories}</span>
                </h1>
                <Done words=move |code| words::done(lang, code)/>
                {nothing
                    .then(|| {
                        view! {
                            <AllDone title=words::all_read(lang) text=words::all_read_text(lang)/>
                        }
                    })}
                <QueueList items=page.items current=None/>
                <Pagination next first=(!is_first).then_some(here)/>
                {(!details.is_empty())
                    .then(|| {
                        view! {
                            <h2 class="desk__title">{words::details_title(lang)}</h2>
                            <QueueList items=details current=None/>
                        }
                    })}
                {(!flagged.is_empty())
                    .then(|| {
                        view! {
                            <h2 class="desk__title">
                                {words::flagged_title(lang)} " "
                                <span class="muted">{flagged_stories}</span>
                            </h2>
                            <p class="muted">{words::flagged_text(lang)}</p>
                            <QueueList items=flagged current=None/>
                        }
                    })}
            </section>
        </div>
    }
}
