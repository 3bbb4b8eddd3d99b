//! The document around the application: head, scripts, and the policy that only they may run.
use super::super::{
    assets::{NAME, half},
    site::Site,
};
use crate::{app::App, kernel::lang::Lang, links::Space};
use axum::http::{HeaderValue, header, request::Parts};
use leptos::{nonce::use_nonce, prelude::*};
use leptos_axum::ResponseOptions;
use leptos_meta::MetaTags;

/// The shell of every page.
pub fn shell_of(site: &Site) -> impl Fn() -> AnyView + Clone + Send + Sync + 'static {
    let version = site.assets.version.clone();
    move || shell(&version).into_any()
}

fn shell(version: &str) -> impl IntoView + use<> {
    let path = use_context::<Parts>().map(|it| it.uri.path().to_owned()).unwrap_or_default();
    let lang = Lang::of_path(&path);
    let nonce = use_nonce().map(|nonce| nonce.to_string()).unwrap_or_default();
    allow_only(&nonce);
    let file = |name: &str, kind: &str| format!("/pkg/{name}.{kind}?v={version}");
    let half = half(Space::of(&path));
    let (style, script, wasm) = (file(NAME, "css"), file(half, "js"), file(half, "wasm"));
    // Our own start instead of `HydrationScripts`: it reads files on every render, and cannot ask
    // for versioned names. It starts when the browser is idle; until then the page is plain HTML.
    let start = format!(
        "const start=()=>import('{script}').then(m=>m.default({{module_or_path:'{wasm}'}})\
         .then(()=>{{m.hydrate();document.documentElement.dataset.hydrated=''}}));\
         'requestIdleCallback' in window\
         ?requestIdleCallback(start,{{timeout:1500}}):setTimeout(start,1)"
    );

    view! {
        <!DOCTYPE html>
        <html lang=lang.tag()>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <link rel="preload" href="/fonts/atkinson-hyperlegible-next.woff2" r#as="font" r#type="font/woff2" crossorigin="anonymous"/>
                <link rel="stylesheet" href=style/>
                <link rel="icon" href="/favicon.svg" r#type="image/svg+xml"/>
                <link rel="apple-touch-icon" href="/apple-touch-icon.png"/>
                <link rel="manifest" href="/manifest.webmanifest"/>
                <link rel="modulepreload" href=script fetchpriority="low"/>
                <script type="module" nonce=nonce>{start}</script>
                <MetaTags/>
            </head>
            <body>
                <App/>
            </body>
        </html>
    }
}

/// The content security policy: our own files and the scripts that carry this page's nonce.
fn allow_only(nonce: &str) {
    let policy = format!(
        "default-src 'none'; script-src 'self' 'nonce-{nonce}' 'wasm-unsafe-eval'; \
         style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; \
         form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'"
    );
    if let (Some(response), Ok(policy)) =
        (use_context::<ResponseOptions>(), HeaderValue::from_str(&policy))
    {
        response.insert_header(header::CONTENT_SECURITY_POLICY, policy);
    }
}
