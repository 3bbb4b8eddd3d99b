//! « Cette réponse vous est-elle utile ? »: a reader's vote, without an account. A browser votes
//! once, and remembers it itself; one network counts once a day, and nothing about it is stored.
pub mod buttons;

#[cfg(feature = "ssr")]
pub mod commands;
#[cfg(feature = "ssr")]
pub mod http;
#[cfg(feature = "ssr")]
mod store;

use crate::kernel::{error::AppError, ids::AnswerId, wire::WireAnswer};
use leptos::prelude::*;
use leptos::server_fn::codec::Json;
use serde::{Deserialize, Serialize};

/// How readers voted on one answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Votes {
    pub useful: i64,
    pub useless: i64,
}

/// Counts one vote on a public answer.
#[server(endpoint = "answers/vote", input = Json, output = WireAnswer)]
pub async fn vote(answer: AnswerId, useful: bool) -> Result<Votes, AppError> {
    use crate::platform::request::Request;
    let request = Request::current()?;
    commands::vote(&request.site, answer, useful, request.caller()).await
}
