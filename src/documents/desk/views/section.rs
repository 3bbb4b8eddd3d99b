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
    let Section { id, title, lead, filters, lines, next, first } = section;
    let id = (!id.is_empty()).then_some(id);
    let lines: Vec<_> = lines.into_iter().map(line).collect();
    view! {
        <section class="stack" id=id>
            <h2>{title}</h2>
            {(!lead.is_empty()).then(|| view! { <p class="muted">{lead}</p> })}
            <Choices choices=filters/>
            <ol class="queue desk-queue">{lines}</ol>
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
                <ul class="desk-choices">{links}</ul>
            </nav>
        }
    })
}

/// What to do first, and how late it is.
#[component]
pub fn NextAction(action: Choice, late: Option<String>) -> impl IntoView {
    let lang = use_lang();
    view! {
        <p class="desk-next">
            <strong>{words::next_action(lang)}</strong>
            <a href=action.href>{action.words}</a>
            {late.map(|label| view! { <Badge state=Some("overdue") icon=Some(Icon::Clock) label/> })}
        </p>
    }
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
