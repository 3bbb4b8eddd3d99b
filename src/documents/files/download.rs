//! A file that is sent again only when it changed.
use axum::{
    body::Body,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;

/// Served again without asking for as long as a minute.
const FRESH: &str = "public, max-age=60";

/// `content` named `name`, or 304 for who has it.
pub fn download(asked: &HeaderMap, name: &str, mime: &'static str, content: Vec<u8>) -> Response {
    let tag = tag(&content);
    let known = asked.get(header::IF_NONE_MATCH).and_then(|it| it.to_str().ok());
    // A cache that compresses weakens the tag: `W/"…"`.
    let is_known = known.is_some_and(|known| {
        known.split(',').any(|it| it.trim().trim_start_matches("W/") == tag || it.trim() == "*")
    });
    let mut response = if is_known {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        Body::from(content).into_response()
    };
    describe(&mut response, name, mime);
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        response.headers_mut().insert(header::ETAG, tag);
    }
    response
}

/// The headers of a file to keep; a feed, which has no name, is read where it is.
pub fn describe(response: &mut Response, name: &str, mime: &'static str) {
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(mime));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(FRESH));
    if name.is_empty() {
        return;
    }
    if let Ok(it) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        headers.insert(header::CONTENT_DISPOSITION, it);
    }
}

fn tag(content: &[u8]) -> String {
    let mut tag = String::from("\"");
    for byte in Sha256::digest(content).iter().take(12) {
        let _ = write!(tag, "{byte:02x}");
    }
    tag.push('"');
    tag
}
