//! A few values typed.
use super::upload::{seen, send};
use crate::support::{engines::on_both_engines, figures, make, staff};

const PAGE: &str = "/agent/indicateurs/IND-1/saisie";

on_both_engines!(cells_that_changed_go_to_the_preview, app => {
    figures::indicator(&app, "IND-1", "impots").await;
    let cookie = staff::agent(&app, "TAX30").await;
    let page = app.get_as(PAGE, Some(&cookie)).await;
    page.is(200).says("Centre des impôts de Nîmes").says("name=\"SNIMES_2025-Q4\"").does_not_say("SLYON").does_not_say("SALES_");
    let typed = [("SNIMES_2025-Q4", "12,5"), ("STAX30_2025-Q4", ""), ("SLYON_2025-Q4", "3"), ("source", "Relevé")];
    let sent = app.post_as(PAGE, &typed, Some(&cookie)).await;
    sent.is(303);
    let preview = sent.header("location").to_owned();
    let page = app.get_as(&preview, Some(&cookie)).await;
    page.is(200).says("1 ligne lue").says("12,5\u{a0}min");
    let form = [("gesture", "publish"), ("seen", &seen(&page))];
    app.post_as(&preview, &form, Some(&cookie)).await.is(303);
    assert_eq!(figures::standing(&app).await, ["SNIMES 24309 125"]);
    // The value is there, and the source too; nothing changed is said.
    app.get_as(PAGE, Some(&cookie)).await.says("value=\"12,5\"").says("value=\"Relevé\"");
    let same = [("SNIMES_2025-Q4", "12,5"), ("source", "Relevé")];
    app.post_as(PAGE, &same, Some(&cookie)).await.is(422).says("Aucune case n’a changé");
});

on_both_engines!(errors_are_told_by_the_cell_and_what_was_typed_stays, app => {
    figures::indicator(&app, "IND-1", "impots").await;
    let cookie = staff::agent(&app, "TAX").await;
    let typed = [("FR_2025-Q4", "douze"), ("FR_2025-Q3", "-4"), ("source", "Relevé"), ("note", "Une note.")];
    let answer = app.post_as(&format!("{PAGE}?level=nation"), &typed, Some(&cookie)).await;
    answer.is(422)
        .says("id=\"FR_2025-Q4-error\"").says("Ce n’est pas un nombre").says("value=\"douze\"")
        .says("Aucune valeur de cette unité").says("value=\"Relevé\"").says("Une note.");
    assert!(figures::standing(&app).await.is_empty());
    app.get_as(&format!("{PAGE}?level=department&to=2024-Q4"), Some(&cookie)).await.is(200)
        .says("D30_2024-Q1").does_not_say("D30_2025");
});

on_both_engines!(a_value_typed_again_keeps_its_observations, app => {
    figures::indicator(&app, "IND-1", "impots").await;
    let cookie = staff::agent(&app, "TAX").await;
    let publish = async |preview: &str| {
        let page = app.get_as(preview, Some(&cookie)).await;
        let form = [("gesture", "publish"), ("seen", &seen(&page))];
        app.post_as(preview, &form, Some(&cookie)).await.is(303);
        page
    };
    let whole = "indicator;territory;period;value;observations;low;high\nIND-1;FR;2025-Q4;12,5;1840;12,1;12,9\n";
    let sent = send(&app, "/agent/indicateurs/envoi", Some(&cookie), whole).await;
    publish(sent.header("location")).await;
    // A file of values alone changes nothing.
    let plain = "indicator;territory;period;value\nIND-1;FR;2025-Q4;12,5\n";
    let sent = send(&app, "/agent/indicateurs/envoi", Some(&cookie), plain).await;
    app.get_as(sent.header("location"), Some(&cookie)).await.does_not_say("Valeurs corrigées");
    let typed = [("FR_2025-Q4", "14"), ("source", "Relevé")];
    let sent = app.post_as(&format!("{PAGE}?level=nation"), &typed, Some(&cookie)).await;
    sent.is(303);
    publish(sent.header("location")).await.says("de 12,1 à 12,9").says("sans intervalle").does_not_say("1\u{202f}840 observations");
    let kept = "select count(*) from result where value = 14 and observations = 1840 and low is null and high is null";
    assert_eq!(make::number(&app.site.db, kept).await, 1);
});

on_both_engines!(what_others_published_makes_nobody_up_to_date, app => {
    figures::indicator(&app, "IND-1", "impots").await;
    let cookie = staff::agent(&app, "TAX30").await;
    let publish = async |cookie: &str, territory: &str| {
        let table = format!("indicator;territory;period;value\nIND-1;{territory};2025-Q4;12,5\n");
        let sent = send(&app, "/agent/indicateurs/envoi", Some(cookie), &table).await;
        let page = app.get_as(sent.header("location"), Some(cookie)).await;
        let form = [("gesture", "publish"), ("seen", &seen(&page))];
        app.post_as(sent.header("location"), &form, Some(cookie)).await.is(303);
    };
    publish(&staff::agent(&app, "TAX").await, "FR").await;
    app.get_as("/agent/indicateurs", Some(&cookie)).await.is(200).says("Jamais publié");
    publish(&cookie, "SNIMES").await;
    app.get_as("/agent/indicateurs", Some(&cookie)).await.is(200).does_not_say("Jamais publié").says("À jour");
});
