//! Who is asking, for the bodies of server functions.
use super::{
    limits::{Caller, Gesture},
    site::Site,
};
use crate::{
    accounts::{model::StaffMember, session},
    kernel::{error::AppError, lang::Lang},
};
use axum::http::request::Parts;
use leptos::prelude::use_context;

/// What a server function may use: the site, and the head of the HTTP request.
#[derive(Clone)]
pub struct Request {
    pub site: Site,
    pub parts: Parts,
}

impl Request {
    /// The request being answered.
    pub fn current() -> Result<Self, AppError> {
        let missing = || AppError::Internal("no-request".to_owned());
        let site = use_context::<Site>().ok_or_else(missing)?;
        let parts = use_context::<Parts>().ok_or_else(missing)?;
        Ok(Self { site, parts })
    }

    /// The caller, for limits.
    pub fn caller(&self) -> Caller {
        self.parts.extensions.get().copied().unwrap_or_default()
    }

    /// Counts one gesture; refuses when there were too many.
    pub fn limit(&self, gesture: Gesture) -> Result<(), AppError> {
        self.site.limits.check(gesture, self.caller())
    }

    /// The person who signed in; `Unauthenticated` when nobody did.
    pub async fn staff(&self) -> Result<StaffMember, AppError> {
        session::member(&self.site, &self.parts.headers).await
    }

    /// The language of the page being rendered, or of the page that calls.
    pub fn lang(&self) -> Lang {
        let path = self.parts.uri.path();
        if !path.starts_with("/api/") {
            return Lang::of_path(path);
        }
        let referer = self.parts.headers.get("referer").and_then(|it| it.to_str().ok());
        let path = referer.and_then(|it| it.split("://").nth(1)?.split_once('/'));
        path.map_or(Lang::Fr, |(_, path)| Lang::of_path(&format!("/{path}")))
    }
}
