//! The jargon of a text, with plain words for each.
use crate::{
    app::use_lang,
    clarity::{
        lexicon::{Entry, Lexicon},
        measured::Measured,
    },
    ui::table::TableFrame,
    words::clarity as words,
};
use leptos::prelude::*;

/// Each phrase once, in the order of the text. Nothing when there is none.
#[component]
pub fn JargonTable(measured: Measured, lexicon: StoredValue<Lexicon>) -> impl IntoView {
    let lang = use_lang();
    let mut ranks: Vec<u16> = Vec::new();
    for found in &measured.jargon {
        if !ranks.contains(&found.entry) {
            ranks.push(found.entry);
        }
    }
    let entries: Vec<Entry> = lexicon.with_value(|lexicon| {
        ranks.iter().filter_map(|rank| lexicon.entry(*rank).copied()).collect()
    });
    let rows: Vec<_> = entries.into_iter().map(row).collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="stack" aria-labelledby="jargon">
                <h3 id="jargon">{words::jargon_title(lang)}</h3>
                <TableFrame label=words::jargon_table(lang)>
                    <table class="table">
                        <thead>
                            <tr>
                                <th scope="col">{words::jargon_word(lang)}</th>
                                <th scope="col">{words::instead(lang)}</th>
                            </tr>
                        </thead>
                        <tbody lang="fr">{rows}</tbody>
                    </table>
                </TableFrame>
            </section>
        }
    })
}

fn row(entry: Entry) -> impl IntoView {
    view! {
        <tr>
            <th scope="row">{entry.phrase}</th>
            <td>
                {entry.plain}
                {(!entry.note.is_empty())
                    .then(|| view! { <span class="plain-words__note">{entry.note}</span> })}
            </td>
        </tr>
    }
}
