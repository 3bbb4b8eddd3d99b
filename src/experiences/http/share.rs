//! The share flow without JavaScript: each step is posted, with the whole draft, to the address of
//! the step it leads to, and this answers with the step to show. Nothing is kept between two posts.
use crate::{
    experiences::{
        commands,
        forms::{Ask, Draft, Fields, Posted, Search, Step, turn},
    },
    kernel::{
        error::{AppError, FieldError},
        lang::Lang,
        query::pairs,
    },
    platform::{
        http::pages::after,
        limits::{Caller, Gesture},
        secrets,
        site::Site,
    },
    words,
};
use axum::{Router, extract::State, http::request::Parts, response::Response, routing::post};
use leptos::prelude::provide_context;

/// How many services a search shows.
const FOUND: usize = 10;

pub(super) fn router() -> Router<Site> {
    let steps = || Lang::ALL.into_iter().flat_map(|lang| Step::ALL.map(|step| step.address(lang)));
    steps().fold(Router::new(), |router, address| router.route(&address, post(answer)))
}

async fn answer(State(site): State<Site>, parts: Parts, body: String) -> Response {
    let fields: Fields = pairs(&body).collect();
    let directory = site.directory();
    let name = |code: &str| directory.by_code(code).map(|it| directory.reference(it));

    let mut turn = turn(&fields, site.clock.today(), words::personal_data::masked);
    turn.draft.name_services(name);
    begin(&mut turn.draft, site.clock.now().0);
    let mut posted =
        Posted { step: turn.step, draft: turn.draft, errors: turn.errors, ..Posted::default() };
    match turn.ask {
        Ask::Nothing => {}
        Ask::Search(typed) => {
            let found = directory.suggest(&typed, FOUND);
            let found = found.into_iter().map(|it| directory.reference(it)).collect();
            posted.search = Some(Search { typed, found });
        }
        Ask::Send => {
            let caller = parts.extensions.get::<Caller>().copied().unwrap_or_default();
            send(&site, caller, &mut posted).await;
        }
    }
    let error = error_of(&posted);
    after(&site, parts, error.as_ref(), move || provide_context(posted.clone())).await
}

/// Gives the draft its token and its beginning, at the first step that comes in.
fn begin(draft: &mut Draft, now: i64) {
    if draft.token.is_empty() {
        draft.token = secrets::token();
    }
    if draft.started_at.is_empty() {
        draft.started_at = now.to_string();
    }
}

async fn send(site: &Site, caller: Caller, posted: &mut Posted) {
    let sent = match site.limits.check(Gesture::Submit, caller) {
        Ok(()) => commands::submit(site, &posted.draft).await,
        Err(error) => Err(error),
    };
    match sent {
        Ok(receipt) => {
            // The draft has become an experience: the page keeps nothing of it.
            *posted = Posted { step: Step::Receipt, receipt: Some(receipt), ..Posted::default() };
        }
        Err(AppError::Invalid(errors)) => {
            posted.step = step_of(&errors);
            posted.errors = errors;
        }
        Err(error) => posted.failure = Some(error),
    }
}

/// The step that shows the first of these fields.
fn step_of(errors: &[FieldError]) -> Step {
    let shows = |step: &Step| {
        let field = errors.first().map_or("", |it| it.field.as_str());
        step.shows(field) || (field == "service" && *step == Step::Service)
    };
    Step::ALL.into_iter().find(shows).unwrap_or(Step::Review)
}

fn error_of(posted: &Posted) -> Option<AppError> {
    let refused = || AppError::Invalid(posted.errors.clone());
    posted.failure.clone().or_else(|| (!posted.errors.is_empty()).then(refused))
}
