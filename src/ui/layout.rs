//! The frame around every page.
use super::{
    alert::ErrorPage,
    announcer::{Announcer, LiveRegion},
    footer::Footer,
    header::Header,
    navigation::care_for_navigation,
    skip_link::{CONTENT, SkipLink},
};
use crate::{
    app::{SiteInfo, use_lang},
    kernel::error::AppError,
    words::site,
};
use leptos::prelude::*;

/// `is_routing` is true while the next page is on its way.
#[component]
pub fn Layout(is_routing: ReadSignal<bool>, children: Children) -> impl IntoView {
    let announcer = Announcer::provide();
    care_for_navigation(is_routing);
    view! {
        <div class="site">
            <div class="site__top">
                <SkipLink/>
                <DemoBanner/>
                <Header/>
                <LiveRegion announcer/>
                // The style sheet shows it when waiting lasts more than 300 ms.
                <Show when=move || is_routing.get()>
                    <div class="progress-line" aria-hidden="true"></div>
                </Show>
            </div>
            <main id=CONTENT tabindex="-1">
                {children()}
            </main>
            <Footer/>
        </div>
    }
}

/// Says that nothing here is true, when nothing is.
#[component]
fn DemoBanner() -> impl IntoView {
    let lang = use_lang();
    let demo = use_context::<SiteInfo>().is_some_and(|site| site.demo);
    demo.then(|| {
        view! {
            <aside class="banner" aria-label=site::demo_title(lang)>
                <p>{site::demo_text(lang)}</p>
            </aside>
        }
    })
}

/// The page of addresses that lead nowhere.
#[component]
pub fn NotFound() -> impl IntoView {
    view! { <ErrorPage error=AppError::NotFound/> }
}
