//! Reports received on paper.
use super::counts_agree;
use crate::support::{documents, engines::on_both_engines, make, staff};
use public_service_plus::documents::codes::State;

const PAGE: &str = "/agent/documents/signaler";

on_both_engines!(a_paper_report_waits_as_the_others_do, app => {
    let cookie = staff::moderator(&app).await;
    app.get_as(PAGE, Some(&cookie)).await.is(200).says("Des mots que je ne comprends pas");
    app.post_as(PAGE, &[("gesture", "paper")], Some(&cookie)).await.is(422);
    let new = [
        ("gesture", "paper"), ("with", ""), ("title", "Lettre de relance"), ("kind", "letter"), ("cerfa", "12345"),
        ("domain", "money"), ("difficulty", "5"), ("obstacle-words", "yes"), ("passage", "Sauf à parfaire"),
    ];
    app.post_as(PAGE, &new, Some(&cookie)).await.is(303);
    let row = "select count(*) from report where source = 'paper' and state = 'received' and obstacles = 1 and difficulty = 5";
    assert_eq!(make::number(&app.site.db, row).await, 1);
    // The number has a dossier now.
    app.post_as(PAGE, &new, Some(&cookie)).await.is(303);
    assert_eq!(make::number(&app.site.db, "select count(*) from document").await, 1);
    let known = documents::document(&app, "Connu", State::Qualified).await;
    let with = known.to_string();
    let old = [("gesture", "paper"), ("with", with.as_str()), ("difficulty", "2")];
    let done = app.post_as(PAGE, &old, Some(&cookie)).await;
    assert!(done.is(303).header("location").starts_with(&format!("/agent/documents/{known}?report=")));
    app.post_as(PAGE, &[("with", "99"), ("difficulty", "2")], Some(&cookie)).await.is(422);
    counts_agree(&app).await;
    let agent = staff::agent(&app, "TAX").await;
    app.get_as(PAGE, Some(&agent)).await.is(403);
    app.post_as(PAGE, &old, Some(&agent)).await.is(403);
});
