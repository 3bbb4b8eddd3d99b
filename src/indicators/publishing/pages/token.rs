//! `/agent/indicateurs/jetons/{id}`: a confirmation.
use crate::{
    accounts::model::OnDesk,
    app::use_lang,
    indicators::publishing::{
        api::show_tokens,
        model::Tokens,
        views::frame::{Frame, Posted, posted, when_read},
    },
    kernel::{error::AppError, ids::TokenId, wire::fetch},
    links::publishing as links,
    ui::alert::ErrorPage,
    words::publishing as words,
};
use leptos::{either::Either, prelude::*};
use leptos_router::hooks::use_params_map;

#[component]
pub fn TokenPage() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| {
        params.with(|params| params.get("id")).and_then(|it| it.parse::<TokenId>().ok())
    });
    let found = fetch(|| (), |()| show_tokens());
    let posted = posted::<()>();
    when_read(found, move |found| {
        let id = id.get_untracked();
        view! { <TokenDesk found id posted/> }
    })
}

#[component]
fn TokenDesk(
    found: OnDesk<Tokens>,
    id: Option<TokenId>,
    posted: StoredValue<Posted<()>>,
) -> impl IntoView {
    let lang = use_lang();
    let OnDesk { desk, item } = found;
    let failure = posted.get_value().1;
    let line = item.items.into_iter().find(|it| Some(it.id) == id && it.revoked_on.is_none());
    let Some(line) = line else {
        let error = failure.unwrap_or(AppError::NotFound);
        return Either::Left(view! { <ErrorPage error/> });
    };
    let back = (links::tokens(lang), words::tokens_title(lang).to_owned());
    Either::Right(view! {
        <Frame desk title=words::revoke_title(lang) back failure>
            <p>{words::revoke_text(lang, &line.label)}</p>
            <form class="cluster" method="post" action=links::token(lang, line.id)>
                <button class="button" type="submit">
                    {words::revoke(lang)}
                </button>
                <a href=links::tokens(lang)>{words::keep_it(lang)}</a>
            </form>
        </Frame>
    })
}
