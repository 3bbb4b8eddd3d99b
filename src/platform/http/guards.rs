//! What every answer goes through: methods, load, panics, headers.
use crate::links;
use axum::{
    body::{Body, to_bytes},
    extract::Request,
    http::{HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{Html, IntoResponse, Response},
};
use std::{any::Any, time::Duration};
use tokio::sync::Semaphore;

/// Requests answered at the same time; beyond, we say so at once rather than let all of them wait.
static PLACES: Semaphore = Semaphore::const_new(512);

/// The longest a page or a server function may take: they take milliseconds, more is a bug.
const LONGEST: Duration = Duration::from_secs(15);

/// Pages made at the same time: more would only hold more memory.
static DESKS: Semaphore = Semaphore::const_new(16);

/// The longest any answer may take, a slow body included: then its place goes to somebody else.
const LONGEST_ANSWER: Duration = Duration::from_secs(20);

/// The same for a form with files: a slow line carries them slowly, and they wait for their turn to be read.
const LONGEST_UPLOAD: Duration = Duration::from_mins(5);

/// The largest page: a bug, not a page, is larger.
const LARGEST_PAGE: usize = 4 << 20;

/// The page of last resort's text.
const BROKEN: &str = include_str!("broken.html");

/// On the page routes only: see [`whole`].
pub async fn detached(request: Request, next: Next) -> Response {
    whole(next.run(request)).await
}

/// Renders a page to its last byte, in a task of its own. Rendering goes on when the client leaves:
/// Leptos frees a request's memory at the end of the body, which an abandoned body never reaches.
pub async fn whole(page: impl Future<Output = Response> + Send + 'static) -> Response {
    // A client that leaves before its turn costs nothing.
    let desk = DESKS.acquire().await;
    let mut job = tokio::spawn(async move {
        let (parts, body) = page.await.into_parts();
        let whole = (parts, to_bytes(body, LARGEST_PAGE).await);
        drop(desk);
        whole
    });
    match tokio::time::timeout(LONGEST, &mut job).await {
        Ok(Ok((parts, Ok(bytes)))) => Response::from_parts(parts, Body::from(bytes)),
        // A panic is a `JoinError`: the process lives.
        Ok(_) => broken(),
        Err(_) => {
            job.abort();
            tracing::error!("a page did not end in {LONGEST:?}");
            broken()
        }
    }
}

/// `CONNECT` and friends make the framework panic; nothing here needs them.
pub async fn known_methods(request: Request, next: Next) -> Response {
    match *request.method() {
        Method::GET | Method::HEAD | Method::POST | Method::OPTIONS => next.run(request).await,
        _ => StatusCode::METHOD_NOT_ALLOWED.into_response(),
    }
}

/// Gives up on what does not end: a body that never comes, a lock that is never freed.
pub async fn in_time(request: Request, next: Next) -> Response {
    let has_files =
        request.method() == Method::POST && links::documents::takes_files(request.uri().path());
    let longest = if has_files { LONGEST_UPLOAD } else { LONGEST_ANSWER };
    within(longest, next.run(request)).await
}

async fn within(longest: Duration, answer: impl Future<Output = Response>) -> Response {
    tokio::time::timeout(longest, answer).await.unwrap_or_else(|_| {
        tracing::error!("an answer did not end in {longest:?}");
        (StatusCode::SERVICE_UNAVAILABLE, Html(BROKEN)).into_response()
    })
}

/// Sheds load instead of queueing it.
pub async fn not_too_many_at_once(request: Request, next: Next) -> Response {
    let Ok(_place) = PLACES.try_acquire() else {
        return (StatusCode::SERVICE_UNAVAILABLE, [(header::RETRY_AFTER, "2")]).into_response();
    };
    next.run(request).await
}

/// Headers of every answer, refusals and panics included. Pages add their own content security policy.
pub async fn security_headers(request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let has_token = links::documents::has_token(path);
    let is_private = has_token || links::is_staff(path);
    let mut response = next.run(request).await;
    let status = response.status();
    let has_failed = status.is_client_error() || status.is_server_error();
    let headers = response.headers_mut();
    let fixed = [
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        // The address of a page with a token is told to nobody, ourselves included. The origin is: it is
        // how older browsers prove that a form comes from one of our pages (`csrf`).
        (header::REFERRER_POLICY, if has_token { "strict-origin" } else { "same-origin" }),
        (header::HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (header::HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        (
            header::HeaderName::from_static("permissions-policy"),
            "camera=(), microphone=(), geolocation=(), browsing-topics=()",
        ),
    ];
    for (name, value) in fixed {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if !headers.contains_key(header::CONTENT_SECURITY_POLICY) {
        let nothing = HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'");
        headers.insert(header::CONTENT_SECURITY_POLICY, nothing);
    }
    if is_private || !headers.contains_key(header::CACHE_CONTROL) {
        let value = if is_private {
            "private, no-store"
        } else if has_failed {
            "no-store"
        } else {
            "no-cache"
        };
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(value));
    }
    response
}

/// A panic outside a page, turned into the last-resort page.
pub fn panicked(_: Box<dyn Any + Send + 'static>) -> Response {
    tracing::error!("a handler panicked");
    broken()
}

/// The page of last resort: it needs nothing that can fail.
fn broken() -> Response {
    (StatusCode::INTERNAL_SERVER_ERROR, Html(BROKEN)).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::future::{pending, ready};

    #[tokio::test]
    async fn what_does_not_end_is_given_up() {
        let soon = Duration::from_millis(1);
        assert_eq!(within(soon, pending()).await.status(), StatusCode::SERVICE_UNAVAILABLE);
        let answer = ready(StatusCode::OK.into_response());
        assert_eq!(within(soon, answer).await.status(), StatusCode::OK);
    }
}
