//! Where each indicator stands, on both engines.
use crate::support::{
    app::NOW,
    engines::on_both_engines,
    listed::{Figure, figure},
};
use public_service_plus::{
    indicators::store::{coverage, heads},
    kernel::{
        period::Period,
        territory::{Level, Territory},
        time::Instant,
    },
};

on_both_engines!(
    /// The widest territory speaks for the indicator; of its values, the last that is public.
    a_head_is_the_last_value_of_the_widest_series, app => {
        let db = &app.site.db;
        figure("WIDE").value("D30", "2026-01", 10.0).write(db).await;
        Figure::of("WIDE").value("FR", "2025-01", 7.0).value("FR", "2026-01", 8.0).write(db).await;
        Figure::of("WIDE").at(Instant(NOW.0 + 1)).value("FR", "2026-02", 9.0).write(db).await;
        figure("LOCAL").value("D69", "2025-Q4", 2.0).value("D30", "2025-Q4", 1.0).write(db).await;
        figure("EMPTY").write(db).await;

        let found = heads::list(db, NOW).await.unwrap();
        assert_eq!(found.len(), 2, "an indicator without series has no head");
        let (wide, local) = (&found[0], &found[1]);
        assert_eq!(wide.territory, Territory::Nation);
        assert_eq!(wide.last.unwrap().measure.period, Period::parse("2026-01").unwrap());
        assert_eq!((wide.last.unwrap().measure.value, wide.a_year_before), (8.0, Some(7.0)));
        assert_eq!(local.territory.to_string(), "D30");
        assert_eq!((local.last.unwrap().measure.value, local.a_year_before), (1.0, None));

        let later = heads::list(db, Instant(NOW.0 + 1)).await.unwrap();
        assert_eq!(later[0].last.map(|it| it.measure.value), Some(9.0));
        let before = heads::list(db, Instant(0)).await.unwrap();
        assert_eq!(before[0].last, None);
    }
);

on_both_engines!(
    /// A month and the year that begins with it are two values: the month is the series' own.
    of_two_periods_that_begin_together_the_shorter_is_read, app => {
        let db = &app.site.db;
        let both = figure("BOTH").value("FR", "2025-01", 3.0).value("FR", "2025", 40.0);
        both.value("FR", "2024", 50.0).write(db).await;
        let found = heads::list(db, NOW).await.unwrap();
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].last.unwrap().measure.value, found[0].a_year_before), (3.0, None));
    }
);

on_both_engines!(
    /// A value of a whole year, later than those of the months, is not the last of a monthly indicator.
    values_of_the_frequency_are_read_first, app => {
        let db = &app.site.db;
        let both = figure("BOTH").value("FR", "2025-12", 3.0).value("FR", "2026", 40.0);
        both.write(db).await;
        figure("YEARS").value("FR", "2024", 50.0).write(db).await;
        let found = heads::list(db, NOW).await.unwrap();
        let values: Vec<_> = found.iter().map(|it| it.last.unwrap().measure.value).collect();
        assert_eq!(values, [3.0, 50.0]);
    }
);

on_both_engines!(
    /// Departments are counted, but for those that are left out.
    covered_departments_are_counted, app => {
        let db = &app.site.db;
        let many = figure("MANY").value("FR", "2025", 1.0).value("D30", "2025", 1.0);
        let many = many.value("D988", "2025", 1.0).value("D69", "2025", 1.0);
        many.write(db).await;
        // A value that waits for its day covers nothing yet.
        Figure::of("MANY").at(Instant(NOW.0 + 1)).value("D01", "2025", 1.0).write(db).await;
        let count = async |level, but: &[&str]| {
            let found = coverage::counts(db, level, but, NOW).await.unwrap();
            found.first().map(|it| it.1)
        };
        assert_eq!(count(Level::Department, &[]).await, Some(3));
        assert_eq!(count(Level::Department, &["988", "975"]).await, Some(2));
        assert_eq!(count(Level::Region, &[]).await, None);
        let id = heads::list(db, NOW).await.unwrap()[0].indicator;
        let places = async |at| {
            let found = coverage::territories(db, id, at).await.unwrap();
            found.iter().map(ToString::to_string).collect::<Vec<_>>()
        };
        assert_eq!(places(NOW).await, ["D30", "D69", "D988", "FR"]);
        assert_eq!(places(Instant(NOW.0 + 1)).await, ["D01", "D30", "D69", "D988", "FR"]);
        assert!(places(Instant(0)).await.is_empty());
    }
);
