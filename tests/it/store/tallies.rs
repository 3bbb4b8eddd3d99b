//! Figures follow what happens, for a service, those above it, and the whole site.
use crate::support::{engines::on_both_engines, make};
use public_service_plus::{kernel::feeling::Feeling, statistics::figures};

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
