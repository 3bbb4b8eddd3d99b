//! What staff do with documents.
mod changing;
mod hiding;
mod lists;
mod merging;
mod paper;
mod reading;
mod rewriting;
mod rights;

use crate::support::{
    app::{Answer, TestApp},
    make,
};
use public_service_plus::kernel::ids::DocumentId;

/// A page of a dossier, as its moderators or agents see it.
async fn page(app: &TestApp, id: DocumentId, more: &str, cookie: &str) -> Answer {
    app.get_as(&format!("/agent/documents/{id}{more}"), Some(cookie)).await
}

/// The value of the first hidden field of this name.
fn hidden(page: &Answer, name: &str) -> String {
    let after = page.text.split(&format!("name=\"{name}\" value=\"")).nth(1);
    after.map_or_else(String::new, |it| it.split('"').next().unwrap().to_owned())
}

/// Posts a gesture on a dossier, as it was just seen.
async fn act(app: &TestApp, id: DocumentId, form: &[(&str, &str)], cookie: &str) -> Answer {
    let part = match form[0].1 {
        "qualify" | "correct" => "?do=identity",
        "assign" => "?do=issuer",
        "move" => "?do=move",
        "reschedule" => "?do=due",
        _ => "",
    };
    let seen = hidden(&page(app, id, part, cookie).await, "seen");
    let form = [form, &[("seen", seen.as_str())]].concat();
    app.post_as(&format!("/agent/documents/{id}{part}"), &form, Some(cookie)).await
}

/// Fails unless the counts of every document are the sums of its months and of its kept reports.
async fn counts_agree(app: &TestApp) {
    let wrong = "select count(*) from document where
        reports <> coalesce((select sum(reports) from document_month where document_id = document.id), 0)
        or difficulties <> coalesce((select sum(difficulties) from document_month where document_id = document.id), 0)
        or struggled <> coalesce((select sum(struggled) from document_month where document_id = document.id), 0)
        or reports <> (select count(*) from report where document_id = document.id and state = 'kept')
        or difficulties <> coalesce((select sum(difficulty) from report where document_id = document.id and state = 'kept'), 0)";
    assert_eq!(make::number(&app.site.db, wrong).await, 0);
}

async fn state(app: &TestApp, id: DocumentId) -> String {
    make::text(&app.site.db, &format!("select state from document where id = {id}")).await.unwrap()
}

/// The last line of a history: its kind.
async fn last_step(app: &TestApp, id: DocumentId) -> String {
    let sql =
        format!("select kind from document_step where document_id = {id} order by id desc limit 1");
    make::text(&app.site.db, &sql).await.unwrap()
}
