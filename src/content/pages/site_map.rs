//! `/plan-du-site`
use crate::{
    app::use_lang,
    kernel::lang::Lang,
    links::{self, Place},
    ui::page::Page,
    words::{content as words, dashboard, documents, register, site},
};
use leptos::prelude::*;

#[component]
pub fn SiteMapPage() -> impl IntoView {
    let lang = use_lang();
    let groups: Vec<_> = groups(lang)
        .into_iter()
        .map(|(title, pages)| {
            let pages: Vec<_> = pages
                .into_iter()
                .map(|(href, words)| {
                    view! {
                        <li>
                            <a href=href>
                                {words}
                            </a>
                        </li>
                    }
                })
                .collect();
            view! {
                <h2>{title}</h2>
                <ul>{pages}</ul>
            }
        })
        .collect();
    view! {
        <Page title=words::site_map_title(lang) lead=words::site_map_lead(lang)>
            <div class="prose">{groups}</div>
        </Page>
    }
}

type Group = (&'static str, Vec<(String, &'static str)>);

fn groups(lang: Lang) -> Vec<Group> {
    let at = |place, words| (links::to(lang, &[place]), words);
    vec![
        (
            words::group_share(lang),
            vec![
                (links::home(lang), words::home(lang)),
                (links::share(lang), site::nav_share(lang)),
                (links::follow(lang), site::nav_follow(lang)),
            ],
        ),
        (
            words::group_read(lang),
            vec![
                (links::experiences(lang), site::nav_experiences(lang)),
                (links::services(lang), site::nav_services(lang)),
                (links::territories(lang), site::nav_territories(lang)),
                (links::indicators(lang), site::nav_indicators(lang)),
                (links::compare(lang), dashboard::go_compare(lang)),
                (links::up_to_date(lang), dashboard::go_check(lang)),
            ],
        ),
        (
            words::group_documents(lang),
            vec![
                (links::documents::register(lang), documents::register_title(lang)),
                (links::documents::figures(lang), register::figures_title(lang)),
                (links::documents::report(lang), register::way_report(lang)),
                (links::documents::follow(lang), site::nav_follow_report(lang)),
                (links::documents::check(lang), register::way_check(lang)),
                (links::documents::plain_words(lang), register::way_words(lang)),
                (links::documents::testers(lang), register::way_testers(lang)),
            ],
        ),
        (
            words::group_about(lang),
            vec![
                at(Place::About, site::footer_about(lang)),
                at(Place::Charter, site::footer_charter(lang)),
                at(Place::Privacy, site::footer_privacy(lang)),
                at(Place::Accessibility, site::footer_accessibility(lang)),
                at(Place::Terms, site::footer_terms(lang)),
                at(Place::Contact, site::footer_contact(lang)),
            ],
        ),
        (
            words::group_staff(lang),
            vec![
                at(Place::Staff, site::footer_staff(lang)),
                (
                    links::to(lang, &[Place::Staff, Place::SignIn]),
                    crate::words::errors::sign_in(lang),
                ),
            ],
        ),
    ]
}
