//! `/agent/indicateurs/envoi/{id}`
use crate::{
    accounts::model::OnDesk,
    app::use_lang,
    indicators::publishing::{
        api::show_preview,
        forms::PublishDraft,
        model::Preview,
        views::{
            frame::{Frame, Posted, posted, problem, when_read},
            preview::{CountsShown, RefusedRows, RowsShown},
        },
    },
    kernel::{error::AppError, ids::UploadId, wire::fetch},
    links::publishing as links,
    ui::{
        error_summary::ErrorSummary,
        field::TextField,
        notice::{Notice, NoticeKind},
        summary_list::SummaryRow,
    },
    words::publishing as words,
};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

#[component]
pub fn PreviewPage() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| {
        let id = params.with(|params| params.get("id"))?;
        id.parse::<UploadId>().ok()
    });
    let found = fetch(
        move || id.get(),
        |id| async move { show_preview(id.ok_or(AppError::NotFound)?).await },
    );
    let posted = posted::<PublishDraft>();
    when_read(found, move |found| view! { <PreviewDesk found posted/> })
}

#[component]
fn PreviewDesk(found: OnDesk<Preview>, posted: StoredValue<Posted<PublishDraft>>) -> impl IntoView {
    let lang = use_lang();
    let OnDesk { desk, item } = found;
    let (state, failure) = posted.get_value();
    let has_changed = failure == Some(AppError::Conflict);
    let failure = failure.filter(|_| !has_changed);
    let counts = item.counts;
    let is_idle = counts.added + counts.changed + counts.milestones == 0;
    let about = [
        (words::file(lang), item.name),
        (words::source(lang), item.source),
        (words::method(lang), item.method_version),
        (words::note(lang), item.note),
    ]
    .into_iter()
    .filter(|(_, value)| !value.is_empty())
    .map(|(key, value)| view! { <SummaryRow key value/> })
    .collect::<Vec<_>>();
    let unread = (!item.unknown_columns.is_empty())
        .then(|| words::unread_columns(lang, &item.unknown_columns.join(", ")));
    let action = links::preview(lang, item.id);
    view! {
        <Frame desk title=words::preview_title(lang) failure>
            <p>{words::preview_lead(lang)}</p>
            {has_changed
                .then(|| {
                    view! {
                        <Notice
                            kind=NoticeKind::Warning
                            title=words::changed_meanwhile_title(lang)
                            live=true
                        >
                            <p>{words::changed_meanwhile(lang)}</p>
                        </Notice>
                    }
                })}
            {is_idle
                .then(|| {
                    view! {
                        <Notice title=words::nothing_new_title(lang)>
                            <p>{words::nothing_new_text(lang)}</p>
                        </Notice>
                    }
                })}
            <dl class="summary-list">{about}</dl>
            <CountsShown counts/>
            {unread.map(|text| view! { <p class="muted">{text}</p> })}
            {(counts.unusual > 0)
                .then(|| {
                    view! {
                        <Notice kind=NoticeKind::Warning title=words::count_unusual(lang)>
                            <p>{words::unusual_text(lang)}</p>
                        </Notice>
                    }
                })}
            <RowsShown title=words::count_changed(lang) rows=item.changed/>
            <RefusedRows rows=item.refused/>
            <RowsShown title=words::count_added(lang) rows=item.added/>
            <form class="stack" method="post" action=action>
                <ErrorSummary errors=Signal::stored(state.errors.clone()) label=words::field/>
                <input type="hidden" name="seen" value=item.seen/>
                {(!is_idle)
                    .then(|| {
                        view! {
                            <TextField
                                name="publish_on"
                                label=words::publish_on(lang)
                                hint=words::publish_on_hint(lang)
                                optional=true
                                kind="date"
                                width="short"
                                value=state.typed.publish_on
                                error=problem(&state.errors, "publish_on")
                            />
                        }
                    })}
                <div class="cluster">
                    {(!is_idle)
                        .then(|| {
                            view! {
                                <button
                                    class="button"
                                    type="submit"
                                    name="gesture"
                                    value="publish"
                                >
                                    {words::publish(lang)}
                                </button>
                            }
                        })}
                    <button
                        class="button"
                        data-kind="second"
                        type="submit"
                        name="gesture"
                        value="cancel"
                    >
                        {words::cancel(lang)}
                    </button>
                </div>
            </form>
        </Frame>
    }
}
