//! `/agent/indicateurs/{code}/saisie`
use crate::{
    accounts::model::OnDesk,
    app::use_lang,
    indicators::publishing::{
        api::show_grid,
        forms::{GridDraft, UploadDraft},
        model::Grid,
        views::{
            frame::{Frame, Posted, posted, when_read},
            grid::Cells,
            upload::AboutFields,
        },
    },
    kernel::{error::FieldCode, form::error_of, wire::fetch},
    links::publishing as links,
    ui::{
        error_summary::ErrorSummary,
        notice::{Notice, NoticeKind},
    },
    words::publishing as words,
};
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

#[component]
pub fn GridPage() -> impl IntoView {
    let (params, query) = (use_params_map(), use_query_map());
    let asked = Memo::new(move |_| {
        let code = params.with(|params| params.get("code")).unwrap_or_default();
        query.with(|query| {
            let text = |name| query.get(name).unwrap_or_default();
            (code, text("level"), text("to"))
        })
    });
    let found = fetch(move || asked.get(), |(code, level, to)| show_grid(code, level, to));
    let posted = posted::<GridDraft>();
    when_read(found, move |found| view! { <GridDesk found posted/> })
}

#[component]
fn GridDesk(found: OnDesk<Grid>, posted: StoredValue<Posted<GridDraft>>) -> impl IntoView {
    let lang = use_lang();
    let OnDesk { desk, item } = found;
    let (state, failure) = posted.get_value();
    let errors = state.errors;
    // Nothing changed: there is no cell to go to.
    let idle = error_of(&errors, "cells") == Some(FieldCode::Required);
    let listed: Vec<_> = errors.iter().filter(|it| it.field != "cells").cloned().collect();
    let here = links::grid(lang, &item.code);
    let level = item.levels.iter().find(|it| it.1).map(|it| it.0.clone()).unwrap_or_default();
    let levels: Vec<_> = item
        .levels
        .iter()
        .filter(|_| item.levels.len() > 1)
        .map(|(code, shown)| {
            view! {
                <li>
                    <a
                        href=format!("{here}?level={code}")
                        aria-current=shown.then_some("true")
                    >
                        {words::level(lang, code)}
                    </a>
                </li>
            }
        })
        .collect();
    let about = match state.typed.about.clone() {
        it if it == UploadDraft::default() => {
            UploadDraft { source: item.source.clone(), ..UploadDraft::default() }
        }
        it => it,
    };
    let earlier = format!("{here}?level={level}&to={}", item.earlier);
    // The address keeps what is shown when the form comes back.
    let last = item.periods.last().map(|it| it.0.clone()).unwrap_or_default();
    let action = format!("{here}?level={level}&to={last}");
    let is_empty = item.rows.is_empty();
    view! {
        <Frame desk title=words::grid_title(lang, &item.title) failure>
            <p>{words::grid_lead(lang, &item.unit)} " " {words::grid_keys(lang)}</p>
            {(!levels.is_empty())
                .then(|| {
                    view! {
                        <nav aria-label=words::grid_level(lang)>
                            <ul class="staff-bar__links">{levels}</ul>
                        </nav>
                    }
                })}
            {is_empty.then(|| view! { <p>{words::no_row(lang)}</p> })}
            {idle
                .then(|| {
                    view! {
                        <Notice kind=NoticeKind::Warning live=true>
                            <p>{words::no_cell(lang)}</p>
                        </Notice>
                    }
                })}
            <form class="stack" data-gap="large" method="post" action=action>
                <ErrorSummary errors=Signal::stored(listed) label=words::field/>
                <p>
                    <a href=earlier>{words::earlier(lang)}</a>
                </p>
                <Cells grid=item typed=state.typed errors=errors.clone()/>
                <AboutFields typed=about errors/>
                <button class="button" type="submit">
                    {words::see_preview(lang)}
                </button>
            </form>
        </Frame>
    }
}
