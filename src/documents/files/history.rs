//! Every step of every public document, as a table that is written as it is read.
use super::{csv::Lines, download::describe};
use crate::{
    documents::store::history::{self, NumberedStep},
    kernel::time::Instant,
    platform::{clock::rfc3339, site::Site},
};
use axum::{
    body::Body,
    extract::State,
    response::{IntoResponse, Response},
};
use futures::stream;
use std::io;

/// Steps read and sent at once.
const BATCH: i64 = 2_000;

/// `id` grows with time; `other` is the other dossier of a merge.
const COLUMNS: [&str; 8] =
    ["id", "document", "step", "at", "actor", "reason", "due_on", "other_document"];

/// Where the reading is.
enum At {
    Head,
    After(i64),
    End,
}

pub(super) async fn file(State(site): State<Site>) -> Response {
    let parts = stream::try_unfold((site, At::Head), async |(site, at)| {
        let after = match at {
            At::Head => {
                let mut lines = Lines::new();
                lines.put(&COLUMNS);
                return io::Result::Ok(Some((whole(lines)?, (site, At::After(0)))));
            }
            At::After(id) => id,
            At::End => return Ok(None),
        };
        let steps = history::after(&site.db, after, BATCH).await.map_err(io::Error::other)?;
        let Some(last) = steps.last().map(|it| it.id) else { return Ok(None) };
        let is_last = i64::try_from(steps.len()).is_ok_and(|it| it < BATCH);
        let mut lines = Lines::new();
        for it in &steps {
            lines.put(&line(it));
        }
        let next = if is_last { At::End } else { At::After(last) };
        Ok(Some((whole(lines)?, (site, next))))
    });
    let mut response = Body::from_stream(parts).into_response();
    describe(&mut response, "historique.csv", "text/csv; charset=utf-8");
    response
}

fn whole(lines: Lines) -> io::Result<Vec<u8>> {
    lines.finish().ok_or_else(|| io::Error::other("a line was not written"))
}

fn line(it: &NumberedStep) -> [String; 8] {
    let step = &it.step;
    [
        it.id.to_string(),
        step.document_id.to_string(),
        step.kind.clone(),
        rfc3339(Instant(step.at)),
        step.actor.clone(),
        step.reason.clone(),
        step.due_on.clone().unwrap_or_default(),
        step.other_id.map(|it| it.to_string()).unwrap_or_default(),
    ]
}
