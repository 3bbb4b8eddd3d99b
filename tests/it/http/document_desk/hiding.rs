//! What was made public by mistake is taken back.
use super::{act, counts_agree, page, reading::report_with_pieces};
use crate::support::{documents, engines::on_both_engines, make, staff};
use public_service_plus::documents::codes::State;

on_both_engines!(what_was_made_public_is_taken_back_at_once, app => {
    let cookie = staff::moderator(&app).await;
    let id = documents::document(&app, "Demande", State::Qualified).await;
    let (report, objects) = report_with_pieces(&app, id).await;
    let number = report.to_string();
    let about = ("report", number.as_str());
    act(&app, id, &[("gesture", "hide"), about], &cookie).await.is(409);
    let keep = [
        ("gesture", "keep"), about, ("quoted", "yes"), ("passage", "Passage de Mme Dupont"), ("place", "page 2"),
        ("suggestion", "Dire laquelle"), ("piece-1", "public"), ("piece-2", "public"),
    ];
    act(&app, id, &keep, &cookie).await.is(303);
    app.get("/documents/1-demande").await.is(200).says("Mme Dupont").says("/documents/1-demande/pieces/1");
    app.get("/documents/1/pieces/2").await.is(200);
    // It is found even while another report waits.
    documents::unread_report(&app, id).await;
    let dossier = page(&app, id, "", &cookie).await;
    dossier.is(200).says("1 signalement en partie public").says(&format!("?report={report}"));
    let opened = page(&app, id, &format!("?report={report}"), &cookie).await;
    opened.is(200).says("Mme Dupont").says("value=\"hide\"").does_not_say("value=\"refuse\"");
    let english = format!("/en/staff/documents/{id}?report={report}");
    app.get_as(&english, Some(&cookie)).await.is(200).says("Take back what is public");
    // One piece at first, and not the words.
    let some = [("gesture", "hide"), about, ("quoted", "yes"), ("piece-1", "public"), ("piece-2", "erase")];
    let done = act(&app, id, &some, &cookie).await;
    assert_eq!(done.is(303).header("location"), format!("/agent/documents/{id}?done=hidden"));
    app.get("/documents/1-demande").await.is(200).says("Mme Dupont").says("/documents/1-demande/pieces/1");
    app.get("/documents/1/pieces/2").await.is(404);
    assert!(app.site.storage.find(&objects[1]).await.unwrap().is_none());
    act(&app, id, &[("gesture", "hide"), about], &cookie).await.is(303);
    app.get("/documents/1-demande").await.is(200).does_not_say("Mme Dupont").does_not_say("/pieces/1");
    app.get("/documents/1/pieces/1").await.is(404);
    assert!(app.site.storage.find(&objects[0]).await.unwrap().is_some());
    page(&app, id, "", &cookie).await.is(200).does_not_say("en partie public");
    // It counts as before, and nothing becomes public by this.
    counts_agree(&app).await;
    act(&app, id, &some, &cookie).await.is(303);
    let shown = "select count(*) from attachment where state = 'public'";
    assert_eq!(make::number(&app.site.db, shown).await, 0);
    assert_eq!(make::number(&app.site.db, "select quoted from report where id = 1").await, 0);
    let audits = "select count(*) from audit where subject = 'document' and action = 'hidden'";
    assert_eq!(make::number(&app.site.db, audits).await, 3);
});
