//! `/agent/indicateurs`
use crate::{
    accounts::{
        model::OnDesk,
        views::{
            desk::{AllDone, Part, StaffPage},
            notice::Done,
        },
    },
    app::use_lang,
    indicators::{
        codes::Freshness,
        publishing::{
            api::show_shelf,
            model::{Shelf, ShelfItem},
            views::frame::when_read,
        },
    },
    kernel::{lang::Lang, wire::fetch},
    links::publishing as links,
    ui::{badge::Badge, table::TableFrame},
    words::{dates, indicators as names, publishing as words},
};
use leptos::prelude::*;

#[component]
pub fn ShelfPage() -> impl IntoView {
    let found = fetch(|| (), |()| show_shelf());
    when_read(found, |found| view! { <ShelfDesk found/> })
}

#[component]
fn ShelfDesk(found: OnDesk<Shelf>) -> impl IntoView {
    let lang = use_lang();
    let OnDesk { desk, item: Shelf { scope, items } } = found;
    let nothing = items.is_empty();
    let lines: Vec<_> = items.into_iter().map(|it| line(lang, it)).collect();
    let ways = [
        (links::upload(lang), words::upload_title(lang)),
        (links::tokens(lang), words::tokens_title(lang)),
        (links::events(lang), words::events_title(lang)),
    ]
    .map(|(href, label)| {
        view! {
            <li>
                <a class="tasks__link" href=href>
                    {label}
                </a>
            </li>
        }
    })
    .into_iter()
    .collect::<Vec<_>>();
    view! {
        <StaffPage desk part=Part::Indicators title=words::title(lang)>
            <div class="stack" data-gap="large">
                <Done words=move |code| words::done(lang, code)/>
                <p>{words::you_write(lang, &scope)}</p>
                <nav aria-label=words::nav(lang)>
                    <ul class="tasks">{ways}</ul>
                </nav>
                <h2>{words::list_title(lang)}</h2>
                {nothing
                    .then(|| {
                        view! { <AllDone title=words::nothing(lang) text=words::nothing_text(lang)/> }
                    })}
                {(!nothing)
                    .then(|| {
                        view! {
                            <TableFrame label=words::list_title(lang)>
                                <table class="table">
                                    <thead>
                                        <tr>
                                            <th scope="col">{words::col_indicator(lang)}</th>
                                            <th scope="col">{words::col_state(lang)}</th>
                                            <th scope="col">{words::col_last(lang)}</th>
                                            <th scope="col">{words::col_due(lang)}</th>
                                            <th scope="col">{words::col_actions(lang)}</th>
                                        </tr>
                                    </thead>
                                    <tbody>{lines}</tbody>
                                </table>
                            </TableFrame>
                        }
                    })}
            </div>
        </StaffPage>
    }
}

fn line(lang: Lang, it: ShelfItem) -> impl IntoView {
    let state = match it.freshness {
        Some(Freshness::Fresh) => Some("positive"),
        Some(Freshness::Late) => Some("neutral"),
        Some(Freshness::Stale) => Some("overdue"),
        None => None,
    };
    let label = it.freshness.map_or(words::never_published(lang), |it| names::freshness(lang, it));
    let about = words::about_indicator(lang, &it.title);
    view! {
        <tr>
            <th scope="row">
                {it.title}
                <span class="muted small">" " {it.code.clone()} " " {it.network}</span>
            </th>
            <td>
                <Badge state label/>
            </td>
            <td>{it.last_value} " " <span class="muted small">{it.last_period}</span></td>
            <td>{it.due.map(|day| dates::day(lang, day))}</td>
            <td>
                <span class="cluster">
                    <a href=links::grid(lang, &it.code)>
                        {words::type_values(lang)} <span class="visually-hidden">{about.clone()}</span>
                    </a>
                    <a href=links::indicator(lang, &it.code)>
                        {words::see_results(lang)} <span class="visually-hidden">{about}</span>
                    </a>
                </span>
            </td>
        </tr>
    }
}
