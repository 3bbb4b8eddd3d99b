//! What the API answers when it cannot: problem details (RFC 9457).
use super::answer::RowError;
use crate::{kernel::error::AppError, platform::secrets};
use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Serialize;

/// A refusal that a program can read.
#[derive(Debug, Serialize)]
pub(super) struct Problem {
    status: u16,
    title: &'static str,
    detail: String,
    /// What a program can tell this refusal by, where the status is not enough.
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<&'static str>,
    /// How many rows are at fault; `errors` has the first ones.
    #[serde(skip_serializing_if = "Option::is_none")]
    refused: Option<u64>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    errors: Vec<RowError>,
    #[serde(skip)]
    retry_after: Option<u32>,
}

impl Problem {
    pub(super) fn new(status: StatusCode, detail: impl Into<String>) -> Self {
        Self {
            status: status.as_u16(),
            title: status.canonical_reason().unwrap_or_default(),
            detail: detail.into(),
            code: None,
            refused: None,
            errors: vec![],
            retry_after: None,
        }
    }

    /// Something in the request is not as it should be.
    pub(super) fn invalid(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, detail)
    }

    /// With the rows at fault: how many, and the first ones.
    pub(super) fn with(self, refused: u64, errors: Vec<RowError>) -> Self {
        Self { refused: Some(refused), errors, ..self }
    }

    pub(super) fn coded(self, code: &'static str) -> Self {
        Self { code: Some(code), ..self }
    }
}

impl From<AppError> for Problem {
    fn from(error: AppError) -> Self {
        let status =
            StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        match error {
            AppError::Unauthenticated => {
                Self::new(status, "Send a good token in the Authorization header: Bearer psp_…")
            }
            AppError::Conflict => {
                Self::new(status, "Another batch writes the same results: send this one again.")
            }
            AppError::TooMany(seconds) => Self {
                retry_after: Some(seconds),
                ..Self::new(status, format!("Too many batches: wait {seconds} seconds."))
            },
            AppError::Internal(reference) => {
                Self::new(status, format!("A problem on our side, reference {reference}."))
            }
            other => Self::new(status, other.to_string()),
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let text = serde_json::to_string(&self).unwrap_or_else(|_| secrets::reference());
        let kind = [(header::CONTENT_TYPE, "application/problem+json")];
        let mut response = (status, kind, text).into_response();
        if status == StatusCode::UNAUTHORIZED {
            let ask = HeaderValue::from_static("Bearer");
            response.headers_mut().insert(header::WWW_AUTHENTICATE, ask);
        }
        if let Some(seconds) = self.retry_after {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}
