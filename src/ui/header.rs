//! The top of every page: the mark, the menu, the other language.
use super::{
    icon::{Drawing, Icon},
    navigation::MENU,
};
use crate::{app::use_lang, kernel::lang::Lang, links, words::site};
use leptos::prelude::*;
use leptos_router::hooks::use_location;

#[component]
pub fn Header() -> impl IntoView {
    let lang = use_lang();
    view! {
        <header class="header">
            <a class="header__home" href=links::home(lang)>
                "Public Service "
                <Drawing icon=Icon::Plus class="plus"/>
                <span class="visually-hidden">{site::plus_and_home(lang)}</span>
            </a>
            <button class="header__menu-button" type="button" popovertarget=MENU>
                {Icon::Menu}
                <span>{site::menu(lang)}</span>
            </button>
            <nav class="header__nav" id=MENU popover="auto" aria-label=site::main_menu(lang)>
                <p class="header__close">
                    <button
                        class="button"
                        data-kind="quiet"
                        data-size="small"
                        type="button"
                        popovertarget=MENU
                        popovertargetaction="hide"
                    >
                        {Icon::Close}
                        <span>{site::close(lang)}</span>
                    </button>
                </p>
                <ul class="header__links">
                    <Entry href=links::experiences(lang) label=site::nav_experiences(lang)/>
                    <Entry href=links::services(lang) label=site::nav_services(lang)/>
                    <Entry href=links::documents::register(lang) label=site::nav_documents(lang)/>
                    <Entry href=links::indicators(lang) label=site::nav_indicators(lang)/>
                    <Entry href=links::follow(lang) label=site::nav_follow(lang)/>
                    <Entry href=links::share(lang) label=site::nav_share(lang) action=true/>
                </ul>
            </nav>
            <LanguageSwitch lang/>
        </header>
    }
}

/// A link of the menu, marked when it leads to this page or to the one above it.
#[component]
fn Entry(href: String, label: &'static str, #[prop(optional)] action: bool) -> impl IntoView {
    let pathname = use_location().pathname;
    let target = href.clone();
    let current = move || {
        pathname.with(|path| match path.strip_prefix(target.as_str()) {
            Some("") => Some("page"),
            Some(rest) if rest.starts_with('/') => Some("true"),
            _ => None,
        })
    };
    view! {
        <li>
            <a href=href data-action=action.then_some("") aria-current=current>
                {label}
            </a>
        </li>
    }
}

/// It opens a new document: the language of one never changes under a reader.
#[component]
fn LanguageSwitch(lang: Lang) -> impl IntoView {
    let location = use_location();
    let other = lang.other();
    let href = move || {
        let mut address = location.pathname.with(|path| links::translate(path, other));
        location.search.with(|search| {
            if !search.is_empty() {
                address.push('?');
                address.push_str(search.trim_start_matches('?'));
            }
        });
        address
    };
    view! {
        <a
            class="header__language"
            href=href
            hreflang=other.tag()
            lang=other.tag()
        >
            {site::other_language(lang)}
        </a>
    }
}
