//! A kept file as an answer that no browser runs, guesses or keeps. Who may see it is the caller's business.
use crate::{kernel::error::AppError, platform::site::Site};
use axum::{
    body::Body,
    http::{HeaderName, HeaderValue, header},
    response::Response,
};
use std::fmt::Write as _;

/// Whether a browser shows a file in its window, or only saves it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// An image, beside what it is about; a PDF is saved all the same.
    View,
    Save,
}

const FIXED: [(HeaderName, &str); 5] = [
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    // The page that a browser makes around a picture has styles of its own.
    (header::CONTENT_SECURITY_POLICY, "default-src 'none'; style-src 'unsafe-inline'; sandbox"),
    (header::CACHE_CONTROL, "private, no-store"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (header::REFERRER_POLICY, "no-referrer"),
];

/// Types that we make; anything else is served as bytes.
const OURS: [&str; 3] = ["image/jpeg", "image/png", "application/pdf"];

/// The object as a file called `name`.
pub async fn answer(
    site: &Site,
    object: &str,
    media_type: &str,
    name: &str,
    way: Way,
) -> Result<Response, AppError> {
    let bytes = site.storage.find(object).await?.ok_or(AppError::NotFound)?;
    let media_type = OURS.into_iter().find(|it| *it == media_type);
    let is_image = media_type.is_some_and(|it| it.starts_with("image/"));
    let shown = if is_image && way == Way::View { "inline" } else { "attachment" };
    let mut response = Response::new(Body::from(bytes));
    let headers = response.headers_mut();
    for (header, value) in FIXED {
        headers.insert(header, HeaderValue::from_static(value));
    }
    let media_type = media_type.unwrap_or("application/octet-stream");
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
    let disposition = format!("{shown}; filename*=UTF-8''{}", encoded(name));
    // Only letters, digits and signs that the header takes.
    let disposition = HeaderValue::from_str(&disposition)
        .unwrap_or_else(|_| HeaderValue::from_static("attachment"));
    headers.insert(header::CONTENT_DISPOSITION, disposition);
    Ok(response)
}

/// A name as RFC 8187 writes it.
fn encoded(name: &str) -> String {
    name.bytes().fold(String::new(), |mut text, byte| {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'-' | b'_' => {
                text.push(char::from(byte));
            }
            _ => {
                let _ = write!(text, "%{byte:02X}");
            }
        }
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_cannot_leave_its_header() {
        assert_eq!(encoded("reçu n°1.pdf"), "re%C3%A7u%20n%C2%B01.pdf");
        assert_eq!(encoded("a\"; x=\r\nSet-Cookie: y"), "a%22%3B%20x%3D%0D%0ASet-Cookie%3A%20y");
    }
}
