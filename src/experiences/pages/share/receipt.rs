//! The receipt: a ticket to keep, and what happens next.
use crate::{
    app::SiteInfo,
    browser,
    experiences::{
        receipt::{Receipt, read_by},
        views::{
            share::{flow::use_flow, keeping},
            story::Story,
        },
    },
    links,
    ui::{
        effect::effect,
        icon::{Drawing, Icon},
        notice::{Notice, NoticeKind},
        page::Page,
        script_button::ScriptButton,
    },
    words::{dates, share as words, show},
};
use leptos::{either::Either, prelude::*};

#[component]
pub fn ReceiptStep() -> impl IntoView {
    let flow = use_flow();
    effect(move || {
        if flow.drafting.receipt.read_untracked().is_none()
            && let Some(receipt) = keeping::kept_receipt()
        {
            flow.drafting.receipt.set(Some(receipt));
        }
    });
    move || match flow.drafting.receipt.get() {
        Some(receipt) => Either::Left(view! { <Ticket receipt/> }),
        None => Either::Right(view! { <NoReceipt/> }),
    }
}

#[component]
fn Ticket(receipt: Receipt) -> impl IntoView {
    let lang = use_flow().lang;
    // In full: a printed receipt is typed again from paper.
    let site = use_context::<SiteInfo>().map(|site| site.public_url).unwrap_or_default();
    let address = format!("{site}{}", links::follow(lang));
    let groups: Vec<_> =
        receipt.code.groups().into_iter().map(|it| view! { <span>{it}</span> }).collect();
    let again =
        if receipt.corrected { words::receipt_corrected(lang) } else { words::receipt_again(lang) };
    view! {
        <Page title=words::receipt_title(lang) lead=words::receipt_lead(lang) reading=true hidden=true>
            {receipt
                .again
                .then(|| {
                    view! { <Notice kind=NoticeKind::Info><p>{again}</p></Notice> }
                })}
            <section class="ticket" aria-labelledby="receipt-code">
                <h2 class="ticket__label" id="receipt-code">{words::receipt_code(lang)}</h2>
                <p class="ticket__code">{groups}</p>
                <p>
                    <Story text=receipt.title.clone()/> <br/>
                    <span class="muted small">
                        {receipt.services.join(", ")} ", " {dates::on_day(lang, receipt.received_on)}
                    </span>
                </p>
                <p class="muted small">{words::follow_at(lang, &address)}</p>
                <Stub code=receipt.code.to_string()/>
            </section>
            <Next receipt/>
        </Page>
    }
}

/// Print, copy.
#[component]
fn Stub(code: String) -> impl IntoView {
    let flow = use_flow();
    let lang = flow.lang;
    let copied = RwSignal::new(false);
    let copy = move |()| {
        browser::copy(&code, move |done| {
            copied.set(done);
            flow.say(if done { words::copied(lang) } else { words::copy_failed(lang) }.to_owned());
        });
    };
    let label = Signal::derive(move || {
        if copied.get() { words::copied(lang) } else { words::copy(lang) }.to_owned()
    });
    view! {
        <div class="ticket__stub">
            <ScriptButton
                icon=Icon::Print
                label=words::print(lang)
                kind="second"
                on_press=move |()| browser::print()
            />
            <ScriptButton icon=Icon::Copy label kind="second" on_press=copy/>
        </div>
    }
}

#[component]
fn Next(receipt: Receipt) -> impl IntoView {
    let lang = use_flow().lang;
    let read_by = words::before_day(lang, &dates::day(lang, read_by(receipt.received_on)));
    let answer_by = crate::experiences::receipt::answer_by(crate::experiences::receipt::read_by(
        receipt.received_on,
    ));
    let answer_by = words::before_day(lang, &dates::day(lang, answer_by));
    let todo = |title: &'static str, when: String| {
        view! {
            <li class="timeline__item" data-state="todo">
                <Drawing icon=Icon::Thread class="timeline__marker"/>
                <div class="timeline__body">
                    <p class="timeline__title">{title}</p>
                    <p class="timeline__date">{when}</p>
                </div>
            </li>
        }
    };
    view! {
        <section class="section" aria-labelledby="what-next">
            <h2 id="what-next">{words::what_next(lang)}</h2>
            <ol class="timeline">
                <li class="timeline__item" data-state="current">
                    <Drawing icon=Icon::Plus class="timeline__marker"/>
                    <div class="timeline__body">
                        <p class="timeline__title">{words::received(lang)}</p>
                        <p class="timeline__date">{dates::day(lang, receipt.received_on)}</p>
                    </div>
                </li>
                {todo(words::will_be_read(lang), read_by)}
                {todo(words::will_be_published(lang), words::the_same_day(lang).to_owned())}
                {todo(words::will_be_answered(lang), answer_by)}
            </ol>
            <div class="actions">
                <a class="button" data-kind="second" href=links::follow(lang)>
                    {words::follow_it(lang)}
                </a>
                <a class="button" data-kind="quiet" href=links::experiences(lang)>
                    {words::read_others(lang)}
                </a>
            </div>
            <p>
                <a href=links::documents::report(lang)>{show::complicated(lang)}</a>
            </p>
        </section>
    }
}

#[component]
fn NoReceipt() -> impl IntoView {
    let lang = use_flow().lang;
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
                <a class="button" data-kind="quiet" href=links::share(lang)>
                    {words::title(lang)}
                </a>
            </div>
        </Page>
    }
}
