//! Documents in the store and on the shelf: writing, moving, steps, counts.
use crate::support::{
    app::NOW,
    documents::{self, identity},
    engines::on_both_engines,
    make,
};
use public_service_plus::{
    documents::{
        codes::{Source, State, StepActor, StepKind},
        model::{Counts, Identity},
        shelf,
        store::{counting, steps, writing},
    },
    kernel::{
        ids::DocumentId,
        time::{DAY_MS, Day, Instant},
    },
    platform::{
        db::StoreError,
        outbox::{self, Topic},
    },
};

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

on_both_engines!(a_document_is_read_as_it_was_written, app => {
    let said = Identity {
        cerfa: Some("99001".to_owned()),
        version: Some("02".to_owned()),
        notice: Some("99002#01".to_owned()),
        pages: Some(4),
        url: Some("https://exemple.fr/formulaire".to_owned()),
        issuer: app.site.directory().by_code("NIMES").map(|it| it.id),
        issuer_label: "Impôts".to_owned(),
        ..identity("Demande de délai")
    };
    let due = Some(day("2026-03-20"));
    let mut tx = app.site.db.begin().await.unwrap();
    let id = writing::insert(&mut tx, &said, (State::Reported, Source::Paper), due, NOW).await.unwrap();
    let found = writing::by_cerfa(&mut tx, "99001").await.unwrap().unwrap();
    tx.commit().await.unwrap();
    assert_eq!(found, writing::find(&app.site.db, id).await.unwrap().unwrap());
    assert_eq!((found.id, found.state, found.source), (id, State::Reported, Source::Paper));
    assert_eq!((found.identity, found.due_on), (said, due));
    assert_eq!((found.created_at, found.state_at, found.merged_into), (NOW, NOW, None));
    assert_eq!(found.counts, Counts::default());
    assert!(writing::find(&app.site.db, DocumentId(id.0 + 1)).await.unwrap().is_none());
});

on_both_engines!(a_cerfa_number_has_one_living_dossier, app => {
    let said = Identity { cerfa: Some("99001".to_owned()), ..identity("Demande") };
    let first = documents::write(&app, &said, State::Qualified, 10).await;
    let mut tx = app.site.db.begin().await.unwrap();
    let state = (State::Reported, Source::Web);
    let again = writing::insert(&mut tx, &said, state, None, NOW).await.unwrap_err();
    assert!(again.is_duplicate());
    drop(tx);
    // Merged into another, it leaves its number.
    let other = documents::document(&app, "Autre", State::Qualified).await;
    make::run(&app.site.db, &format!("update document set merged_into = {other} where id = {first}")).await;
    let mut tx = app.site.db.begin().await.unwrap();
    assert!(writing::by_cerfa(&mut tx, "99001").await.unwrap().is_none());
    writing::insert(&mut tx, &said, state, None, NOW).await.unwrap();
});

on_both_engines!(a_move_needs_the_state_it_was_decided_on, app => {
    let id = documents::document(&app, "Demande", State::Qualified).await;
    let due = Some(day("2026-04-01"));
    let mut tx = app.site.db.begin().await.unwrap();
    let moved = (State::Qualified, State::Accepted);
    writing::move_to(&mut tx, id, moved, due, NOW).await.unwrap();
    let late = writing::move_to(&mut tx, id, moved, due, NOW).await.unwrap_err();
    assert!(matches!(late, StoreError::Changed));
    tx.commit().await.unwrap();
    let now = writing::find(&app.site.db, id).await.unwrap().unwrap();
    assert_eq!((now.state, now.due_on, now.state_at), (State::Accepted, due, NOW));
});

on_both_engines!(history_is_kept_in_order_of_time, app => {
    let id = documents::document(&app, "Demande", State::Refused).await;
    let step = steps::NewStep {
        document: id,
        kind: StepKind::Rescheduled,
        at: NOW,
        actor: StepActor::Moderator,
        reason: "Congés",
        due_on: Some(day("2026-05-01")),
        other: None,
    };
    let mut tx = app.site.db.begin().await.unwrap();
    steps::add(&mut tx, step).await.unwrap();
    tx.commit().await.unwrap();
    let all = steps::of(&app.site.db, id).await.unwrap();
    let kinds: Vec<&str> = all.iter().map(|it| it.kind.as_str()).collect();
    assert_eq!(kinds, ["opened", "qualified", "refused", "rescheduled"]);
    assert_eq!(all[2].reason, "Ce texte est fixé par la loi.");
    assert_eq!(all[3].due_on.as_deref(), Some("2026-05-01"));
});

on_both_engines!(counts_add_up_by_month_and_may_be_taken_back, app => {
    let id = documents::document(&app, "Demande", State::Qualified).await;
    let add = async |day: &str, reports, difficulties, struggled| {
        let mut tx = app.site.db.begin().await.unwrap();
        let counts = Counts { reports, difficulties, struggled };
        counting::add(&mut tx, id, self::day(day), counts).await.unwrap();
        tx.commit().await.unwrap();
    };
    add("2025-12-31", 1, 4, 0).await;
    add("2026-01-01", 1, 5, 0).await;
    add("2026-01-30", 0, 0, 7).await;
    add("2026-01-30", -1, -5, 0).await;
    let months = counting::months(&app.site.db, id).await.unwrap();
    let counts = |reports, difficulties, struggled| Counts { reports, difficulties, struggled };
    let expected = [(2025 * 12 + 11, counts(1, 4, 0)), (2026 * 12, counts(0, 0, 7))];
    assert_eq!(months, expected);
    app.site.refresh_document(id).await.unwrap();
    let shelf = app.site.shelf();
    let it = shelf.find(id).unwrap();
    assert_eq!(it.document.counts, counts(1, 4, 7));
    assert_eq!(it.years, [(2025, counts(1, 4, 0)), (2026, counts(0, 0, 7))]);
});

on_both_engines!(the_shelf_holds_what_is_public, app => {
    let hidden = documents::document(&app, "Caché", State::Reported).await;
    let open = documents::document(&app, "Demande d’Été", State::Published).await;
    let merged = documents::document(&app, "Doublon", State::Qualified).await;
    make::run(&app.site.db, &format!("update document set merged_into = {open} where id = {merged}")).await;
    app.site.refresh_document(merged).await.unwrap();
    let shelf = app.site.shelf();
    assert!(shelf.find(hidden).is_none() && shelf.find(merged).is_none());
    let it = shelf.find(open).unwrap();
    assert!(it.folded.starts_with("demande d"), "{}", it.folded);
    let reached = |state| it.reached(state).map(|it| it.to_string());
    assert_eq!(reached(State::Reported).as_deref(), Some("2026-01-21"));
    assert_eq!(reached(State::Published).as_deref(), Some("2026-02-10"));
    assert_eq!(reached(State::Measured), None);
    // What one refresh after the other gives is what one reading gives.
    let whole = shelf::load(&app.site.db).await.unwrap();
    let ids = |it: &shelf::Shelf| it.all().iter().map(|it| it.document.id).collect::<Vec<_>>();
    assert_eq!((ids(&whole), ids(&shelf)), (vec![open], vec![open]));
    assert!(whole.by_cerfa("99001").is_none());
});

on_both_engines!(another_process_takes_a_document_in, app => {
    let id = documents::document(&app, "Demande", State::Qualified).await;
    let mut reader = outbox::reader::Reader::start(&app.site.db).await.unwrap();
    let mut tx = app.site.db.begin().await.unwrap();
    writing::move_to(&mut tx, id, (State::Qualified, State::Accepted), None, NOW).await.unwrap();
    outbox::announce(&mut tx, Instant(NOW.0 + DAY_MS), Topic::Document, id.0).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(reader.read(&app.site.db).await.unwrap(), [(Some(Topic::Document), id.0)]);
});
