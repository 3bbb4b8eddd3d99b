//! Figures follow what happens, for a service, those above it, and the whole site.
use crate::support::{app::NOW, engines::on_both_engines, make};
use public_service_plus::{
    experiences::{consequences, import::links},
    kernel::{feeling::Feeling, ids::ExperienceId},
    statistics::figures,
};
use std::time::Duration;
use tokio::time::timeout;

on_both_engines!(figures_roll_up_the_tree, app => {
    make::experience().days_ago(10).answered("Merci, c’est corrigé.").write(&app).await;
    make::Experience { feeling: Feeling::Positive, tags: "+....", ..make::experience() }
        .at("LYON").write(&app).await;
    let directory = app.site.directory();
    let of = async |code: &str| {
        let id = directory.by_code(code).unwrap().id;
        figures::read(&app.site.db, Some(id)).await.unwrap()
    };
    let (nimes, tax, lyon) = (of("NIMES").await, of("TAX").await, of("LYON").await);
    assert_eq!((nimes.published, nimes.answered, nimes.median_days), (1, 1, Some(9)));
    assert_eq!(nimes, tax);
    assert_eq!((lyon.published, lyon.answered, lyon.median_days), (1, 0, None));
    assert_eq!(lyon.tags[0].positive, 1);
    let whole = figures::read(&app.site.db, None).await.unwrap();
    assert_eq!((whole.published, whole.answered), (2, 1));
    assert_eq!(of("ALES").await.published, 0);
});

on_both_engines!(a_count_and_a_publication_wait_for_each_other, app => {
    const SHORT: Duration = Duration::from_millis(300);
    let (db, directory) = (&app.site.db, app.site.directory());
    let id = ExperienceId(make::experience().received().write(&app).await);

    let mut publication = db.begin().await.unwrap();
    let before = consequences::before(&mut publication, id).await.unwrap();
    assert!(timeout(SHORT, links::link(db, true, NOW)).await.is_err(), "the count did not wait");
    public_service_plus::moderation::store::publish(&mut publication, id, NOW).await.unwrap();
    consequences::after(&mut publication, &directory, NOW, id, before).await.unwrap();
    publication.commit().await.unwrap();
    links::link(db, true, NOW).await.unwrap();
    assert_eq!(figures::read(db, None).await.unwrap().published, 1);

    let mut count = db.begin().await.unwrap();
    count.own_figures().await.unwrap();
    let publication = async {
        let mut tx = db.begin().await.unwrap();
        consequences::before(&mut tx, id).await.map(drop)
    };
    assert!(timeout(SHORT, publication).await.is_err(), "the publication did not wait");
    count.commit().await.unwrap();
});
