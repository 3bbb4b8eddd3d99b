//! `/agent/indicateurs/evenements/{id}`: a confirmation.
use crate::{
    accounts::model::OnDesk,
    app::use_lang,
    indicators::publishing::{
        api::show_events,
        model::Events,
        views::frame::{Frame, Posted, posted, when_read},
    },
    kernel::{error::AppError, ids::EventId, wire::fetch},
    links::publishing as links,
    ui::{alert::ErrorPage, summary_list::SummaryRow},
    words::{dates, publishing as words},
};
use leptos::{either::Either, prelude::*};
use leptos_router::hooks::use_params_map;

#[component]
pub fn EventPage() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| {
        params.with(|params| params.get("id")).and_then(|it| it.parse::<EventId>().ok())
    });
    let found = fetch(|| (), |()| show_events());
    let posted = posted::<()>();
    when_read(found, move |found| {
        let id = id.get_untracked();
        view! { <EventDesk found id posted/> }
    })
}

#[component]
fn EventDesk(
    found: OnDesk<Events>,
    id: Option<EventId>,
    posted: StoredValue<Posted<()>>,
) -> impl IntoView {
    let lang = use_lang();
    let OnDesk { desk, item } = found;
    let failure = posted.get_value().1;
    let Some(line) = item.items.into_iter().find(|it| Some(it.id) == id) else {
        let error = failure.unwrap_or(AppError::NotFound);
        return Either::Left(view! { <ErrorPage error/> });
    };
    let back = (links::events(lang), words::events_title(lang).to_owned());
    Either::Right(view! {
        <Frame desk title=words::withdraw_event_title(lang) back failure>
            <dl class="summary-list">
                <SummaryRow key=words::event_title(lang) value=line.title/>
                <SummaryRow key=words::event_day(lang) value=dates::day(lang, line.day)/>
            </dl>
            <p>{words::withdraw_event_text(lang)}</p>
            <form class="cluster" method="post" action=links::event(lang, line.id)>
                <button class="button" type="submit">
                    {words::withdraw(lang)}
                </button>
                <a href=links::events(lang)>{words::keep_it(lang)}</a>
            </form>
        </Frame>
    })
}
