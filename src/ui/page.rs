//! What every page says of itself: title, description, addresses in both languages, heading.
use super::breadcrumb::Breadcrumb;
use crate::{
    app::{SiteInfo, use_lang},
    kernel::lang::Lang,
    links,
    words::site,
};
use leptos::prelude::*;
use leptos_meta::{Link, Meta, Title};
use leptos_router::hooks::use_location;

/// The content of `<main>`. The heading is `title`, unless `own_heading`: then children hold the
/// only `<h1 tabindex="-1">`.
#[component]
pub fn Page(
    #[prop(into)] title: String,
    /// One sentence for search engines and shared links.
    #[prop(optional, into)]
    description: Option<String>,
    /// One sentence under the heading.
    #[prop(optional, into)]
    lead: Option<String>,
    /// The pages above, as pairs of address and words.
    #[prop(optional)]
    trail: Vec<(String, String)>,
    #[prop(optional)] own_heading: bool,
    /// A column made for reading.
    #[prop(optional)]
    reading: bool,
    /// Kept out of search engines: receipts, staff pages, errors.
    #[prop(optional)]
    hidden: bool,
    children: Children,
) -> impl IntoView {
    let head = (!own_heading).then(|| {
        view! {
            <div class="page__head">
                <h1 tabindex="-1">{title.clone()}</h1>
                {lead.map(|lead| view! { <p class="page__lead">{lead}</p> })}
            </div>
        }
    });
    view! {
        <Description title description hidden/>
        <div class="page" data-width=reading.then_some("reading")>
            {(!trail.is_empty()).then(|| view! { <Breadcrumb trail/> })}
            {head}
            {children()}
        </div>
    }
}

/// The part of `<head>` that is the page's own.
#[component]
fn Description(title: String, description: Option<String>, hidden: bool) -> impl IntoView {
    let lang = use_lang();
    let address = Address::current();
    let description = description.unwrap_or_else(|| site::tagline(lang).to_owned());
    let indexed = (!hidden).then(|| {
        view! {
            <Link rel="canonical" href=address.of(lang)/>
            <Link rel="alternate" hreflang="fr" href=address.of(Lang::Fr)/>
            <Link rel="alternate" hreflang="en" href=address.of(Lang::En)/>
            <Link rel="alternate" hreflang="x-default" href=address.of(Lang::Fr)/>
            <Meta property="og:url" content=address.of(lang)/>
            <Meta property="og:title" content=title.clone()/>
            <Meta property="og:description" content=description.clone()/>
            <Meta property="og:image" content=address.file("/icon-512.png")/>
            <Meta property="og:type" content="website"/>
            <Meta property="og:site_name" content=site::name(lang)/>
            <Meta property="og:locale" content=site::locale(lang)/>
        }
    });
    view! {
        <Title text=site::page_title(lang, &title)/>
        <Meta name="description" content=description/>
        {hidden.then(|| view! { <Meta name="robots" content="noindex"/> })}
        {indexed}
    }
}

/// Where this page is, in each language.
struct Address {
    site: String,
    path: String,
}

impl Address {
    fn current() -> Self {
        Self {
            site: use_context::<SiteInfo>().map(|site| site.public_url).unwrap_or_default(),
            path: use_location().pathname.get_untracked(),
        }
    }

    fn of(&self, lang: Lang) -> String {
        self.file(&links::translate(&self.path, lang))
    }

    fn file(&self, path: &str) -> String {
        format!("{}{path}", self.site)
    }
}
