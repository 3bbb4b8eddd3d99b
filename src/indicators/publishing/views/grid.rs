//! Cells to type in. Without the program it is a form; with it, arrows and Enter go from cell to cell.
use crate::{
    app::use_lang,
    browser,
    indicators::publishing::{
        forms::GridDraft,
        model::{Grid, GridRow},
    },
    kernel::{
        error::{FieldCode, FieldError},
        form::error_of,
        lang::Lang,
    },
    ui::table::TableFrame,
    words::{errors as problems, publishing as words},
};
use leptos::{ev::KeyboardEvent, prelude::*};

/// The table. What was typed stays.
#[component]
pub fn Cells(grid: Grid, typed: GridDraft, errors: Vec<FieldError>) -> impl IntoView {
    let lang = use_lang();
    let heads: Vec<_> = grid
        .periods
        .iter()
        .map(|(_, name)| view! { <th scope="col" data-number="">{name.clone()}</th> })
        .collect();
    let names: Vec<Vec<String>> =
        grid.rows.iter().map(|row| names_of(row, &grid.periods)).collect();
    let ids = StoredValue::new(names);
    let rows: Vec<_> = grid
        .rows
        .iter()
        .enumerate()
        .map(|(at, row)| {
            let cells: Vec<_> = names_of(row, &grid.periods)
                .into_iter()
                .enumerate()
                .map(|(column, name)| {
                    let value = row.values.get(column).cloned().unwrap_or_default();
                    let value =
                        typed.cells.iter().find(|it| it.0 == name).map_or(value, |it| it.1.clone());
                    let period = grid.periods.get(column).map_or("", |it| it.1.as_str());
                    let label = words::cell(lang, &row.name, period);
                    let error = error_of(&errors, &name);
                    cell(lang, (name, label, value), error, (ids, at, column))
                })
                .collect();
            view! {
                <tr>
                    <th scope="row">{row.name.clone()}</th>
                    {cells}
                </tr>
            }
        })
        .collect();
    view! {
        <TableFrame label=words::cells(lang)>
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">{words::col_territory(lang)}</th>
                        {heads}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </TableFrame>
    }
}

fn names_of(row: &GridRow, periods: &[(String, String)]) -> Vec<String> {
    periods.iter().map(|(period, _)| format!("{}_{period}", row.territory)).collect()
}

type Here = (StoredValue<Vec<Vec<String>>>, usize, usize);

fn cell(
    lang: Lang,
    (name, label, value): (String, String, String),
    error: Option<FieldCode>,
    here: Here,
) -> impl IntoView {
    let about = format!("{name}-error");
    let described = error.map(|_| about.clone());
    let said = error.map(|code| {
        let text = match code {
            FieldCode::Required => words::cell_empty(lang).to_owned(),
            code => problems::field(lang, code),
        };
        view! {
            <span class="field__error small" id=about>
                {text}
            </span>
        }
    });
    view! {
        <td data-number="">
            <input
                class="input grid__cell"
                id=name.clone()
                name=name
                inputmode="decimal"
                autocomplete="off"
                aria-label=label
                aria-invalid=error.map(|_| "true")
                aria-describedby=described
                value=value
                on:keydown=move |event| go(&event, here)
            />
            {said}
        </td>
    }
}

/// Up and down move the focus; left and right stay those of the text.
fn go(event: &KeyboardEvent, (ids, row, column): Here) {
    let to = match event.key().as_str() {
        "ArrowUp" => row.checked_sub(1),
        "ArrowDown" | "Enter" => Some(row + 1),
        _ => return,
    };
    event.prevent_default();
    let find = |ids: &Vec<Vec<String>>| ids.get(to?)?.get(column).cloned();
    if let Some(id) = ids.with_value(find) {
        browser::focus(&id);
    }
}
