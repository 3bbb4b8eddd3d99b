//! The inbox of those who answer.
use crate::support::{engines::on_both_engines, make};
use public_service_plus::{
    answers::{model::Show, store},
    kernel::{ids::MentionId, time::Instant},
};

on_both_engines!(an_inbox_holds_a_branch_oldest_first, app => {
    let old = make::experience().days_ago(30).write(&app).await;
    let new = make::experience().days_ago(2).at("TAX").write(&app).await;
    let answered = make::experience().days_ago(50).answered("Merci, c’est corrigé.").write(&app).await;
    let elsewhere = make::experience().days_ago(9).at("LYON").write(&app).await;
    make::experience().received().write(&app).await;
    let directory = app.site.directory();
    let inbox = async |scope: Option<&str>, show| {
        let scope = scope.map(|code| directory.by_code(code).unwrap().id);
        let start = (Instant(i64::MIN), MentionId(0));
        let rows = store::inbox(&app.site.db, scope, show, start, 20).await.unwrap();
        rows.into_iter().map(|row| row.experience_id).collect::<Vec<_>>()
    };
    assert_eq!(inbox(Some("TAX"), Show::Waiting).await, [old, new]);
    assert_eq!(inbox(Some("TAX30"), Show::Waiting).await, [old]);
    assert_eq!(inbox(Some("TAX"), Show::Answered).await, [answered]);
    assert_eq!(inbox(Some("TAX"), Show::All).await, [answered, old, new]);
    assert!(inbox(Some("TAX"), Show::Promised).await.is_empty());
    assert_eq!(inbox(None, Show::Waiting).await, [old, elsewhere, new]);
    let scope = directory.by_code("TAX30").map(|it| it.id);
    assert_eq!(store::count_waiting(&app.site.db, scope).await.unwrap(), 1);
    assert_eq!(store::count_waiting(&app.site.db, None).await.unwrap(), 3);
});
