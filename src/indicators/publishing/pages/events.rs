//! `/agent/indicateurs/evenements`
use crate::{
    accounts::model::OnDesk,
    app::use_lang,
    indicators::publishing::{
        api::show_events,
        forms::{EventDraft, NOTE_MAX},
        model::{EventLine, Events},
        views::frame::{Frame, Posted, posted, problem, when_read},
    },
    kernel::{lang::Lang, wire::fetch},
    links::publishing as links,
    ui::{
        error_summary::ErrorSummary,
        field::{Select, TextField},
        table::TableFrame,
        text_area::TextArea,
    },
    words::{dates, publishing as words},
};
use leptos::{either::Either, prelude::*};

#[component]
pub fn EventsPage() -> impl IntoView {
    let found = fetch(|| (), |()| show_events());
    let posted = posted::<EventDraft>();
    when_read(found, move |found| view! { <EventsDesk found posted/> })
}

#[component]
fn EventsDesk(found: OnDesk<Events>, posted: StoredValue<Posted<EventDraft>>) -> impl IntoView {
    let lang = use_lang();
    let OnDesk { desk, item } = found;
    let (state, failure) = posted.get_value();
    let nothing = item.items.is_empty();
    let lines: Vec<_> = item.items.into_iter().map(|it| line(lang, it)).collect();
    view! {
        <Frame desk title=words::events_title(lang) failure>
            <p>{words::events_lead(lang)}</p>
            {if nothing {
                Either::Left(view! { <p>{words::no_event(lang)}</p> })
            } else {
                Either::Right(view! {
                    <TableFrame label=words::events_title(lang)>
                        <table class="table">
                            <thead>
                                <tr>
                                    <th scope="col">{words::col_day(lang)}</th>
                                    <th scope="col">{words::event_title(lang)}</th>
                                    <th scope="col">{words::col_territory(lang)}</th>
                                    <th scope="col">{words::col_scope(lang)}</th>
                                    <th scope="col">{words::col_actions(lang)}</th>
                                </tr>
                            </thead>
                            <tbody>{lines}</tbody>
                        </table>
                    </TableFrame>
                })
            }}
            <section class="stack" aria-labelledby="new-event">
                <h2 id="new-event">{words::new_event(lang)}</h2>
                <EventForm
                    networks=item.about.networks
                    typed=state.typed
                    errors=state.errors
                />
            </section>
        </Frame>
    }
}

#[component]
fn EventForm(
    networks: Vec<(String, String)>,
    typed: EventDraft,
    errors: Vec<crate::kernel::error::FieldError>,
) -> impl IntoView {
    let lang = use_lang();
    view! {
        <form class="stack" data-gap="large" method="post" action=links::events(lang)>
            <ErrorSummary errors=Signal::stored(errors.clone()) label=words::field/>
            <TextField
                name="title"
                label=words::event_title(lang)
                required=true
                value=typed.title
                error=problem(&errors, "title")
            />
            <TextField
                name="day"
                label=words::event_day(lang)
                kind="date"
                width="short"
                required=true
                value=typed.day
                error=problem(&errors, "day")
            />
            <TextArea
                name="body"
                label=words::event_body(lang)
                optional=true
                rows=3
                maxlength=NOTE_MAX
                value=typed.body
                error=problem(&errors, "body")
            />
            <TextField
                name="territory"
                label=words::event_territory(lang)
                hint=words::event_territory_hint(lang)
                optional=true
                width="short"
                value=typed.territory
                error=problem(&errors, "territory")
            />
            {(!networks.is_empty())
                .then(|| {
                    view! {
                        <Select
                            name="network"
                            label=words::network(lang)
                            options=networks
                            value=typed.network
                            error=problem(&errors, "network")
                        />
                    }
                })}
            <TextField
                name="structure"
                label=words::structure(lang)
                hint=words::structure_hint(lang)
                optional=true
                width="medium"
                value=typed.structure
                error=problem(&errors, "structure")
            />
            <button class="button" type="submit">
                {words::add_event(lang)}
            </button>
        </form>
    }
}

fn line(lang: Lang, it: EventLine) -> impl IntoView {
    let about = words::about_indicator(lang, &it.title);
    view! {
        <tr>
            <td>{dates::day(lang, it.day)}</td>
            <th scope="row">{it.title} <span class="muted small">" " {it.body}</span></th>
            <td>{it.place}</td>
            <td>{it.scope}</td>
            <td>
                <a href=links::event(lang, it.id)>
                    {words::withdraw(lang)} <span class="visually-hidden">{about}</span>
                </a>
            </td>
        </tr>
    }
}
