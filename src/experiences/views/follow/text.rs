//! The author's own words, as they stand: masked once published.
use super::tracking::use_tracking;
use crate::{
    experiences::{
        codes::State,
        followed::{Followed, OwnDetail},
        views::story::Story,
    },
    ui::badge::Badge,
    words::{dates, follow as words},
};
use leptos::prelude::*;

#[component]
pub fn OwnText(followed: Followed) -> impl IntoView {
    let lang = use_tracking().lang;
    let experience = followed.experience;
    let heading = match experience.state {
        State::Published => words::your_text_public(lang),
        _ => words::your_text(lang),
    };
    let details: Vec<_> =
        followed.details.into_iter().map(|detail| view! { <Detail detail/> }).collect();
    (!experience.story.is_empty()).then(|| {
        view! {
            <section class="stack" aria-labelledby="own-text">
                <h2 id="own-text">{heading}</h2>
                <article class="letter" data-kind="open">
                    <div class="letter__text">
                        <Story text=experience.story/>
                    </div>
                    {experience
                        .pen_name
                        .map(|it| view! { <p class="letter__signature"><b>{it}</b></p> })}
                </article>
                {(!details.is_empty())
                    .then(|| {
                        view! {
                            <h3>{words::own_details(lang)}</h3>
                            {details}
                        }
                    })}
            </section>
        }
    })
}

#[component]
fn Detail(detail: OwnDetail) -> impl IntoView {
    let lang = use_tracking().lang;
    let (state, label) = match detail.published {
        Some(true) => ("positive", words::detail_published(lang)),
        Some(false) => ("negative", words::detail_rejected(lang)),
        None => ("info", words::detail_waiting(lang)),
    };
    view! {
        <article class="letter" data-kind="open">
            <div class="letter__text">
                <Story text=detail.text/>
            </div>
            <p>
                <Badge state=Some(state) icon=None label/>
                " "
                <time class="muted small" datetime=detail.added_on.to_string()>
                    {dates::day(lang, detail.added_on)}
                </time>
            </p>
        </article>
    }
}
