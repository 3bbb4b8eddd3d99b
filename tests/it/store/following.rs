//! What an author changes, guarded by the state that the store holds.
use crate::support::{
    app::TestApp,
    engines::on_both_engines,
    make::{experience, number, run},
};
use public_service_plus::experiences::store::following;

/// Whether the author's three gestures find what they are about: a detail, a vote, a last word.
async fn gestures(app: &TestApp, id: i64) -> [bool; 3] {
    let db = &app.site.db;
    let mention = number(db, "select id from mention").await;
    let answer = number(db, "select id from answer").await;
    let mut tx = db.begin().await.unwrap();
    let done = [
        following::insert_detail(&mut tx, id, "Le lendemain, rien.", 5, 10).await.unwrap(),
        following::vote(&mut tx, id, answer, true).await.unwrap(),
        following::settle(&mut tx, id, mention, "confirmed", None).await.unwrap(),
    ];
    tx.commit().await.unwrap();
    done
}

on_both_engines!(
    /// The page was read before: somebody may have acted since.
    a_gesture_comes_too_late_when_the_state_has_changed, app => {
        let id = experience().answered("Nous avons ajouté un agent.").write(&app).await;
        assert_eq!(gestures(&app, id).await, [true; 3]);
        for state in ["withdrawn", "erased", "rejected"] {
            run(&app.site.db, &format!("update experience set state = '{state}'")).await;
            assert_eq!(gestures(&app, id).await, [false; 3], "{state}");
        }
    }
);

on_both_engines!(
    /// A cap that two tabs cannot pass.
    details_stop_at_the_number_asked, app => {
        let id = experience().write(&app).await;
        let mut tx = app.site.db.begin().await.unwrap();
        for (text, is_new) in [("un", true), ("deux", true), ("trois", false)] {
            assert_eq!(following::insert_detail(&mut tx, id, text, 5, 2).await.unwrap(), is_new);
        }
        assert!(following::has_detail(&mut tx, id, "deux").await.unwrap());
        assert!(!following::has_detail(&mut tx, id, "trois").await.unwrap());
    }
);
