//! `/agent/indicateurs/{code}`
use crate::{
    accounts::model::OnDesk,
    app::use_lang,
    indicators::publishing::{
        api::show_results,
        model::{DeliveryLine, Results, TargetLine, ValueLine},
        views::frame::{Frame, when_read},
    },
    kernel::{lang::Lang, wire::fetch},
    links::{self as all, publishing as links},
    ui::{badge::Badge, field::Select, table::TableFrame},
    words::{dates, numbers::integer, publishing as words},
};
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

#[component]
pub fn ResultsPage() -> impl IntoView {
    let (params, query) = (use_params_map(), use_query_map());
    let asked = Memo::new(move |_| {
        let code = params.with(|params| params.get("code")).unwrap_or_default();
        (code, query.with(|query| query.get("t")).unwrap_or_default())
    });
    let found = fetch(move || asked.get(), |(code, territory)| show_results(code, territory));
    when_read(found, |found| view! { <ResultsDesk found/> })
}

#[component]
fn ResultsDesk(found: OnDesk<Results>) -> impl IntoView {
    let lang = use_lang();
    let OnDesk { desk, item } = found;
    let code = item.code;
    let nothing = item.values.is_empty();
    let values: Vec<_> =
        item.values.into_iter().map(|it| value_line(lang, (&code, &item.territory), it)).collect();
    let targets: Vec<_> = item
        .targets
        .into_iter()
        .map(|it| target_line(lang, (&code, &item.territory), it))
        .collect();
    let deliveries: Vec<_> =
        item.deliveries.into_iter().map(|it| delivery_line(lang, &code, it)).collect();
    view! {
        <Frame desk title=words::results_title(lang, &item.title)>
            <p class="cluster">
                <a href=links::grid(lang, &code)>{words::type_values(lang)}</a>
                <a href=all::indicator(lang, &code) rel="external">
                    {words::see_public(lang)}
                </a>
            </p>
            <form class="stack" method="get" action=links::indicator(lang, &code)>
                <Select
                    name="t"
                    label=words::choose_territory(lang)
                    options=item.territories
                    value=item.territory
                />
                <button class="button" data-kind="second" data-size="small" type="submit">
                    {words::show(lang)}
                </button>
            </form>
            {nothing.then(|| view! { <p>{words::no_result(lang)}</p> })}
            {(!nothing)
                .then(|| {
                    view! {
                        <section class="stack">
                            <h2>{words::values_title(lang)}</h2>
                            <TableFrame label=words::values_title(lang)>
                                <table class="table">
                                    <thead>
                                        <tr>
                                            <th scope="col">{words::col_period(lang)}</th>
                                            <th scope="col" data-number="">
                                                {words::col_value(lang)}
                                            </th>
                                            <th scope="col">{words::col_published(lang)}</th>
                                            <th scope="col">{words::col_actions(lang)}</th>
                                        </tr>
                                    </thead>
                                    <tbody>{values}</tbody>
                                </table>
                            </TableFrame>
                        </section>
                    }
                })}
            {(!targets.is_empty())
                .then(|| {
                    view! {
                        <section class="stack">
                            <h2>{words::targets_title(lang)}</h2>
                            <TableFrame label=words::targets_title(lang)>
                                <table class="table">
                                    <thead>
                                        <tr>
                                            <th scope="col">{words::col_by_end(lang)}</th>
                                            <th scope="col" data-number="">
                                                {words::col_value(lang)}
                                            </th>
                                            <th scope="col">{words::col_actions(lang)}</th>
                                        </tr>
                                    </thead>
                                    <tbody>{targets}</tbody>
                                </table>
                            </TableFrame>
                        </section>
                    }
                })}
            {(!deliveries.is_empty())
                .then(|| {
                    view! {
                        <section class="stack">
                            <h2>{words::deliveries_title(lang)}</h2>
                            <TableFrame label=words::deliveries_title(lang)>
                                <table class="table">
                                    <thead>
                                        <tr>
                                            <th scope="col">{words::col_day(lang)}</th>
                                            <th scope="col">{words::source(lang)}</th>
                                            <th scope="col">{words::col_sent_by(lang)}</th>
                                            <th scope="col" data-number="">
                                                {words::col_results(lang)}
                                            </th>
                                            <th scope="col">{words::col_actions(lang)}</th>
                                        </tr>
                                    </thead>
                                    <tbody>{deliveries}</tbody>
                                </table>
                            </TableFrame>
                        </section>
                    }
                })}
        </Frame>
    }
}

fn value_line(lang: Lang, (code, territory): (&str, &str), it: ValueLine) -> impl IntoView + use<> {
    let href = links::value(lang, code, territory, &it.period);
    let day = if it.waits {
        words::waits(lang, &dates::on_day(lang, it.published_on))
    } else {
        dates::day(lang, it.published_on)
    };
    let about = words::about_indicator(lang, &it.name);
    view! {
        <tr>
            <th scope="row">{it.name}</th>
            <td data-number="">{it.value}</td>
            <td>
                {if it.waits {
                    leptos::either::Either::Left(view! { <Badge state=Some("info") label=day/> })
                } else {
                    leptos::either::Either::Right(day)
                }}
            </td>
            <td>
                <a href=href>
                    {words::correct_or_withdraw(lang)}
                    <span class="visually-hidden">{about}</span>
                </a>
            </td>
        </tr>
    }
}

fn target_line(
    lang: Lang,
    (code, territory): (&str, &str),
    it: TargetLine,
) -> impl IntoView + use<> {
    let href = links::target(lang, code, territory, &it.month);
    let about = words::about_indicator(lang, &it.name);
    view! {
        <tr>
            <th scope="row">{it.name}</th>
            <td data-number="">{it.value}</td>
            <td>
                <a href=href>
                    {words::withdraw(lang)} <span class="visually-hidden">{about}</span>
                </a>
            </td>
        </tr>
    }
}

fn delivery_line(lang: Lang, code: &str, it: DeliveryLine) -> impl IntoView + use<> {
    let day = dates::day(lang, it.on);
    let about = words::about_indicator(lang, &day);
    view! {
        <tr>
            <th scope="row">{day}</th>
            <td>{it.source}</td>
            <td>{it.sent_by}</td>
            <td data-number="">{integer(lang, it.results)}</td>
            <td>
                <a href=links::delivery(lang, code, it.id)>
                    {words::withdraw(lang)} <span class="visually-hidden">{about}</span>
                </a>
            </td>
        </tr>
    }
}
