//! What people tell of a territory, in figures, with the latest letters.
use crate::{
    app::use_lang,
    experiences::{filters::Filters, model::Summary, views::letter::Letter},
    kernel::query,
    links,
    territories::shown::Stories,
    ui::figures::Figures,
    words::{numbers, territories as words},
};
use leptos::prelude::*;

#[component]
pub fn InStories(department: String, stories: Stories, latest: Vec<Summary>) -> impl IntoView {
    let lang = use_lang();
    let filters = Filters { department: Some(department), ..Filters::default() };
    let all = query::address(&links::experiences(lang), &filters.to_query());
    let published = i64::from(stories.published);
    let share = |part: u32, words: &'static str| {
        (numbers::share(lang, i64::from(part), published), words.to_owned())
    };
    let [positive, neutral, negative] = stories.feelings;
    let figures = vec![
        (numbers::integer(lang, published), words::published(lang).to_owned()),
        share(positive, words::positive(lang)),
        share(neutral, words::neutral(lang)),
        share(negative, words::negative(lang)),
        share(stories.answered, words::answered(lang)),
    ];
    let letters: Vec<_> = latest.into_iter().map(|summary| view! { <Letter summary/> }).collect();
    let content = if stories.published == 0 {
        view! { <p>{words::no_story(lang)}</p> }.into_any()
    } else {
        view! {
            <Figures figures/>
            <div class="letters" data-print="hide">
                {letters}
            </div>
            <p>
                <a href=all>{words::read_all(lang, published)}</a>
            </p>
        }
        .into_any()
    };
    view! {
        <section class="section stack" data-gap="large" aria-labelledby="stories">
            <h2 id="stories">{words::in_stories(lang)}</h2>
            {content}
        </section>
    }
}
