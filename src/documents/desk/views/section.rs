//! A titled list of links.
use crate::{
    app::use_lang,
    documents::desk::model::{Choice, Line, Section},
    ui::{badge::Badge, icon::Icon, pagination::Pagination},
    words::document_desk as words,
};
use leptos::prelude::*;

#[component]
pub fn SectionView(section: Section) -> impl IntoView {
    let Section { title, lead, filters, lines, next, first } = section;
    let lines: Vec<_> = lines.into_iter().map(line).collect();
    view! {
        <section class="stack">
            <h2>{title}</h2>
            {(!lead.is_empty()).then(|| view! { <p class="muted">{lead}</p> })}
            <Choices choices=filters/>
            <ol class="queue">{lines}</ol>
            <Pagination next first/>
        </section>
    }
}

/// Links side by side.
#[component]
pub fn Choices(choices: Vec<Choice>) -> impl IntoView {
    let lang = use_lang();
    let links: Vec<_> = choices
        .into_iter()
        .map(|it| {
            view! {
                <li>
                    <a href=it.href aria-current=it.is_current.then_some("true")>
                        {it.words}
                    </a>
                </li>
            }
        })
        .collect();
    (!links.is_empty()).then(|| {
        view! {
            <nav aria-label=words::choices(lang)>
                <ul class="staff-bar__links">{links}</ul>
            </nav>
        }
    })
}

fn line(line: Line) -> impl IntoView {
    let facts: Vec<_> = line.facts.into_iter().map(|it| view! { <span>{it}</span> }).collect();
    view! {
        <li class="queue__item">
            <a class="queue__link" href=line.href>
                <span class="queue__title">{line.title}</span>
                <span class="queue__meta">
                    {line
                        .late
                        .map(|label| {
                            view! { <Badge state=Some("overdue") icon=Some(Icon::Clock) label/> }
                        })} {facts}
                </span>
            </a>
        </li>
    }
}
