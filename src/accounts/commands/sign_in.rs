//! Signing in.
use crate::{
    accounts::{
        forms::{self, PASSWORD_MAX, SignInDraft},
        password, store,
    },
    kernel::{
        error::{AppError, FieldCode},
        text::count_chars,
    },
    platform::{
        audit::{self, Actor},
        limits::{Caller, Gesture},
        secrets,
        site::Site,
    },
};

/// Opens a session: the token to put in the cookie. `old` is the token the browser had, which
/// opens nothing afterwards. Tries are counted by network and by address.
pub async fn sign_in(
    site: &Site,
    caller: Caller,
    draft: &SignInDraft,
    old: Option<&str>,
) -> Result<String, AppError> {
    site.limits.check(Gesture::SignIn, caller)?;
    let wrong = || AppError::field("email", FieldCode::WrongCredentials);
    let too_long = count_chars(&draft.password) > PASSWORD_MAX as usize;
    let email = forms::email(&draft.email).filter(|_| !too_long).ok_or_else(wrong)?;
    let now = site.clock.now();
    site.limits.check(Gesture::SignIn, site.limits.named(&email, now.0))?;

    let found = store::find_by_email(&site.db, &email).await?;
    let (id, hash) = found.unzip();
    let right = password::verify(&draft.password, hash).await?;
    let id = id.filter(|_| right).ok_or_else(wrong)?;

    let token = secrets::token();
    let mut tx = site.db.begin().await?;
    store::forget_sessions(&mut tx, now).await?;
    if let Some(old) = old {
        store::close_session(&mut tx, &secrets::fingerprint(old)).await?;
    }
    store::open_session(&mut tx, &secrets::fingerprint(&token), id, now).await?;
    audit::record(&mut tx, now, Actor::Staff(id), "signed in", ("staff", id.0), None).await?;
    tx.commit().await?;
    Ok(token)
}
