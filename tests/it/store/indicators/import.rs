//! `import results`: the same file again changes nothing, a correction keeps what it replaces.
use crate::support::indicators::{indicator, put, table};
use crate::support::{
    app::{NOW, TestApp},
    engines::on_both_engines,
    make,
};
use public_service_plus::{
    indicators::{
        import::{Options, Report, run_table},
        layouts::COLUMNS,
        store::catalogue::by_code,
    },
    kernel::{
        period::Span,
        time::{DAY_MS, Instant},
    },
    platform::progress::Progress,
};

const FILE: &str = "\
indicator,territory,period,value,observations,low,high,initial,target
A,FR,2025-01,80,1000,78,82,,
A,FR,2025-02,81,1000,79,83,,90
A,D30,2025-01,70,40,60,80,65,
A,SNIMES,2025-01,75,,,,,
";

async fn import(app: &TestApp, text: &str, dry_run: bool, days: i64) -> Report {
    let options = Options { dry_run, ..Options::default() };
    let at = Instant(NOW.0 + days * DAY_MS);
    let table = table(text, &COLUMNS);
    let report = run_table(&app.site.db, table, &options, Progress::silent(), at).await.unwrap();
    assert!(report.is_balanced(), "{report}");
    report
}

on_both_engines!(results_are_imported_once, app => {
    let db = &app.site.db;
    put(db, &indicator("A")).await;
    let count = async || make::number(db, "select count(*) from result").await;
    let dry = import(&app, FILE, true, 0).await;
    assert_eq!((dry.added, count().await), (4, 0));
    let report = import(&app, FILE, false, 0).await;
    assert_eq!((report.added, report.milestones, count().await), (4, 2, 4));
    let again = import(&app, FILE, false, 1).await;
    assert_eq!((again.unchanged, again.added, again.milestones), (4, 0, 0));
    for table in ["delivery", "audit", "outbox"] {
        assert_eq!(make::number(db, &format!("select count(*) from {table}")).await, 1, "{table}");
    }
});

on_both_engines!(a_corrected_value_is_kept, app => {
    let db = &app.site.db;
    put(db, &indicator("A")).await;
    import(&app, FILE, false, 0).await;
    let corrected = FILE.replace("2025-01,80,", "2025-01,79.5,");
    let report = import(&app, &corrected, false, 1).await;
    assert_eq!((report.corrected, report.unchanged), (1, 3));
    assert_eq!(make::number(db, "select count(*) from result").await, 4);
    let kept = "select count(*) from past_result where value = 80 and reason = 'corrected'";
    assert_eq!(make::number(db, kept).await, 1);
    // And back: both are kept.
    assert_eq!(import(&app, FILE, false, 2).await.corrected, 1);
    assert_eq!(make::number(db, "select count(*) from past_result").await, 2);
});

on_both_engines!(first_values_show_how_often_they_come, app => {
    let db = &app.site.db;
    let mut it = indicator("A");
    it.nature.frequency = Span::Year;
    put(db, &it).await;
    let frequency = async || by_code(db, "A").await.unwrap().unwrap().nature.frequency;
    let months = "indicator,territory,period,value\nA,FR,2025-01,1\nA,FR,2025-02,2\nA,FR,2025-03,2\n";
    import(&app, months, true, 0).await;
    assert_eq!(frequency().await, Span::Year);
    import(&app, months, false, 0).await;
    assert_eq!(frequency().await, Span::Month);
    // What a publisher says later stands.
    put(db, &it).await;
    import(&app, &months.replace("2025", "2024"), false, 1).await;
    assert_eq!(frequency().await, Span::Year);
});

on_both_engines!(rows_of_nothing_known_are_refused_with_their_reason, app => {
    put(&app.site.db, &indicator("A")).await;
    let rows = "\
indicator,territory,period,value
B,FR,2025-01,1
A,D99,2025-01,1
A,SNOBODY,2025-01,1
A,FR,demain,1
A,FR,2025-01,beaucoup
A,FR,2025-01,2
A,FR,2025-01,3
";
    let report = import(&app, rows, false, 0).await;
    let told: Vec<_> = report.refusals.iter().map(|it| (it.line, it.reason.code())).collect();
    assert_eq!(told, [
        (2, "unknown-indicator"),
        (3, "unknown-territory"),
        (4, "unknown-territory"),
        (5, "not-a-date"),
        (6, "not-a-number"),
        (8, "contradicts"),
    ]);
    assert_eq!(report.added, 1);
});
