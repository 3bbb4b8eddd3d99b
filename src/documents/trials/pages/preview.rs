//! What testers read: both texts, the questions and their choices, to look at and not to change.
use crate::{
    app::use_lang,
    documents::trials::model::{Question, TrialPreview},
    kernel::lang::Lang,
    words::trials as words,
};
use leptos::prelude::*;

/// `is_draft`: nobody has read it yet.
#[component]
pub fn Preview(preview: TrialPreview, is_draft: bool) -> impl IntoView {
    let lang = use_lang();
    let TrialPreview { texts, questions } = preview;
    let lead = if is_draft { words::preview_draft(lang) } else { words::preview_tried(lang) };
    let texts = [(words::text_before(lang), texts.0), (words::text_after(lang), texts.1)];
    let texts = texts.map(|(title, text)| {
        view! {
            <section class="stack">
                <h3>{title}</h3>
                <div class="trial__text" lang="fr">
                    {text}
                </div>
            </section>
        }
    });
    let questions: Vec<_> = (1..).zip(questions).map(|(n, it)| asked(lang, n, it)).collect();
    view! {
        <section class="stack" aria-labelledby="preview">
            <h2 id="preview">{words::preview_title(lang)}</h2>
            <p>{lead}</p>
            <div class="trial">{texts}</div>
            {questions}
        </section>
    }
}

fn asked(lang: Lang, n: usize, question: Question) -> impl IntoView {
    let Question { prompt, choices, correct } = question;
    let choices = choices.into_iter().zip(0_u8..).map(|(it, at)| {
        let right = (at == correct).then(|| view! { <strong>{words::right_one(lang)}</strong> });
        view! {
            <li>
                <span lang="fr">{it}</span>
                {right}
            </li>
        }
    });
    let choices: Vec<_> = choices.collect();
    view! {
        <section class="stack">
            <h3>
                {words::question(lang, n)} ". " <span lang="fr">{prompt}</span>
            </h3>
            <ul>
                {choices} <li>
                    <span lang="fr">{words::unsaid(Lang::Fr)}</span>
                </li>
            </ul>
        </section>
    }
}
