//! `/agent/reponses`
use crate::{
    accounts::{
        model::OnDesk,
        views::{
            desk::{AllDone, Part, StaffBar, StaffError, Waiting, staff_head},
            notice::Done,
        },
    },
    answers::{
        api::show_inbox,
        model::{Inbox, InboxItem, Show},
    },
    app::use_lang,
    experiences::{codes::MentionState, views::story::Story},
    kernel::{lang::Lang, wire::fetch},
    links,
    ui::{badge::Badge, feeling::icon_of, icon::Icon, pagination::Pagination},
    words::{answers as words, codes, dates, site},
};
use leptos::{either::Either, prelude::*};
use leptos_router::hooks::use_query_map;

#[component]
pub fn InboxPage() -> impl IntoView {
    let query = use_query_map();
    let asked = Memo::new(move |_| {
        query.with(|query| {
            let show = Show::parse(&query.get("show").unwrap_or_default());
            (show, query.get("after").unwrap_or_default())
        })
    });
    let inbox = fetch(move || asked.get(), |(show, after)| show_inbox(show, after));
    view! {
        <Transition fallback=Waiting>
            {move || Suspend::new(async move {
                match inbox.read().await {
                    Ok(found) => {
                        let is_first = asked.with_untracked(|asked| asked.1.is_empty());
                        Either::Left(view! { <InboxDesk found is_first/> })
                    }
                    Err(error) => Either::Right(view! { <StaffError error/> }),
                }
            })}
        </Transition>
    }
}

#[component]
fn InboxDesk(found: OnDesk<Inbox>, is_first: bool) -> impl IntoView {
    let lang = use_lang();
    let OnDesk { desk, item: Inbox { show, page } } = found;
    let here = address(lang, show);
    let next = page.next.map(|cursor| format!("{here}&after={cursor}"));
    let nothing = page.items.is_empty();
    let lines: Vec<_> = page.items.into_iter().map(|item| line(lang, item)).collect();
    staff_head(words::inbox_title(lang));
    view! {
        <StaffBar desk part=Part::Answers/>
        <div class="desk" data-panes="1">
            <section class="desk__pane stack">
                <h1 class="desk__title" tabindex="-1">
                    {words::inbox_title(lang)}
                </h1>
                <Done words=move |code| words::done(lang, code)/>
                <Filter show/>
                {nothing
                    .then(|| {
                        view! {
                            <AllDone title=words::nothing(lang) text=words::nothing_text(lang)/>
                        }
                    })}
                <ol class="queue">{lines}</ol>
                <Pagination next first=(!is_first).then_some(here)/>
            </section>
        </div>
    }
}

fn address(lang: Lang, show: Show) -> String {
    format!("{}?show={}", links::answers(lang), show.as_str())
}

#[component]
fn Filter(show: Show) -> impl IntoView {
    let lang = use_lang();
    let links: Vec<_> = Show::ALL
        .into_iter()
        .map(|it| {
            view! {
                <li>
                    <a href=address(lang, it) aria-current=(it == show).then_some("true")>
                        {words::show(lang, it)}
                    </a>
                </li>
            }
        })
        .collect();
    view! {
        <nav aria-label=words::filter(lang)>
            <ul class="staff-bar__links">{links}</ul>
        </nav>
    }
}

fn line(lang: Lang, item: InboxItem) -> impl IntoView {
    let state = match item.state {
        MentionState::Waiting => Either::Left(view! {
            <span>{words::waiting(lang, item.waiting_days)}</span>
        }),
        state => {
            let (badge, icon) =
                if item.is_overdue { (Some("overdue"), Some(Icon::Clock)) } else { (None, None) };
            let due = item.due_on.map(|day| words::due(lang, &dates::day(lang, day)));
            Either::Right(view! {
                <Badge state=badge icon=icon label=codes::mention_state(lang, state)/>
                {due.map(|due| view! { <span>{due}</span> })}
            })
        }
    };
    view! {
        <li class="queue__item">
            <a class="queue__link" href=links::answer(lang, item.mention)>
                <span class="queue__title">
                    <Story text=item.title/>
                </span>
                <span class="queue__meta">
                    <span data-feeling=item.feeling.as_str()>
                        {icon_of(item.feeling)} " "
                        <span class="visually-hidden">{site::feeling_prefix(lang)}</span>
                        {codes::feeling(lang, item.feeling)}
                    </span>
                    <span>{item.service}</span>
                    {state}
                </span>
            </a>
        </li>
    }
}
