//! Every `ui` component in every state, with sample values: no server, no data. Client-side only
//! (feature `csr`); never part of the product.
pub mod forms;
pub mod messages;
pub mod pieces;
pub mod plots;

use crate::{
    app::SiteInfo,
    kernel::lang::Lang,
    ui::{footer::Footer, header::Header},
};
use forms::Forms;
use leptos::prelude::*;
use leptos_router::components::Router;
use messages::Messages;
use pieces::Pieces;
use plots::Plots;

/// Shows the gallery in the page.
pub fn mount() {
    console_error_panic_hook::set_once();
    leptos::mount::mount_to_body(Gallery);
}

/// The components, in the language of the switch.
#[component]
pub fn Gallery() -> impl IntoView {
    let lang = RwSignal::new(Lang::Fr);
    view! {
        <Router>
            <p class="actions">
                <button
                    class="button"
                    data-kind="second"
                    data-size="small"
                    type="button"
                    on:click=move |_| lang.update(|it| *it = it.other())
                >
                    {move || lang.get().other().tag()}
                </button>
            </p>
            {move || view! { <Everything lang=lang.get()/> }}
        </Router>
    }
}

#[component]
fn Everything(lang: Lang) -> impl IntoView {
    provide_context(SiteInfo { lang, ..SiteInfo::default() });
    view! {
        <div class="site">
            <div class="site__top">
                <Header/>
            </div>
            <main class="page">
                <h1>"Components"</h1>
                <Pieces/>
                <Plots/>
                <Forms/>
                <Messages/>
            </main>
            <Footer/>
        </div>
    }
}

/// One component, in its states.
#[component]
fn Sample(name: &'static str, children: Children) -> impl IntoView {
    view! {
        <section class="section">
            <h2>{name}</h2>
            <div class="stack">{children()}</div>
        </section>
    }
}
