//! `/documents/signaler/recu`: the receipt of the report that this tab sent. Its address holds no code.
use crate::{
    app::use_lang,
    documents::reporting::views::{keeping, receipt::Ticket, sent::use_sent},
    links::documents as links,
    ui::{effect::effect, page::Page},
    words::reporting as words,
};
use leptos::{either::Either, prelude::*};

#[component]
pub fn ReceiptPage() -> impl IntoView {
    let sent = use_sent().0;
    effect(move || {
        if sent.read_untracked().is_none()
            && let Some(receipt) = keeping::kept_receipt()
        {
            sent.set(Some(receipt));
        }
    });
    move || match sent.get() {
        Some(receipt) => Either::Left(view! { <Ticket receipt/> }),
        None => Either::Right(view! { <NoReceipt/> }),
    }
}

#[component]
fn NoReceipt() -> impl IntoView {
    let lang = use_lang();
    view! {
        <Page
            title=words::no_receipt_title(lang)
            lead=words::no_receipt_text(lang)
            reading=true
            hidden=true
        >
            <div class="actions">
                <a class="button" href=links::follow(lang)>
                    {words::follow_it(lang)}
                </a>
                <a class="button" data-kind="quiet" href=links::report(lang)>
                    {words::title(lang)}
                </a>
            </div>
        </Page>
    }
}
