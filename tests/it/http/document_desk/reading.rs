//! Reports: read, kept, refused.
use super::{act, counts_agree, hidden, page};
use crate::support::{
    app::{NOW, TestApp},
    documents,
    engines::on_both_engines,
    make, staff,
};
use public_service_plus::{
    documents::codes::State,
    kernel::ids::{DocumentId, ReportId},
};

/// A report with words and two attachments, whose objects are in the storage.
pub(super) async fn report_with_pieces(
    app: &TestApp,
    document: DocumentId,
) -> (ReportId, Vec<String>) {
    let report = documents::unread_report(app, document).await;
    let db = &app.site.db;
    make::run(
        db,
        &format!(
            "update report set passage = 'Joindre la pièce, tél. 06 12 34 56 78', place = 'page 2',
               suggestion = 'Dire laquelle' where id = {report}"
        ),
    )
    .await;
    let mut objects = vec![];
    for kind in ["image/png", "application/pdf"] {
        let object = app.site.storage.keep(b"piece".to_vec()).await.unwrap();
        make::run(
            db,
            &format!(
                "insert into attachment (report_id, object, media_type, bytes, state, added_at, erase_on)
                 values ({report}, '{object}', '{kind}', 5, 'waiting', {}, '2027-03-02')",
                NOW.0
            ),
        )
        .await;
        objects.push(object);
    }
    (report, objects)
}

on_both_engines!(a_report_is_kept_without_what_points_to_a_person, app => {
    let cookie = staff::moderator(&app).await;
    let id = documents::document(&app, "Demande d’aide", State::Qualified).await;
    let (report, objects) = report_with_pieces(&app, id).await;
    let shown = page(&app, id, "", &cookie).await;
    shown.is(200).says("<mark>06 12 34 56 78").says("Dire laquelle").says("/agent/documents/pieces/1");
    let number = report.to_string();
    let keep = |passage: &'static str, quoted: &'static str| {
        let mut form = vec![("gesture", "keep"), ("passage", passage), ("place", "page 2"), ("suggestion", "Dire laquelle")];
        form.extend([("piece-1", "public"), ("piece-2", "erase")]);
        if !quoted.is_empty() {
            form.push(("quoted", quoted));
        }
        form
    };
    let with = |form: Vec<(&'static str, &'static str)>| {
        let mut form: Vec<(&str, &str)> = form;
        form.push(("report", &number));
        form
    };
    let refused = act(&app, id, &with(keep("tél. 06 12 34 56 78", "yes")), &cookie).await;
    refused.is(422).says("Masquez d’abord").says("tél. 06 12 34 56 78");
    assert_eq!(make::number(&app.site.db, "select reports from document").await, 0);
    let done = act(&app, id, &with(keep("Joindre la pièce", "yes")), &cookie).await;
    assert_eq!(done.is(303).header("location"), format!("/agent/documents/{id}?done=kept"));
    let row = "select count(*) from report where state = 'kept' and quoted = 1 and passage = 'Joindre la pièce'";
    assert_eq!(make::number(&app.site.db, row).await, 1);
    // The month is the one it came in.
    assert_eq!(make::number(&app.site.db, "select reports from document_month where month = 24314").await, 1);
    counts_agree(&app).await;
    assert_eq!(make::text(&app.site.db, "select state from attachment").await.unwrap(), "public");
    assert!(app.site.storage.find(&objects[0]).await.unwrap().is_some());
    assert!(app.site.storage.find(&objects[1]).await.unwrap().is_none());
    // Twice, or by a colleague: told.
    act(&app, id, &with(keep("Joindre la pièce", "")), &cookie).await.is(409);
    counts_agree(&app).await;
    page(&app, id, "", &cookie).await.is(200).says("Passage public");
});

on_both_engines!(a_refused_report_leaves_nothing_behind, app => {
    let cookie = staff::moderator(&app).await;
    let id = documents::document(&app, "Texte de quelqu’un", State::Reported).await;
    let (report, objects) = report_with_pieces(&app, id).await;
    let number = report.to_string();
    act(&app, id, &[("gesture", "refuse"), ("report", &number), ("refusal", "")], &cookie).await.is(422);
    let form = [("gesture", "refuse"), ("report", number.as_str()), ("refusal", "insult")];
    act(&app, id, &form, &cookie).await.is(303);
    let left = "select count(*) from report where state = 'refused' and reason = 'insult'
        and passage = '' and place = '' and suggestion = ''";
    assert_eq!(make::number(&app.site.db, left).await, 1);
    assert_eq!(make::number(&app.site.db, "select count(*) from attachment").await, 0);
    for object in objects {
        assert!(app.site.storage.find(&object).await.unwrap().is_none());
    }
    // Nobody else spoke of this document: its title was that person's.
    let title = make::text(&app.site.db, "select title from document").await.unwrap();
    assert_eq!(title, "—");
    counts_agree(&app).await;
    app.get_as("/agent/documents", Some(&cookie)).await.is(200).does_not_say("Texte de quelqu’un");
    act(&app, id, &form, &cookie).await.is(409);
});

on_both_engines!(attachments_are_for_moderators_until_they_are_public, app => {
    let id = documents::issued_by(&app, "Demande", State::Qualified, "TAX").await;
    let (_, _) = report_with_pieces(&app, id).await;
    let (moderator, agent) = (staff::moderator(&app).await, staff::agent(&app, "TAX").await);
    let road = "/agent/documents/pieces/1";
    let seen = app.get_as(road, Some(&moderator)).await;
    assert_eq!(seen.is(200).header("cache-control"), "private, no-store");
    assert_eq!((seen.header("content-type"), seen.text.as_str()), ("image/png", "piece"));
    app.get_as(road, Some(&agent)).await.is(403).does_not_say("piece");
    app.get_as(road, None).await.is(303);
    app.get_as("/agent/documents/pieces/99", Some(&moderator)).await.is(404);
    make::run(&app.site.db, "update attachment set state = 'public' where id = 1").await;
    app.get_as(road, Some(&agent)).await.is(200);
    let other = staff::agent(&app, "LYON").await;
    app.get_as(road, Some(&other)).await.is(403);
});

on_both_engines!(agents_read_kept_reports_and_only_quoted_words, app => {
    let id = documents::issued_by(&app, "Demande", State::Qualified, "TAX").await;
    let agent = staff::agent(&app, "TAX").await;
    for (quoted, passage) in [(1, "mots publics"), (0, "mots privés")] {
        let report = documents::report(&app, id, 4).await;
        let sql = format!("update report set quoted = {quoted}, passage = '{passage}' where id = {report}");
        make::run(&app.site.db, &sql).await;
    }
    let unread = documents::unread_report(&app, id).await;
    make::run(&app.site.db, &format!("update report set passage = 'mots à lire' where id = {unread}")).await;
    let shown = page(&app, id, "", &agent).await;
    shown.is(200).says("mots publics").does_not_say("mots privés").does_not_say("mots à lire");
    assert_eq!(hidden(&shown, "report"), "");
    page(&app, id, "?do=identity", &agent).await.is(403);
    page(&app, id, "/fusion", &agent).await.is(403);
});
