//! Reports received on paper.
use super::counts_agree;
use crate::support::{documents, engines::on_both_engines, make, staff};
use public_service_plus::documents::codes::State;

const PAGE: &str = "/agent/documents/signaler";

on_both_engines!(a_paper_report_waits_as_the_others_do, app => {
    let cookie = staff::moderator(&app).await;
    let form = app.get_as(PAGE, Some(&cookie)).await;
    form.is(200).says("Des mots que je ne comprends pas").says(">Ce qui est difficile<").says("Temps passé dessus");
    // Kind and subject are chosen, not guessed.
    let empty = app.post_as(PAGE, &[("gesture", "paper"), ("kind", ""), ("domain", "")], Some(&cookie)).await;
    empty.is(422).says("id=\"kind-error\"").says("id=\"domain-error\"");
    let new = [
        ("gesture", "paper"), ("with", ""), ("title", "Lettre de relance"), ("kind", "letter"), ("cerfa", "12345"),
        ("domain", "money"), ("difficulty", "5"), ("minutes", "45"), ("obstacle-words", "yes"), ("passage", "Sauf à parfaire"),
    ];
    app.post_as(PAGE, &new, Some(&cookie)).await.is(303);
    let row = "select count(*) from report where source = 'paper' and state = 'received' and obstacles = 1 and difficulty = 5 and minutes = 45";
    assert_eq!(make::number(&app.site.db, row).await, 1);
    // The number has a dossier now.
    app.post_as(PAGE, &new, Some(&cookie)).await.is(303);
    assert_eq!(make::number(&app.site.db, "select count(*) from document").await, 1);
    let known = documents::document(&app, "Connu", State::Qualified).await;
    let with = known.to_string();
    let old = [("gesture", "paper"), ("with", with.as_str()), ("difficulty", "2")];
    let done = app.post_as(PAGE, &old, Some(&cookie)).await;
    assert!(done.is(303).header("location").starts_with(&format!("/agent/documents/{known}?report=")));
    let nobody = [("gesture", "paper"), ("with", "99"), ("difficulty", "2")];
    app.post_as(PAGE, &nobody, Some(&cookie)).await.is(422).says("id=\"with-error\"");
    // Words propose; a choice decides.
    documents::document(&app, "Lettre connue", State::Qualified).await;
    let words = [("gesture", "paper"), ("with", "connu"), ("difficulty", "2"), ("passage", "Sous huitaine")];
    let proposed = app.post_as(PAGE, &words, Some(&cookie)).await;
    proposed.is(422).says("De quel dossier s’agit-il").says("Lettre connue").says("Sous huitaine")
        .says("Choisissez un de ces dossiers");
    let choose = |it: &'static str| [words.as_slice(), &[("chosen", it)]].concat();
    app.post_as(PAGE, &choose("1"), Some(&cookie)).await.is(422);
    app.post_as(PAGE, &choose("none"), Some(&cookie)).await.is(422).says("id=\"title-error\"");
    let with = with.clone();
    let chosen = [words.as_slice(), &[("chosen", with.as_str())]].concat();
    let done = app.post_as(PAGE, &chosen, Some(&cookie)).await;
    assert!(done.is(303).header("location").starts_with(&format!("/agent/documents/{known}?report=")));
    counts_agree(&app).await;
    let agent = staff::agent(&app, "TAX").await;
    app.get_as(PAGE, Some(&agent)).await.is(403);
    app.post_as(PAGE, &old, Some(&agent)).await.is(403);
});
