//! What changed between two versions of a text: in the text, or side by side. Signs and words say it,
//! never colour alone; the choices are plain radios and need no JavaScript.
use crate::{
    app::use_lang,
    clarity::{
        changes::{Difference, Kind, Paragraph, Run},
        letters::is_blank,
    },
    words::clarity as words,
};
use leptos::{either::EitherOf3, prelude::*};

/// The whole difference, with a summary and the choice of a view.
#[component]
pub fn Changes(difference: Difference) -> impl IntoView {
    let lang = use_lang();
    let counts = [
        words::changes(lang, difference.changes.into()),
        words::removed_words(lang, difference.removed.into()),
        words::added_words(lang, difference.added.into()),
    ];
    let summary =
        if difference.changes == 0 { words::no_change(lang).to_owned() } else { counts.join(", ") };
    let is_side = difference.is_another_text();
    let inline: Vec<_> = difference.paragraphs.iter().map(in_text).collect();
    let side: Vec<_> = difference.paragraphs.iter().map(side_by_side).collect();
    view! {
        <div class="changes">
            <p class="changes__summary">{summary}</p>
            <fieldset class="changes__choices" data-print="hide">
                <legend class="visually-hidden">{words::view(lang)}</legend>
                <label>
                    <input type="radio" name="changes-view" value="inline" checked=!is_side/>
                    {words::view_inline(lang)}
                </label>
                <label>
                    <input type="radio" name="changes-view" value="side" checked=is_side/>
                    {words::view_side(lang)}
                </label>
                <label>
                    <input type="checkbox" name="changes-only"/>
                    {words::only_changes(lang)}
                </label>
            </fieldset>
            <div class="changes__inline" lang="fr">
                {inline}
            </div>
            <div class="changes__side">
                <p class="changes__head">{words::before(lang)}</p>
                <p class="changes__head">{words::after(lang)}</p>
                {side}
            </div>
        </div>
    }
}

fn in_text(paragraph: &Paragraph) -> impl IntoView + use<> {
    let changed = paragraph.is_changed().then_some("");
    let runs: Vec<_> = paragraph.runs.iter().map(run).collect();
    view! {
        <p class="changes__paragraph" data-changed=changed>
            {runs}
        </p>
    }
}

fn side_by_side(paragraph: &Paragraph) -> impl IntoView + use<> {
    let lang = use_lang();
    let changed = paragraph.is_changed().then_some("");
    let without = |kind: Kind| -> Vec<_> {
        paragraph.runs.iter().filter(|it| it.kind != kind).map(run).collect()
    };
    view! {
        <div class="changes__pair" data-changed=changed>
            <p class="changes__paragraph" lang="fr" data-side=words::before(lang)>
                {without(Kind::Added)}
            </p>
            <p class="changes__paragraph" lang="fr" data-side=words::after(lang)>
                {without(Kind::Removed)}
            </p>
        </div>
    }
}

fn run(run: &Run) -> impl IntoView + use<> {
    let lang = use_lang();
    let text = written(run);
    let said = |words: &'static str| {
        view! {
            <span class="visually-hidden" lang=lang.tag()>
                {words}
            </span>
        }
    };
    match run.kind {
        Kind::Same => EitherOf3::A(text),
        Kind::Removed => EitherOf3::B(view! {
            <del>{said(words::removed(lang))} {text} {said(words::end_of_change(lang))}</del>
        }),
        Kind::Added => EitherOf3::C(view! {
            <ins>{said(words::added(lang))} {text} {said(words::end_of_change(lang))}</ins>
        }),
    }
}

/// The words of a run. Paragraphs are apart already: an empty line at the end is left out, and shown
/// by its sign when it is all that changed.
fn written(run: &Run) -> String {
    let bare = run.text.trim_end_matches(is_blank);
    let tail = run.text.get(bare.len()..).unwrap_or_default();
    let is_break = tail.bytes().filter(|b| *b == b'\n').count() > 1;
    match (is_break, run.kind) {
        (true, Kind::Removed | Kind::Added) if bare.is_empty() => "¶".to_owned(),
        (true, _) => bare.to_owned(),
        (false, _) => run.text.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(runs: &[(Kind, &str)]) -> String {
        let runs = runs.iter().map(|it| Run { kind: it.0, text: it.1.to_owned() }).collect();
        let difference =
            Difference { paragraphs: vec![Paragraph { runs }], changes: 1, removed: 2, added: 0 };
        Owner::new().with(|| view! { <Changes difference/> }.to_html().replace("<!>", ""))
    }

    #[test]
    fn words_say_what_changed() {
        let html = page(&[(Kind::Same, "Un "), (Kind::Removed, "gros <b> "), (Kind::Same, "mot")]);
        assert!(html.contains("1 changement, 2 mots supprimés, 0 mot ajouté"), "{html}");
        assert!(html.contains("supprimé\u{a0}: </span>gros &lt;b&gt; <span"), "{html}");
        assert!(html.contains("<del>") && !html.contains("<ins>"), "{html}");
    }

    #[test]
    fn a_text_written_anew_is_shown_side_by_side() {
        let checked = |html: &str| html.split("checked").next().unwrap_or_default().len();
        let at = |html: &str, view: &str| html.find(view).unwrap_or_default();
        let other = page(&[(Kind::Removed, "tout a changé "), (Kind::Same, "ici")]);
        assert!(checked(&other) > at(&other, "\"side\""), "{other}");
        let near = page(&[(Kind::Removed, "deux mots "), (Kind::Same, "et tous ceux qui restent")]);
        assert!(checked(&near) < at(&near, "\"side\""), "{near}");
    }

    #[test]
    fn an_empty_line_that_went_is_shown() {
        let html = page(&[(Kind::Same, "Un."), (Kind::Removed, "\n\n"), (Kind::Same, "Deux.\n\n")]);
        assert!(html.contains("</span>¶<span"), "{html}");
        assert!(html.contains("Deux.</p>"), "{html}");
    }
}
