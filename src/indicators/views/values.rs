//! The table behind the curves.
use crate::{indicators::shown::Table, ui::table::TableFrame};
use leptos::prelude::*;

#[component]
pub fn Values(table: Table) -> impl IntoView {
    let Table { caption, heads, rows } = table;
    let heads: Vec<_> = (0..)
        .zip(heads)
        .map(|(at, head)| view! { <th scope="col" data-number=(at > 0).then_some("")>{head}</th> })
        .collect();
    let row = |cells: Vec<String>| {
        let mut cells = cells.into_iter();
        let head = cells.next();
        view! {
            <tr>
                <th scope="row">{head}</th>
                {cells.map(|cell| view! { <td data-number="">{cell}</td> }).collect::<Vec<_>>()}
            </tr>
        }
    };
    view! {
        <TableFrame label=caption.clone()>
            <table class="table">
                <caption>{caption}</caption>
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <tbody>{rows.into_iter().map(row).collect::<Vec<_>>()}</tbody>
            </table>
        </TableFrame>
    }
}
