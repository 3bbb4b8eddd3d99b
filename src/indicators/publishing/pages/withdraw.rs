//! `/agent/indicateurs/{code}/envoi/{delivery}`
use crate::{
    accounts::model::OnDesk,
    app::use_lang,
    indicators::publishing::{
        api::show_delivery,
        forms::{NOTE_MAX, ValueDraft},
        model::DeliveryShown,
        views::frame::{Frame, Posted, posted, problem, when_read},
    },
    kernel::{error::AppError, ids::DeliveryId, wire::fetch},
    links::publishing as links,
    ui::{error_summary::ErrorSummary, summary_list::SummaryRow, text_area::TextArea},
    words::{dates, publishing as words},
};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

#[component]
pub fn WithdrawPage() -> impl IntoView {
    let params = use_params_map();
    let asked = Memo::new(move |_| {
        params.with(|params| {
            let id = params.get("delivery").and_then(|it| it.parse::<DeliveryId>().ok());
            (params.get("code").unwrap_or_default(), id)
        })
    });
    let found = fetch(
        move || asked.get(),
        |(code, id)| async move { show_delivery(code, id.ok_or(AppError::NotFound)?).await },
    );
    let posted = posted::<ValueDraft>();
    when_read(found, move |found| view! { <WithdrawDesk found posted/> })
}

#[component]
fn WithdrawDesk(
    found: OnDesk<DeliveryShown>,
    posted: StoredValue<Posted<ValueDraft>>,
) -> impl IntoView {
    let lang = use_lang();
    let OnDesk { desk, item } = found;
    let (state, failure) = posted.get_value();
    let errors = state.errors;
    let action = links::delivery(lang, &item.code, item.line.id);
    let page = links::indicator(lang, &item.code);
    let back = (page.clone(), words::see_results(lang).to_owned());
    view! {
        <Frame desk title=words::delivery_title(lang) back failure>
            <dl class="summary-list">
                <SummaryRow key=words::col_indicator(lang) value=item.title/>
                <SummaryRow key=words::col_day(lang) value=dates::day(lang, item.line.on)/>
                <SummaryRow key=words::source(lang) value=item.line.source/>
            </dl>
            <p>{words::delivery_text(lang, item.line.results)}</p>
            <form class="stack" data-gap="large" method="post" action=action>
                <ErrorSummary errors=Signal::stored(errors.clone()) label=words::field/>
                <TextArea
                    name="note"
                    label=words::why(lang)
                    hint=words::why_hint(lang)
                    rows=3
                    maxlength=NOTE_MAX
                    required=true
                    value=state.typed.note
                    error=problem(&errors, "note")
                />
                <div class="cluster">
                    <button class="button" type="submit">
                        {words::withdraw(lang)}
                    </button>
                    <a href=page>{words::keep_it(lang)}</a>
                </div>
            </form>
        </Frame>
    }
}
