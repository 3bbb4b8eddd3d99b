//! What a table would do: counts, then the rows of each fate.
use crate::{
    app::use_lang,
    indicators::publishing::model::{Counts, Part, RefusedShown, RowShown},
    kernel::lang::Lang,
    ui::{badge::Badge, summary_list::SummaryRow, table::TableFrame},
    words::{numbers::integer, publishing as words},
};
use leptos::prelude::*;

/// How many rows have each fate.
#[component]
pub fn CountsShown(counts: Counts) -> impl IntoView {
    let lang = use_lang();
    let rows: Vec<_> = [
        (words::count_added(lang), counts.added),
        (words::count_changed(lang), counts.changed),
        (words::count_unchanged(lang), counts.unchanged),
        (words::count_targets(lang), counts.milestones),
        (words::count_refused(lang), counts.refused),
        (words::count_unusual(lang), counts.unusual),
    ]
    .into_iter()
    .filter(|(_, n)| *n > 0)
    .map(|(label, n)| view! { <SummaryRow key=label value=integer(lang, n)/> })
    .collect();
    view! {
        <p>{words::rows_read(lang, counts.read)}</p>
        <dl class="summary-list">{rows}</dl>
    }
}

/// Rows to write: those that are new, or those that change, with the value before.
#[component]
pub fn RowsShown(#[prop(into)] title: String, rows: Part<RowShown>) -> impl IntoView {
    let lang = use_lang();
    let changes = rows.items.iter().any(|it| it.before.is_some());
    let lines: Vec<_> = rows.items.into_iter().map(|it| row(lang, it, changes)).collect();
    let before =
        changes.then(|| view! { <th scope="col" data-number="">{words::col_before(lang)}</th> });
    let last = if changes { words::col_after(lang) } else { words::col_value(lang) };
    (!lines.is_empty()).then(|| {
        view! {
            <section class="stack">
                <h2>{title.clone()}</h2>
                <TableFrame label=title>
                    <table class="table">
                        <thead>
                            <tr>
                                <th scope="col">{words::col_line(lang)}</th>
                                <th scope="col">{words::col_indicator(lang)}</th>
                                <th scope="col">{words::col_territory(lang)}</th>
                                <th scope="col">{words::col_period(lang)}</th>
                                {before}
                                <th scope="col" data-number="">
                                    {last}
                                </th>
                            </tr>
                        </thead>
                        <tbody>{lines}</tbody>
                    </table>
                </TableFrame>
                {more(lang, rows.hidden)}
            </section>
        }
    })
}

fn row(lang: Lang, it: RowShown, changes: bool) -> impl IntoView {
    let before = changes.then(|| view! { <td data-number="">{it.before.unwrap_or_default()}</td> });
    view! {
        <tr>
            <td>{integer(lang, it.line)}</td>
            <td>{it.indicator}</td>
            <td>{it.territory}</td>
            <td>{it.period}</td>
            {before}
            <td data-number="">
                {it.after}
                {it
                    .is_unusual
                    .then(|| view! { " " <Badge state=Some("overdue") label=words::unusual(lang)/> })}
            </td>
        </tr>
    }
}

/// Rows left out, each with its reason.
#[component]
pub fn RefusedRows(rows: Part<RefusedShown>) -> impl IntoView {
    let lang = use_lang();
    let title = words::count_refused(lang);
    let lines: Vec<_> = rows
        .items
        .into_iter()
        .map(|it| {
            view! {
                <tr>
                    <td>{integer(lang, it.line)}</td>
                    <td>{it.column.unwrap_or_default()}</td>
                    <td>{it.reason}</td>
                </tr>
            }
        })
        .collect();
    (!lines.is_empty()).then(|| {
        view! {
            <section class="stack">
                <h2>{title}</h2>
                <p>{words::refused_text(lang)}</p>
                <TableFrame label=title>
                    <table class="table">
                        <thead>
                            <tr>
                                <th scope="col">{words::col_line(lang)}</th>
                                <th scope="col">{words::col_column(lang)}</th>
                                <th scope="col">{words::col_reason(lang)}</th>
                            </tr>
                        </thead>
                        <tbody>{lines}</tbody>
                    </table>
                </TableFrame>
                {more(lang, rows.hidden)}
            </section>
        }
    })
}

fn more(lang: Lang, hidden: i64) -> Option<impl IntoView> {
    (hidden > 0).then(|| view! { <p class="muted">{words::and_more(lang, hidden)}</p> })
}
