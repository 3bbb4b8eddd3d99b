//! `/agent/indicateurs/{code}/{territory}/{period}`
use crate::{
    accounts::model::OnDesk,
    app::use_lang,
    indicators::publishing::{
        api::show_value,
        forms::{NOTE_MAX, ValueDraft},
        model::ValueShown,
        views::frame::{Frame, Posted, posted, problem, when_read},
    },
    kernel::wire::fetch,
    links::publishing as links,
    ui::{error_summary::ErrorSummary, field::TextField, text_area::TextArea},
    words::publishing as words,
};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

#[component]
pub fn ValuePage() -> impl IntoView {
    let params = use_params_map();
    let asked = Memo::new(move |_| {
        params.with(|params| {
            let text = |name| params.get(name).unwrap_or_default();
            (text("code"), text("territory"), text("period"))
        })
    });
    let found =
        fetch(move || asked.get(), |(code, territory, period)| show_value(code, territory, period));
    let posted = posted::<ValueDraft>();
    when_read(found, move |found| view! { <ValueDesk found posted/> })
}

#[component]
fn ValueDesk(found: OnDesk<ValueShown>, posted: StoredValue<Posted<ValueDraft>>) -> impl IntoView {
    let lang = use_lang();
    let OnDesk { desk, item } = found;
    let (state, failure) = posted.get_value();
    // What was typed stays, unless the value itself has changed.
    let is_typed = state.typed.seen == item.start.seen;
    let typed = if is_typed { state.typed } else { item.start.clone() };
    let errors = state.errors;
    let back = links::indicator_at(lang, &item.code, &item.territory);
    let action = links::value(lang, &item.code, &item.territory, &item.period);
    let subtitle = format!("{}, {}, {}", item.title, item.place, item.period_name);
    let back = (back, words::see_results(lang).to_owned());
    view! {
        <Frame desk title=words::value_title(lang) back failure>
            <p>
                <strong>{subtitle}</strong>
            </p>
            <p>{words::present_value(lang, &item.value)} ". " {words::kept(lang)}</p>
            <form class="stack" data-gap="large" method="post" action=action>
                <ErrorSummary errors=Signal::stored(errors.clone()) label=words::field/>
                <input type="hidden" name="seen" value=item.start.seen/>
                <TextField
                    name="value"
                    label=words::new_value(lang)
                    width="short"
                    value=typed.value
                    error=problem(&errors, "value")
                />
                <TextField
                    name="observations"
                    label=words::observations(lang)
                    optional=true
                    width="short"
                    value=typed.observations
                    error=problem(&errors, "observations")
                />
                <TextField
                    name="low"
                    label=words::low(lang)
                    optional=true
                    width="short"
                    value=typed.low
                    error=problem(&errors, "low")
                />
                <TextField
                    name="high"
                    label=words::high(lang)
                    optional=true
                    width="short"
                    value=typed.high
                    error=problem(&errors, "high")
                />
                <TextArea
                    name="note"
                    label=words::why(lang)
                    hint=words::why_hint(lang)
                    rows=3
                    maxlength=NOTE_MAX
                    required=true
                    value=typed.note
                    error=problem(&errors, "note")
                />
                <div class="cluster">
                    <button class="button" type="submit" name="gesture" value="correct">
                        {words::correct(lang)}
                    </button>
                    <button
                        class="button"
                        data-kind="second"
                        type="submit"
                        name="gesture"
                        value="withdraw"
                    >
                        {words::withdraw_value(lang)}
                    </button>
                </div>
            </form>
        </Frame>
    }
}
