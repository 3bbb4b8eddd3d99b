//! The table behind the comparison, and what is left out of it.
use crate::{
    app::use_lang,
    indicators::compared::{Apart, Row},
    links,
    ui::{disclosure::Disclosure, table::TableFrame},
    words::{dashboard as words, indicators},
};
use leptos::prelude::*;

/// One row for each network; close definitions say what they measure.
#[component]
pub fn Rows(rows: Vec<Row>, title: &'static str, with_description: bool) -> impl IntoView {
    let lang = use_lang();
    let row = move |it: Row| {
        let href = links::indicator(lang, &it.code);
        let description = with_description.then(|| view! { <td>{it.description}</td> });
        view! {
            <tr>
                <th scope="row">{it.network}</th>
                <td>
                    <a href=href>{it.title}</a>
                </td>
                <td data-number="">{it.value}</td>
                <td data-number="">{it.interval}</td>
                <td data-number="">{it.period}</td>
                {description}
            </tr>
        }
    };
    let number = |words: &'static str| view! { <th scope="col" data-number="">{words}</th> };
    view! {
        <TableFrame label=title>
            <table class="table" data-kind="dense">
                <caption>{words::last_national(lang)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words::network(lang)}</th>
                        <th scope="col">{words::indicator(lang)}</th>
                        {number(indicators::value(lang))}
                        {number(indicators::interval(lang))}
                        {number(indicators::period(lang))}
                        {with_description
                            .then(|| view! { <th scope="col">{words::what_differs(lang)}</th> })}
                    </tr>
                </thead>
                <tbody>{rows.into_iter().map(row).collect::<Vec<_>>()}</tbody>
            </table>
        </TableFrame>
    }
}

/// What is about the same thing and is not compared, with the reason.
#[component]
pub fn LeftOut(apart: Vec<Apart>) -> impl IntoView {
    let lang = use_lang();
    let count = i64::try_from(apart.len()).unwrap_or_default();
    let row = move |it: Apart| {
        let href = links::indicator(lang, &it.code);
        view! {
            <tr>
                <th scope="row">{it.network}</th>
                <td>
                    <a href=href>{it.title}</a>
                </td>
                <td>{it.reason}</td>
            </tr>
        }
    };
    (count > 0).then(|| {
        let title = words::apart_title(lang, count);
        view! {
            <Disclosure summary=title.clone()>
                <TableFrame label=title>
                    <table class="table" data-kind="dense">
                        <thead>
                            <tr>
                                <th scope="col">{words::network(lang)}</th>
                                <th scope="col">{words::indicator(lang)}</th>
                                <th scope="col">{words::why_not(lang)}</th>
                            </tr>
                        </thead>
                        <tbody>{apart.into_iter().map(row).collect::<Vec<_>>()}</tbody>
                    </table>
                </TableFrame>
            </Disclosure>
        }
    })
}
