//! `/documents/signaler`: which document, then what is hard in it; the receipt comes on the same page.
use crate::{
    app::use_lang,
    documents::reporting::{
        api::open_report,
        asked::Asked,
        model::{Found, Opening, Posted},
        views::{
            choose::Choose, drafts::Waiting, form::ReportForm, keeping, receipt::Ticket,
            sending::Reporting,
        },
    },
    kernel::wire::{Fetched, carried, fetch},
    links::documents as links,
    ui::{alert::ErrorPage, effect::effect, page::Page, skeleton::Skeleton},
    words::{documents, reporting as words},
};
use leptos::{either::EitherOf3, prelude::*};
use leptos_router::hooks::use_location;

/// What the server last said, and about which query.
type Answer = (String, Opening);

#[component]
pub fn ReportPage() -> impl IntoView {
    let posted = carried(|| use_context::<Posted>().unwrap_or_default());
    provide_context(Reporting::new(use_lang(), &posted));
    let posted = StoredValue::new(posted);
    let location = use_location();
    let own = location.pathname.get_untracked();
    // A form that comes back is about what it was about, whatever the address says. It stands still while
    // another page takes the place of this one.
    let query = Memo::new(move |before: Option<&String>| match before {
        Some(before) if location.pathname.get() != own => before.clone(),
        _ => {
            let typed = posted.with_value(|it| it.draft.clone());
            let came_back = !typed.token.is_empty();
            let search = location.search.get();
            if came_back { Asked::of_draft(&typed).to_query() } else { search }
        }
    });
    let answer = fetch(
        move || query.get(),
        |query| async move { open_report(query.clone()).await.map(|it| (query, it)) },
    );
    // What was sent could not be read: there is no form to show again.
    let unread = posted.with_value(|it| it.failure.clone().filter(|_| it.draft.token.is_empty()));
    // A plain post was answered with the receipt: with scripts, this tab keeps it.
    let receipt = posted.with_value(|it| it.receipt.clone());
    let (got, sent) = (receipt.clone(), posted.with_value(|it| it.draft.clone()));
    effect(move || {
        if let Some(receipt) = &got {
            keeping::received(&sent, receipt);
        }
    });
    move || match (receipt.clone(), unread.clone()) {
        (Some(receipt), _) => EitherOf3::A(view! { <Ticket receipt/> }),
        (None, Some(error)) => EitherOf3::B(view! { <ErrorPage error/> }),
        (None, None) => EitherOf3::C(view! {
            <Transition fallback=|| view! { <Skeleton/> }>
                {Suspend::new(async move {
                    match answer.read().await {
                        Ok((first, Opening { search: Some(found), .. })) => {
                            EitherOf3::A(view! { <First query answer first=(first, found)/> })
                        }
                        Ok((_, opening)) => {
                            let posted = posted.get_value();
                            EitherOf3::B(view! { <ReportForm opening posted/> })
                        }
                        Err(error) => EitherOf3::C(view! { <ErrorPage error/> }),
                    }
                })}
            </Transition>
        }),
    }
}

/// Step 1. It follows the address while one types, without being made again.
#[component]
fn First(query: Memo<String>, answer: Fetched<Answer>, first: (String, Found)) -> impl IntoView {
    let lang = use_lang();
    let trail = vec![(links::register(lang), documents::register_title(lang).to_owned())];
    let found = Memo::new(move |before: Option<&(String, Found)>| {
        let before = before.unwrap_or(&first);
        match answer.get() {
            Some(Ok((query, Opening { search: Some(found), .. }))) => (query, found),
            _ => before.clone(),
        }
    });
    view! {
        <Page
            title=words::title(lang)
            description=words::description(lang)
            lead=words::description(lang)
            reading=true
            trail
        >
            <div class="stack" data-gap="large">
                <Waiting/>
                <p>{words::which_lead(lang)}</p>
                <Choose query found=found.into()/>
            </div>
        </Page>
    }
}
