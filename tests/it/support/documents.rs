//! Documents and reports on demand, written through the store.
use super::{
    app::{NOW, TestApp},
    make,
};
use public_service_plus::{
    documents::{
        codes::{Domain, Kind, Source, State, StepActor, StepKind},
        model::{Counts, Identity},
        rules,
        store::{counting, steps, writing},
    },
    kernel::{
        ids::{DocumentId, ReportId},
        time::{DAY_MS, Instant},
    },
    platform::clock::day_in_france,
};

/// A form of the town halls' domain "papers", that nobody is known to issue.
pub(crate) fn identity(title: &str) -> Identity {
    Identity {
        kind: Kind::Form,
        title: title.to_owned(),
        cerfa: None,
        version: None,
        notice: None,
        pages: None,
        url: None,
        domain: Domain::Citizenship,
        issuer: None,
        issuer_label: String::new(),
    }
}

/// Adds a document in this state; it took the last step before yesterday. See [`write`].
pub(crate) async fn document(app: &TestApp, title: &str, state: State) -> DocumentId {
    write(app, &identity(title), state, 40).await
}

/// The same, issued by the structure of this code.
pub(crate) async fn issued_by(app: &TestApp, title: &str, state: State, code: &str) -> DocumentId {
    let issuer = app.site.directory().by_code(code).map(|it| it.id);
    write(app, &Identity { issuer, ..identity(title) }, state, 40).await
}

/// Adds a document first reported `days` ago, which took one step every four days to its state.
pub(crate) async fn write(
    app: &TestApp,
    identity: &Identity,
    state: State,
    days: i64,
) -> DocumentId {
    let at = |step: i64| Instant(NOW.0 - (days - 4 * step) * DAY_MS);
    let way = way_to(state);
    let last = at(i64::try_from(way.len()).unwrap() - 1);
    let due_on = rules::due_after(state, day_in_france(last));
    let mut tx = app.site.db.begin().await.unwrap();
    let id = writing::insert(&mut tx, identity, (State::Reported, Source::Web), due_on, at(0))
        .await
        .unwrap();
    for (step, to) in (0..).zip(&way) {
        if step > 0 {
            let from = way[usize::try_from(step).unwrap() - 1];
            writing::move_to(&mut tx, id, (from, *to), due_on, at(step)).await.unwrap();
        }
        let new = steps::NewStep {
            document: id,
            kind: StepKind::of(*to),
            at: at(step),
            actor: if step == 0 { StepActor::Public } else { StepActor::Service },
            reason: if *to == State::Refused { "Ce texte est fixé par la loi." } else { "" },
            due_on: rules::due_after(*to, day_in_france(at(step))),
            other: None,
        };
        steps::add(&mut tx, new).await.unwrap();
    }
    tx.commit().await.unwrap();
    app.site.refresh_document(id).await.unwrap();
    id
}

/// The states that lead to this one, itself included.
fn way_to(state: State) -> Vec<State> {
    use State::{Accepted, Measured, Published, Qualified, Refused, Reported, Rewriting, Tested};
    let ordinary = [Reported, Qualified, Accepted, Rewriting, Tested, Published, Measured];
    if state == Refused {
        return vec![Reported, Qualified, Refused];
    }
    let end = ordinary.iter().position(|it| *it == state).unwrap();
    ordinary[..=end].to_vec()
}

/// Adds a report that a moderator kept, sent ten days ago; it counts.
pub(crate) async fn report(app: &TestApp, document: DocumentId, difficulty: i64) -> ReportId {
    let at = Instant(NOW.0 - 10 * DAY_MS);
    let id = insert_report(app, document, "kept", difficulty, at).await;
    count(app, document, Counts { reports: 1, difficulties: difficulty, struggled: 0 }, at).await;
    id
}

/// Adds a report that nobody read; it does not count yet.
pub(crate) async fn unread_report(app: &TestApp, document: DocumentId) -> ReportId {
    insert_report(app, document, "received", 4, Instant(NOW.0 - DAY_MS)).await
}

/// Adds "me too" clicks, today.
pub(crate) async fn struggled(app: &TestApp, document: DocumentId, clicks: i64) {
    let counts = Counts { struggled: clicks, ..Counts::default() };
    count(app, document, counts, NOW).await;
}

/// Adds to the counts of a document, in the month of this instant.
pub(crate) async fn count(app: &TestApp, document: DocumentId, counts: Counts, at: Instant) {
    let mut tx = app.site.db.begin().await.unwrap();
    counting::add(&mut tx, document, day_in_france(at), counts).await.unwrap();
    tx.commit().await.unwrap();
    app.site.refresh_document(document).await.unwrap();
}

async fn insert_report(
    app: &TestApp,
    document: DocumentId,
    state: &str,
    difficulty: i64,
    at: Instant,
) -> ReportId {
    let db = &app.site.db;
    let decided = if state == "kept" { at.0.to_string() } else { "null".to_owned() };
    let sql = format!(
        "insert into report (document_id, state, difficulty, obstacles, passage, place, suggestion,
           quoted, source, received_at, decided_at)
         values ({document}, '{state}', {difficulty}, 3, 'Cadre B, le quotient', 'page 2',
           'Dire « la part »', 0, 'web', {}, {decided})",
        at.0
    );
    make::run(db, &sql).await;
    ReportId(make::number(db, "select max(id) from report").await)
}
