//! What a document is, beside what is said of it; where it was told of.
use crate::{
    app::use_lang,
    documents::dossier::{Fact, Link},
    experiences::views::story::Story,
    ui::icon::Icon,
    words::dossier as words,
};
use leptos::prelude::*;

#[component]
pub fn Identity(facts: Vec<Fact>) -> impl IntoView {
    let lang = use_lang();
    let facts: Vec<_> = facts.into_iter().map(|fact| view! { <Line fact/> }).collect();
    view! {
        <section class="identity" aria-labelledby="identity">
            <h2 id="identity" class="visually-hidden">
                {words::identity(lang)}
            </h2>
            <dl class="identity__facts">{facts}</dl>
        </section>
    }
}

/// The experiences where reports began.
#[component]
pub fn Told(experiences: Vec<Link>) -> impl IntoView {
    let lang = use_lang();
    (!experiences.is_empty()).then(|| {
        let links: Vec<_> = experiences
            .into_iter()
            .map(|it| {
                view! {
                    <li>
                        <a href=it.href>
                            <Story text=it.text/>
                        </a>
                    </li>
                }
            })
            .collect();
        view! {
            <section class="stack" aria-labelledby="told">
                <h2 id="told" class="dossier__title">
                    {words::experiences_title(lang)}
                </h2>
                <ul class="stack" data-gap="small">
                    {links}
                </ul>
            </section>
        }
    })
}

#[component]
fn Line(fact: Fact) -> impl IntoView {
    let Fact { name, value, href, is_outside } = fact;
    let value = match href {
        Some(href) if is_outside => view! {
            <a class="dossier__link" href=href rel="external noopener nofollow">
                <span>{value}</span>
                {Icon::External}
            </a>
        }
        .into_any(),
        Some(href) => view! { <a href=href>{value}</a> }.into_any(),
        None => value.into_any(),
    };
    view! {
        <div class="identity__row">
            <dt class="identity__name">{name}</dt>
            <dd>{value}</dd>
        </div>
    }
}
