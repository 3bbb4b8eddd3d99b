//! The foot of every page: every fixed page, and the staff's door.
use super::icon::{Drawing, Icon};
use crate::{
    app::use_lang,
    links::{self, Place},
    words::site,
};
use leptos::prelude::*;

#[component]
pub fn Footer() -> impl IntoView {
    let lang = use_lang();
    let pages = [
        (links::experiences(lang), site::nav_experiences(lang)),
        (links::services(lang), site::nav_services(lang)),
        (links::territories(lang), site::nav_territories(lang)),
        (links::documents::register(lang), site::nav_documents(lang)),
        (links::indicators(lang), site::nav_indicators(lang)),
        (links::follow(lang), site::nav_follow(lang)),
        (links::documents::follow(lang), site::nav_follow_report(lang)),
        (links::to(lang, &[Place::About]), site::footer_about(lang)),
        (links::to(lang, &[Place::Charter]), site::footer_charter(lang)),
        (links::to(lang, &[Place::Privacy]), site::footer_privacy(lang)),
        (links::to(lang, &[Place::Accessibility]), site::footer_accessibility(lang)),
        (links::to(lang, &[Place::Terms]), site::footer_terms(lang)),
        (links::to(lang, &[Place::SiteMap]), site::footer_site_map(lang)),
        (links::to(lang, &[Place::Contact]), site::footer_contact(lang)),
        (links::to(lang, &[Place::Staff]), site::footer_staff(lang)),
    ];
    let links = pages.map(|(href, words)| {
        view! {
            <li>
                <a href=href>
                    {words}
                </a>
            </li>
        }
    });
    view! {
        <footer class="footer">
            <div class="footer__inner">
                <div class="footer__about">
                    <p class="footer__name">
                        "Public Service "
                        <Drawing icon=Icon::Plus class="plus"/>
                        <span class="visually-hidden">"+"</span>
                    </p>
                    <p>{site::tagline(lang)}</p>
                    <p>{site::footer_licence(lang)}</p>
                </div>
                <nav aria-label=site::footer_title(lang)>
                    <ul class="footer__links">{links}</ul>
                </nav>
            </div>
        </footer>
    }
}
