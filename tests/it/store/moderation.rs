//! The queue of the moderators.
use crate::support::{engines::on_both_engines, make};
use public_service_plus::{
    kernel::ids::ExperienceId,
    moderation::{reviewing, store},
};

on_both_engines!(the_queue_is_walked_from_the_oldest, app => {
    let mut ids = Vec::new();
    for _ in 0..45 {
        ids.push(make::experience().received().write(&app).await);
    }
    make::experience().write(&app).await;
    // The last one written was received first.
    let oldest = ids.pop().unwrap();
    make::run(&app.site.db, &format!("update experience set received_at = 1 where id = {oldest}")).await;
    ids.insert(0, oldest);
    let mut walked = Vec::new();
    let mut cursor = Some(String::new());
    while let Some(after) = cursor {
        let queue = reviewing::queue(&app.site, &after).await.unwrap();
        assert_eq!(queue.stories, 45);
        walked.extend(queue.page.items.iter().map(|item| item.id.0));
        cursor = queue.page.next;
    }
    assert_eq!(walked, ids);
    assert_eq!(store::count(&app.site.db).await.unwrap(), 45);
});

on_both_engines!(neighbours_follow_the_queue, app => {
    let mut ids = Vec::new();
    for _ in 0..3 {
        ids.push(ExperienceId(make::experience().received().write(&app).await));
    }
    let review = reviewing::review(&app.site, ids[1]).await.unwrap();
    assert_eq!((review.previous, review.next), (Some(ids[0]), Some(ids[2])));
    let first = reviewing::review(&app.site, ids[0]).await.unwrap();
    assert_eq!((first.previous, first.next), (None, Some(ids[1])));
});
