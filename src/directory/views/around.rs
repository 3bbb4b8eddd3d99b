//! What is around a service: those below it, its poster.
use super::rows::ServiceRows;
use crate::{
    app::use_lang,
    browser,
    directory::{listing::ServiceRow, model::StructureRef},
    links,
    ui::{effect::effect, icon::Icon},
    words::services as words,
};
use leptos::prelude::*;

/// The first services below, and the way to the others: the address of `all`.
#[component]
pub fn Below(all: String, children: Vec<ServiceRow>, total: u32) -> impl IntoView {
    let lang = use_lang();
    let more = usize::try_from(total).unwrap_or_default() > children.len();
    (!children.is_empty()).then(|| {
        view! {
            <section class="stack" aria-labelledby="below">
                <h2 class="portrait__title" id="below">
                    {words::children(lang)}
                </h2>
                <ServiceRows rows=children/>
                {more
                    .then(|| {
                        view! {
                            <p>
                                <a href=all>{words::all_children(lang, i64::from(total))}</a>
                            </p>
                        }
                    })}
            </section>
        }
    })
}

/// The code that a counter hangs on its wall.
#[component]
pub fn Poster(service: StructureRef) -> impl IntoView {
    let lang = use_lang();
    let StructureRef { code, name, .. } = service;
    let (alive, set_alive) = signal(false);
    effect(move || set_alive.set(true));
    let qr = links::service_qr(&code);
    view! {
        <section class="portrait" aria-labelledby="poster">
            <h2 class="portrait__title" id="poster">
                {words::poster(lang)}
            </h2>
            <div class="qr">
                <img
                    class="qr__drawing"
                    src=qr.clone()
                    width="128"
                    height="128"
                    loading="lazy"
                    alt=words::qr_label(lang, &name)
                />
                <p>{words::poster_text(lang)}</p>
            </div>
            <div class="actions" data-print="hide">
                <a
                    class="button"
                    data-kind="second"
                    data-size="small"
                    href=links::service_poster(lang, &code)
                >
                    {words::results_poster(lang)}
                </a>
                <a class="button" data-kind="second" data-size="small" href=qr download="">
                    {words::download_poster(lang)}
                </a>
                <button
                    class="button"
                    data-kind="quiet"
                    data-size="small"
                    type="button"
                    hidden=move || !alive.get()
                    on:click=move |_| browser::print()
                >
                    {Icon::Print}
                    <span>{words::print(lang)}</span>
                </button>
            </div>
        </section>
    }
}
