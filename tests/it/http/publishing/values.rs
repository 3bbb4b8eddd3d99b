//! Corrections, withdrawals, tokens and events.
use super::upload::{seen, send};
use crate::support::{app::TestApp, engines::on_both_engines, figures, make, staff};
use public_service_plus::{
    accounts::model::Role,
    indicators::publishing::{
        commands,
        forms::{GridDraft, PublishDraft, UploadDraft},
    },
};

/// Publishes two values of IND-1: the nation's and the Gard's.
async fn publish(app: &TestApp) {
    figures::indicator(app, "IND-1", "impots").await;
    let by = figures::member(app, Role::Administrator, None).await;
    let about = UploadDraft { source: "Relevé".to_owned(), ..UploadDraft::default() };
    let cell = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let cells = vec![cell("FR_2025-Q4", "12,5"), cell("D30_2025-Q4", "9")];
    let id =
        commands::keep_grid(&app.site, &by, "IND-1", &GridDraft { about, cells }).await.unwrap();
    let (_, _, seen) = commands::preview(&app.site, &by, id).await.unwrap();
    let gesture = "publish".to_owned();
    let draft = PublishDraft { gesture, seen, ..PublishDraft::default() };
    commands::decide(&app.site, &by, id, &draft).await.unwrap();
}

const VALUE: &str = "/agent/indicateurs/IND-1/FR/2025-Q4";
const NOTE: &str = "Erreur de saisie relevée par un usager.";

on_both_engines!(a_value_is_corrected_with_a_note_and_the_old_one_kept, app => {
    publish(&app).await;
    let cookie = staff::agent(&app, "TAX").await;
    app.get_as("/agent/indicateurs/IND-1", Some(&cookie)).await.is(200).says(VALUE).says("Relevé");
    app.get_as(VALUE, Some(&cookie)).await.is(200).says("12,5\u{a0}min").says("value=\"12,5\"");
    let form = |value, note, seen| [("gesture", "correct"), ("value", value), ("note", note), ("seen", seen)];
    app.post_as(VALUE, &form("dix", "", "12,5"), Some(&cookie)).await.is(422).says("Ce n’est pas un nombre").says("value=\"dix\"");
    app.post_as(VALUE, &form("12,5", NOTE, "12,5"), Some(&cookie)).await.is(422);
    app.post_as(VALUE, &form("10", NOTE, "11"), Some(&cookie)).await.is(409);
    let done = app.post_as(VALUE, &form("10", NOTE, "12,5"), Some(&cookie)).await;
    done.is(303);
    assert_eq!(done.header("location"), "/agent/indicateurs/IND-1?t=FR&done=corrected");
    assert_eq!(figures::standing(&app).await, ["D30 24309 90", "FR 24309 100"]);
    assert_eq!(figures::past(&app).await, [format!("FR 24309 125 corrected {NOTE}")]);
    app.get("/indicateurs/IND-1").await.is(200).says(NOTE);
});

on_both_engines!(a_value_or_a_delivery_is_withdrawn_with_a_note, app => {
    publish(&app).await;
    let cookie = staff::agent(&app, "TAX").await;
    let form = [("gesture", "withdraw"), ("note", NOTE), ("seen", "12,5")];
    app.post_as(VALUE, &[("gesture", "withdraw"), ("seen", "12,5")], Some(&cookie)).await.is(422);
    app.post_as(VALUE, &form, Some(&cookie)).await.is(303);
    assert_eq!(figures::standing(&app).await, ["D30 24309 90"]);
    app.post_as(VALUE, &form, Some(&cookie)).await.is(404);
    let delivery = "/agent/indicateurs/IND-1/envoi/1";
    app.get_as(delivery, Some(&cookie)).await.is(200).says("1 valeur sera retirée");
    app.post_as(delivery, &[("note", "court")], Some(&cookie)).await.is(422);
    app.post_as(delivery, &[("note", NOTE)], Some(&cookie)).await.is(303);
    assert!(figures::standing(&app).await.is_empty());
    assert_eq!(figures::past(&app).await, [
        format!("D30 24309 90 withdrawn {NOTE}"),
        format!("FR 24309 125 withdrawn {NOTE}"),
    ]);
    assert_eq!(make::number(&app.site.db, "select count(*) from audit where action = 'withdraw'").await, 2);
});

on_both_engines!(a_token_is_shown_once_and_revoked, app => {
    figures::indicator(&app, "IND-1", "impots").await;
    let cookie = staff::agent(&app, "TAX30").await;
    let page = "/agent/indicateurs/jetons";
    app.get_as(page, Some(&cookie)).await.is(200).says("Aucun jeton");
    app.post_as(page, &[("label", "")], Some(&cookie)).await.is(422);
    app.post_as(page, &[("label", "SI"), ("structure", "LYON")], Some(&cookie)).await.is(403);
    app.post_as(page, &[("label", "SI"), ("structure", "inconnu")], Some(&cookie)).await.is(422);
    let made = app.post_as(page, &[("label", "SI accueil")], Some(&cookie)).await;
    made.is(200).says("psp_").says("SI accueil");
    let token = made.text.split("psp_").nth(1).unwrap()[..64].to_owned();
    assert!(token.bytes().all(|it| it.is_ascii_hexdigit()));
    app.get_as(page, Some(&cookie)).await.is(200).does_not_say(&token).says("SI accueil").says("jamais");
    let kept = make::text(&app.site.db, "select token_hash from publisher_token").await.unwrap();
    assert_ne!(kept, token);
    assert_eq!(make::number(&app.site.db, "select count(*) from publisher_token where structure_id is not null").await, 1);
    app.get_as("/agent/indicateurs/jetons/1", Some(&cookie)).await.is(200).says("SI accueil");
    let other = staff::agent(&app, "LYON").await;
    app.get_as("/agent/indicateurs/jetons/1", Some(&other)).await.is(404);
    app.post_as("/agent/indicateurs/jetons/1", &[], Some(&other)).await.is(403);
    app.post_as("/agent/indicateurs/jetons/1", &[], Some(&cookie)).await.is(303);
    app.post_as("/agent/indicateurs/jetons/1", &[], Some(&cookie)).await.is(409);
    app.get_as(page, Some(&cookie)).await.says("révoqué le");
});

on_both_engines!(an_event_is_told_and_taken_back, app => {
    let cookie = staff::agent(&app, "TAX").await;
    let page = "/agent/indicateurs/evenements";
    let form = |day, territory| [("title", "Nouveau formulaire"), ("day", day), ("territory", territory)];
    app.post_as(page, &form("", "D30"), Some(&cookie)).await.is(422).says("Nouveau formulaire");
    app.post_as(page, &form("2026-02-01", "ailleurs"), Some(&cookie)).await.is(422);
    app.post_as(page, &form("2026-02-01", "D30"), Some(&cookie)).await.is(303);
    app.get_as(page, Some(&cookie)).await.is(200).says("Nouveau formulaire").says("Gard (30)");
    let below = staff::agent(&app, "TAX30").await;
    app.get_as(page, Some(&below)).await.is(200).does_not_say("Nouveau formulaire");
    app.post_as("/agent/indicateurs/evenements/1", &[], Some(&below)).await.is(403);
    app.get_as("/agent/indicateurs/evenements/1", Some(&cookie)).await.is(200);
    app.post_as("/agent/indicateurs/evenements/1", &[], Some(&cookie)).await.is(303);
    app.get_as(page, Some(&cookie)).await.does_not_say("Nouveau formulaire");
});

on_both_engines!(of_two_withdrawals_at_once_one_counts, app => {
    publish(&app).await;
    let cookie = staff::agent(&app, "TAX").await;
    let form = [("gesture", "withdraw"), ("note", NOTE), ("seen", "12,5")];
    let (one, other) = tokio::join!(
        app.post_as(VALUE, &form, Some(&cookie)),
        app.post_as(VALUE, &form, Some(&cookie)),
    );
    let mut codes = [one.status.as_u16(), other.status.as_u16()];
    codes.sort_unstable();
    assert!(codes == [303, 404] || codes == [303, 409], "{codes:?}");
    assert_eq!(figures::past(&app).await, [format!("FR 24309 125 withdrawn {NOTE}")]);
    assert_eq!(make::number(&app.site.db, "select count(*) from audit where action = 'withdraw'").await, 1);
});

on_both_engines!(a_target_is_removed_after_a_confirmation, app => {
    publish(&app).await;
    let cookie = staff::agent(&app, "TAX").await;
    let table = "indicator;territory;period;target\nIND-1;FR;2026-Q4;10\n";
    let sent = send(&app, "/agent/indicateurs/envoi", Some(&cookie), table).await;
    let page = app.get_as(sent.header("location"), Some(&cookie)).await;
    let form = [("gesture", "publish"), ("seen", &seen(&page))];
    app.post_as(sent.header("location"), &form, Some(&cookie)).await.is(303);
    let target = "/agent/indicateurs/IND-1/cible/FR/2026-12";
    app.get_as("/agent/indicateurs/IND-1?t=FR", Some(&cookie)).await.is(200).says("Cibles").says(target);
    app.get_as(target, Some(&cookie)).await.is(200).says("Retirer une cible").says("10\u{a0}min");
    let other = staff::agent(&app, "TAX30").await;
    app.post_as(target, &[("seen", "10")], Some(&other)).await.is(403);
    app.post_as(target, &[("seen", "11")], Some(&cookie)).await.is(409);
    app.post_as(target, &[("seen", "10")], Some(&cookie)).await.is(303);
    app.post_as(target, &[("seen", "10")], Some(&cookie)).await.is(404);
    assert_eq!(make::number(&app.site.db, "select count(*) from milestone").await, 0);
    let trace = make::text(&app.site.db, "select details from audit where action = 'withdraw'").await;
    assert_eq!(trace.as_deref(), Some("target 2026-12: 10"));
    assert_eq!(figures::standing(&app).await, ["D30 24309 90", "FR 24309 125"]);
});
