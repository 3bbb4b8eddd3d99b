//! The document: the one that was chosen, or what names a new one.
use super::{choose::About, issuer::Issuer, sending::use_reporting};
use crate::{
    documents::{
        codes::{Domain, Kind},
        reporting::{
            forms::{Draft, TITLE_MAX, URL_MAX},
            model::Candidate,
        },
    },
    experiences::views::share::typed_field::TypedField,
    kernel::lang::Lang,
    links::documents as links,
    ui::{
        choice::{Choice, Choices},
        field::Select,
    },
    words::{documents as names, reporting as words},
};
use leptos::prelude::*;

/// What was chosen, with the way back.
#[component]
pub fn Known(it: Candidate) -> impl IntoView {
    let lang = use_reporting().lang;
    view! {
        <section class="chosen-document" aria-labelledby="document">
            <h2 class="chosen-document__title" id="document" tabindex="-1">
                {it.title.clone()}
            </h2>
            <About it/>
            <p>
                <a href=links::report(lang) rel="external">
                    {words::another_document(lang)}
                </a>
            </p>
        </section>
    }
}

#[component]
pub fn Described(draft: Draft) -> impl IntoView {
    let form = use_reporting();
    let lang = form.lang;
    view! {
        <section class="stack" data-gap="large" aria-labelledby="document">
            <h2 id="document" tabindex="-1">
                {words::about_document(lang)}
            </h2>
            <Choices
                name="kind"
                legend=words::kind_label(lang)
                choices=kinds(lang)
                chosen=vec![draft.kind]
                kind="chips"
                error=form.error("kind")
            />
            <TypedField
                name="title"
                label=words::title_label(lang)
                maxlength=TITLE_MAX
                error=form.error("title")
                value=draft.title
            />
            <TypedField
                name="cerfa"
                label=words::cerfa_label(lang)
                hint=words::cerfa_hint(lang)
                optional=true
                width="medium"
                maxlength=40
                error=form.error("cerfa")
                value=draft.cerfa
            />
            <Issuer name=draft.issuer code=draft.issuer_code/>
            <Select
                name="domain"
                label=words::domain_label(lang)
                width="medium"
                options=domains(lang)
                value=draft.domain
                error=form.error("domain")
            />
            <TypedField
                name="url"
                label=words::url_label(lang)
                hint=words::url_hint(lang)
                optional=true
                kind="url"
                maxlength=URL_MAX
                error=form.error("url")
                value=draft.url
            />
        </section>
    }
}

fn kinds(lang: Lang) -> Vec<Choice> {
    Kind::ALL.map(|it| Choice::new(it.as_str(), names::kind(lang, it))).to_vec()
}

fn domains(lang: Lang) -> Vec<(String, String)> {
    let none = (String::new(), words::domain_choose(lang).to_owned());
    let all = Domain::ALL.map(|it| (it.as_str().to_owned(), names::domain(lang, it).to_owned()));
    [none].into_iter().chain(all).collect()
}
