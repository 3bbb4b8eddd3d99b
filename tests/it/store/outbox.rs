//! The outbox: each line is read once, whatever the order in which transactions end.
use crate::support::{
    app::{NOW, TestApp},
    engines::on_both_engines,
    make,
};
use public_service_plus::{
    kernel::time::{DAY_MS, Instant},
    platform::{
        db::Db,
        outbox::{self, Topic, reader::Reader, upkeep::Upkeep},
    },
};

/// A line with this number, about this experience.
async fn line(app: &TestApp, id: i64, subject: i64) {
    let overriding = match app.site.db {
        Db::Sqlite { .. } => "",
        Db::Postgres(_) => "overriding system value",
    };
    let sql = format!(
        "insert into outbox (id, at, topic, subject_id) {overriding}
         values ({id}, {}, 'experience', {subject})",
        NOW.0
    );
    make::run(&app.site.db, &sql).await;
}

async fn read(reader: &mut Reader, app: &TestApp) -> Vec<i64> {
    let lines = reader.read(&app.site.db).await.unwrap();
    lines.into_iter().map(|(_, subject)| subject).collect()
}

// PostgreSQL numbers lines when they are written: the transaction of 12 ends after that of 13.
on_both_engines!(a_line_committed_after_those_that_follow_it_is_read, app => {
    line(&app, 10, 100).await;
    let mut reader = Reader::start(&app.site.db).await.unwrap();
    line(&app, 11, 110).await;
    line(&app, 13, 130).await;
    assert_eq!(read(&mut reader, &app).await, [110, 130]);
    line(&app, 12, 120).await;
    line(&app, 14, 140).await;
    assert_eq!(read(&mut reader, &app).await, [120, 140]);
    assert!(read(&mut reader, &app).await.is_empty());
    // Begun before the start, and ended after it.
    line(&app, 9, 90).await;
    assert_eq!(read(&mut reader, &app).await, [90]);
});

on_both_engines!(a_number_given_up_is_not_looked_for_for_ever, app => {
    let mut reader = Reader::start(&app.site.db).await.unwrap();
    line(&app, 2, 20).await;
    for _ in 0..61 {
        read(&mut reader, &app).await;
    }
    line(&app, 1, 10).await;
    assert!(read(&mut reader, &app).await.is_empty());
});

on_both_engines!(another_process_is_followed, app => {
    let mut upkeep = Upkeep::new(Reader::start(&app.site.db).await.unwrap());
    let id = make::experience().write(&app).await;
    make::run(&app.site.db, &format!("update experience set state = 'withdrawn' where id = {id}")).await;
    let mut tx = app.site.db.begin().await.unwrap();
    outbox::announce(&mut tx, NOW, Topic::Experience, id).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(app.site.facets().newest().count(), 1);
    upkeep.take_in(&app.site).await.unwrap();
    assert_eq!(app.site.facets().newest().count(), 0);
});

on_both_engines!(lines_of_another_day_are_forgotten, app => {
    for at in [NOW.0 - DAY_MS - 1, NOW.0] {
        let mut tx = app.site.db.begin().await.unwrap();
        outbox::announce(&mut tx, Instant(at), Topic::Directory, 0).await.unwrap();
        tx.commit().await.unwrap();
    }
    outbox::forget(&app.site.db, Instant(NOW.0 - DAY_MS)).await.unwrap();
    assert_eq!(make::number(&app.site.db, "select count(*) from outbox").await, 1);
    let mut reader = Reader::start(&app.site.db).await.unwrap();
    assert!(read(&mut reader, &app).await.is_empty());
});
