//! Pages that are the same for everyone are made once a second at most, and again after any change.
use super::super::{db, site::Site};
use crate::links;
use axum::{
    body::{Body, to_bytes},
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use leptos::nonce::Nonce;
use moka::sync::Cache;
use std::{sync::Arc, time::Duration};

/// How long a page may lag behind what another process changed; the outbox is read as often.
const LIFE: Duration = Duration::from_secs(1);

/// All pages together, in bytes.
const ROOM: u64 = 16 << 20;

/// Pages by address, and by the number of changes that this process had seen.
pub type SharedPages = Cache<(u64, String), Arc<Page>>;

/// A page as it was made, with the one-time word of its scripts.
pub struct Page {
    headers: HeaderMap,
    text: String,
    nonce: String,
}

/// No page yet.
pub fn none() -> SharedPages {
    let weight =
        |_: &(u64, String), page: &Arc<Page>| u32::try_from(page.text.len()).unwrap_or(u32::MAX);
    Cache::builder().max_capacity(ROOM).weigher(weight).time_to_live(LIFE).build()
}

/// Answers with the page made for someone else, if there is one.
pub async fn share(State(site): State<Site>, request: Request, next: Next) -> Response {
    if !is_for_everyone(&request) {
        return next.run(request).await;
    }
    let key = (db::changes(), request.uri().to_string());
    if let Some(page) = site.pages.get(&key) {
        return page.for_another();
    }
    let (parts, body) = next.run(request).await.into_parts();
    let Ok(bytes) = to_bytes(body, usize::MAX).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    if parts.status == StatusCode::OK
        && let Some(page) = Page::new(&parts.headers, &bytes)
    {
        site.pages.insert(key, Arc::new(page));
    }
    Response::from_parts(parts, Body::from(bytes))
}

/// Nothing in it depends on who asks. (Visitors have no cookie; forms have one-time tokens.)
fn is_for_everyone(request: &Request) -> bool {
    request.method() == Method::GET
        && !request.headers().contains_key(header::COOKIE)
        && !links::is_personal(request.uri().path())
}

impl Page {
    /// `None` when it is no page of ours.
    fn new(headers: &HeaderMap, bytes: &[u8]) -> Option<Self> {
        let policy = headers.get(header::CONTENT_SECURITY_POLICY)?.to_str().ok()?;
        let (_, after) = policy.split_once("'nonce-")?;
        let (nonce, _) = after.split_once('\'')?;
        let text = String::from_utf8(bytes.to_vec()).ok()?;
        Some(Self { headers: headers.clone(), text, nonce: nonce.to_owned() })
    }

    /// The same, with a word of its own for its scripts: one that was seen allows nothing.
    fn for_another(&self) -> Response {
        let nonce = Nonce::new().to_string();
        let mut headers = self.headers.clone();
        let policy = headers
            .get(header::CONTENT_SECURITY_POLICY)
            .and_then(|it| it.to_str().ok())
            .and_then(|it| HeaderValue::from_str(&it.replace(&self.nonce, &nonce)).ok());
        if let Some(policy) = policy {
            headers.insert(header::CONTENT_SECURITY_POLICY, policy);
        }
        (headers, self.text.replace(&self.nonce, &nonce)).into_response()
    }
}
