//! `/a-propos`, `/charte`, `/vie-privee`, `/accessibilite`, `/conditions`, `/contact`.
use crate::{
    app::use_lang,
    content::api::{self, FixedText, Text},
    kernel::wire::fetch,
    ui::{alert::ErrorPage, page::Page, skeleton::Skeleton},
};
use leptos::{either::Either, prelude::*};

#[component]
pub fn TextPage(text: Text) -> impl IntoView {
    let lang = use_lang();
    let page = fetch(|| (), move |()| api::read_text(text, lang));
    view! {
        <Suspense fallback=|| {
            view! { <Skeleton/> }
        }>
            {move || Suspend::new(async move {
                match page.read().await {
                    Ok(page) => Either::Left(view! { <Prose page/> }),
                    Err(error) => Either::Right(view! { <ErrorPage error/> }),
                }
            })}
        </Suspense>
    }
}

#[component]
fn Prose(page: FixedText) -> impl IntoView {
    view! {
        <Page title=page.title description=page.lead.clone() lead=page.lead>
            <div class="prose" inner_html=page.body.into_string()></div>
        </Page>
    }
}
