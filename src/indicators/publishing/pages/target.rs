//! `/agent/indicateurs/{code}/cible/{territory}/{month}`: a confirmation.
use crate::{
    accounts::model::OnDesk,
    app::use_lang,
    indicators::publishing::{
        api::show_results,
        forms::ValueDraft,
        model::Results,
        views::frame::{Frame, Posted, posted, when_read},
    },
    kernel::{error::AppError, wire::fetch},
    links::publishing as links,
    ui::{alert::ErrorPage, summary_list::SummaryRow},
    words::publishing as words,
};
use leptos::{either::Either, prelude::*};
use leptos_router::hooks::use_params_map;

#[component]
pub fn TargetPage() -> impl IntoView {
    let params = use_params_map();
    let param = move |name| params.with(|params| params.get(name)).unwrap_or_default();
    let asked = Memo::new(move |_| (param("code"), param("territory")));
    let month = Memo::new(move |_| param("month"));
    let found = fetch(move || asked.get(), |(code, territory)| show_results(code, territory));
    let posted = posted::<ValueDraft>();
    when_read(found, move |found| {
        let (territory, month) = (asked.get_untracked().1, month.get_untracked());
        view! { <TargetDesk found territory month posted/> }
    })
}

#[component]
fn TargetDesk(
    found: OnDesk<Results>,
    territory: String,
    month: String,
    posted: StoredValue<Posted<ValueDraft>>,
) -> impl IntoView {
    let lang = use_lang();
    let OnDesk { desk, item } = found;
    let failure = posted.get_value().1;
    // A territory without results shows another one: no target of it is here.
    let is_here = item.territory == territory;
    let line = item.targets.into_iter().find(|it| is_here && it.month == month);
    let Some(line) = line else {
        let error = failure.unwrap_or(AppError::NotFound);
        return Either::Left(view! { <ErrorPage error/> });
    };
    let page = links::indicator_at(lang, &item.code, &territory);
    let action = links::target(lang, &item.code, &territory, &month);
    let place = item.territories.into_iter().find(|it| it.0 == territory);
    let place = place.map(|it| it.1).unwrap_or_default();
    let back = (page.clone(), words::see_results(lang).to_owned());
    Either::Right(view! {
        <Frame desk title=words::target_title(lang) back failure>
            <dl class="summary-list">
                <SummaryRow key=words::col_indicator(lang) value=item.title/>
                <SummaryRow key=words::col_territory(lang) value=place/>
                <SummaryRow key=words::col_by_end(lang) value=line.name/>
                <SummaryRow key=words::col_value(lang) value=line.value/>
            </dl>
            <p>{words::target_text(lang)}</p>
            <form class="cluster" method="post" action=action>
                <input type="hidden" name="seen" value=line.seen/>
                <button class="button" type="submit">
                    {words::withdraw(lang)}
                </button>
                <a href=page>{words::keep_it(lang)}</a>
            </form>
        </Frame>
    })
}
