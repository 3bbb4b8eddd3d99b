//! The measures of two versions of a text, side by side.
use super::{measures::Method, rows::Measure};
use crate::{
    app::use_lang, clarity::measured::Measured, ui::table::TableFrame, words::clarity as words,
};
use leptos::prelude::*;

/// Before, after, and the difference, for each measure.
#[component]
pub fn ComparedMeasures(before: Measured, after: Measured) -> impl IntoView {
    let lang = use_lang();
    let rows: Vec<_> = Measure::ALL
        .into_iter()
        .map(|it| {
            view! {
                <tr>
                    <th scope="row">{it.name(lang)}</th>
                    <td data-number>{it.value(lang, &before)}</td>
                    <td data-number>{it.value(lang, &after)}</td>
                    <td data-number>{it.difference(lang, &before, &after)}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <div class="stack">
            <TableFrame label=words::compared_title(lang)>
                <table class="table">
                    <thead>
                        <tr>
                            <th scope="col">{words::measure_name(lang)}</th>
                            <th scope="col" data-number>
                                {words::before(lang)}
                            </th>
                            <th scope="col" data-number>
                                {words::after(lang)}
                            </th>
                            <th scope="col" data-number>
                                {words::difference(lang)}
                            </th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </TableFrame>
            <Method/>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clarity::{lexicon::Lexicon, measures::measure};

    #[test]
    fn differences_have_their_sign() {
        let lexicon = Lexicon::new();
        let before = measure("La demande a été rejetée. Merci.", &lexicon);
        let after = measure("Nous refusons. Merci.", &lexicon);
        let html = Owner::new()
            .with(|| view! { <ComparedMeasures before after/> }.to_html().replace("<!>", ""));
        // 6 words, then 3; the same 2 sentences; 3 words in a sentence, then 1,5; one passive, then none.
        for cell in [">−3<", ">=<", ">−1,5<", ">−1<"] {
            assert!(html.contains(cell), "{cell} in {html}");
        }
    }
}
