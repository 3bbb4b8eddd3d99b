//! The receipt: a ticket to keep, and what happens next.
use crate::{
    app::{SiteInfo, use_lang},
    browser,
    documents::reporting::model::Receipt,
    links::documents as links,
    ui::{
        announcer::use_announcer,
        icon::{Drawing, Icon},
        notice::Notice,
        page::Page,
        script_button::ScriptButton,
    },
    words::{dates, documents, reporting as words, share},
};
use leptos::prelude::*;

#[component]
pub fn Ticket(receipt: Receipt) -> impl IntoView {
    let lang = use_lang();
    let trail = vec![(links::register(lang), documents::register_title(lang).to_owned())];
    // In full: a printed receipt is typed again from paper.
    let site = use_context::<SiteInfo>().map(|site| site.public_url).unwrap_or_default();
    let address = format!("{site}{}", links::follow(lang));
    let groups: Vec<_> =
        receipt.code.groups().into_iter().map(|it| view! { <span>{it}</span> }).collect();
    let files = (receipt.files > 0).then(|| {
        let count = words::receipt_files(lang, i64::from(receipt.files));
        format!(", {count}")
    });
    view! {
        <Page title=words::receipt_title(lang) lead=words::receipt_lead(lang) reading=true hidden=true trail>
            {receipt.again.then(|| view! { <Notice><p>{words::receipt_again(lang)}</p></Notice> })}
            <section class="ticket" aria-labelledby="receipt-code">
                <h2 class="ticket__label" id="receipt-code">
                    {words::receipt_code(lang)}
                </h2>
                <p class="ticket__code">{groups}</p>
                <p>
                    {receipt.title.clone()} <br/>
                    <span class="muted small">
                        {dates::on_day(lang, receipt.received_on)} {files}
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
    let lang = use_lang();
    let announcer = use_announcer();
    let copied = RwSignal::new(false);
    let copy = move |()| {
        browser::copy(&code, move |done| {
            copied.set(done);
            announcer.say(if done { share::copied(lang) } else { share::copy_failed(lang) });
        });
    };
    let label = Signal::derive(move || {
        if copied.get() { share::copied(lang) } else { share::copy(lang) }.to_owned()
    });
    view! {
        <div class="ticket__stub">
            <ScriptButton
                icon=Icon::Print
                label=share::print(lang)
                kind="second"
                on_press=move |()| browser::print()
            />
            <ScriptButton icon=Icon::Copy label kind="second" on_press=copy/>
        </div>
    }
}

#[component]
fn Next(receipt: Receipt) -> impl IntoView {
    let lang = use_lang();
    let read_by = words::before_day(lang, &dates::day(lang, receipt.read_by));
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
    let code = receipt.code.to_string();
    let dossier = receipt.dossier.map(|id| {
        view! {
            <a class="button" data-kind="second" href=links::dossier(lang, id, &receipt.title)>
                {words::see_dossier(lang)}
            </a>
        }
    });
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
                {todo(words::will_be_decided(lang), words::will_be_public(lang).to_owned())}
            </ol>
            <div class="actions">
                // Posted: a code is never in an address.
                <form class="follow-own" method="post" action=links::follow(lang)>
                    <input type="hidden" name="code" value=code/>
                    <button class="button" type="submit">
                        {words::follow_it(lang)}
                    </button>
                </form>
                {dossier} <a class="button" data-kind="quiet" href=links::register(lang)>
                    {words::see_register(lang)}
                </a>
            </div>
        </section>
    }
}
