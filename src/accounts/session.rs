//! Who is signed in: a random token in a cookie, whose hash opens a row.
use super::{model::StaffMember, store};
use crate::{
    kernel::{error::AppError, lang::Lang},
    links,
    platform::{secrets, site::Site},
};
use axum::{
    extract::FromRequestParts,
    http::{HeaderMap, HeaderValue, header, request::Parts},
    response::{IntoResponse, Redirect, Response},
};

/// Use is noted once a minute: the store is not written at each request.
const NOTED_EVERY: i64 = 60_000;

/// The cookie's name. `__Host-` promises that it is ours, secure, and for no other host.
pub fn cookie_name(site: &Site) -> &'static str {
    if site.settings.is_https() { "__Host-psp" } else { "psp" }
}

/// The session's token, as the browser sent it.
pub fn token(site: &Site, headers: &HeaderMap) -> Option<String> {
    let name = cookie_name(site);
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, token)| *key == name && token.len() == 64)
        .map(|(_, token)| token.to_owned())
}

/// The cookie that carries `token`; an empty one erases it. It ends with the browser: a shared
/// computer is not signed in the next morning.
pub fn cookie(site: &Site, token: &str) -> Option<HeaderValue> {
    let secure = if site.settings.is_https() { "; Secure" } else { "" };
    let gone = if token.is_empty() { "; Max-Age=0" } else { "" };
    let name = cookie_name(site);
    let text = format!("{name}={token}; Path=/; HttpOnly; SameSite=Strict{secure}{gone}");
    HeaderValue::from_str(&text).ok()
}

/// The person who asks; `Unauthenticated` when nobody is signed in.
pub async fn member(site: &Site, headers: &HeaderMap) -> Result<StaffMember, AppError> {
    let hash = token(site, headers).map(|token| secrets::fingerprint(&token));
    let hash = hash.ok_or(AppError::Unauthenticated)?;
    let now = site.clock.now();
    let found = store::find_session(&site.db, &hash, now).await?;
    let (member, seen) = found.ok_or(AppError::Unauthenticated)?;
    if now.0 - seen.0 >= NOTED_EVERY {
        let mut tx = site.db.begin().await?;
        store::touch_session(&mut tx, &hash, now).await?;
        tx.commit().await?;
    }
    Ok(member)
}

/// For plain handlers: somebody is signed in. Others are sent to the sign-in page.
pub struct SignedIn(pub StaffMember);

impl FromRequestParts<Site> for SignedIn {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Response> {
        match member(site, &parts.headers).await {
            Ok(member) => Ok(Self(member)),
            Err(AppError::Unauthenticated) => {
                let lang = Lang::of_path(parts.uri.path());
                Err(Redirect::to(&links::sign_in(lang)).into_response())
            }
            Err(error) => {
                Err(crate::platform::http::pages::failed(site, parts.clone(), error).await)
            }
        }
    }
}
