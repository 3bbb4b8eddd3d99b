//! Lists of indicators: the dashboard, the comparison of networks, what is up to date.
use crate::support::{app::TestApp, engines::on_both_engines, figures::figure};
use public_service_plus::{
    indicators::codes::{Comparability, CoreMeasure, Dimension},
    kernel::period::Span,
};

const TAXES: i64 = 1;
const TOWNS: i64 = 2;

/// On 2 March 2026: one up to date and better, one late and worse, one out of date, one empty.
async fn four(app: &TestApp) {
    let db = &app.site.db;
    let fresh = figure("FRESH").title("Appels décrochés").network(TAXES).about(Dimension::Access);
    let fresh = fresh.value("FR", "2025-01", 80.0).value("FR", "2026-01", 84.5);
    fresh.value("D30", "2026-01", 80.0).target("2026-12", 90.0).write(db).await;
    let late = figure("LATE").title("Délais tenus").network(TAXES).about(Dimension::Waiting);
    late.value("FR", "2024-12", 70.0).value("FR", "2025-12", 60.0).write(db).await;
    let stale = figure("STALE").title("Satisfaction en mairie").network(TOWNS);
    stale.value("FR", "2024-06", 70.0).write(db).await;
    figure("EMPTY").title("Rien encore").write(db).await;
}

on_both_engines!(
    /// Value, period, change, target and freshness are in words.
    the_dashboard_says_where_each_indicator_stands, app => {
        four(&app).await;
        let page = app.get("/indicateurs").await;
        page.is(200)
            .says("4 indicateurs")
            .says("Appels décrochés")
            .says("84,5\u{202f}%")
            .says("France entière, janvier 2026")
            .says("+4,5\u{a0}points en un an")
            .says("En amélioration")
            .says("En recul")
            .says("Objectif 2026\u{a0}: 90\u{202f}%, pas encore atteint")
            .says("Aucune valeur publiée")
            .says("Joindre le service")
            .says("href=\"/indicateurs/comparer\"")
            .says("href=\"/indicateurs/a-jour\"");
        app.get("/en/indicators").await.is(200).says("4 indicators").says("Improving");
    }
);

on_both_engines!(
    /// Filters add up; words are looked for without accents.
    the_dashboard_is_filtered_by_its_address, app => {
        four(&app).await;
        let one = app.get("/indicateurs?q=DELAIS+tenus").await;
        one.is(200).says("1 indicateur<").says("LATE").does_not_say("Appels décrochés");
        app.get("/indicateurs?network=mairies").await.says("1 indicateur<").says("STALE");
        app.get("/indicateurs?dimension=access").await.says("1 indicateur<").says("FRESH");
        app.get("/indicateurs?freshness=late").await.says("1 indicateur<").says("LATE");
        app.get("/indicateurs?q=impots&freshness=fresh").await.says("1 indicateur<");
        app.get("/indicateurs?family=perceived").await.says("Aucun indicateur ne correspond");
        let changed = app.get("/indicateurs?by=change").await;
        let place = |words: &str| changed.text.find(words).unwrap();
        assert!(place("Appels décrochés") < place("Délais tenus"), "the better come first");
        app.get("/indicateurs?page=9").await.is(200).says("Revenir au début");
    }
);

on_both_engines!(
    /// Twenty-four at a time.
    the_dashboard_goes_on, app => {
        for number in 0..30 {
            figure(&format!("MANY-{number:02}")).write(&app.site.db).await;
        }
        let first = app.get("/indicateurs").await;
        first.is(200).says("30 indicateurs").says("page=2").does_not_say("MANY-24");
        let second = app.get("/indicateurs?page=2").await;
        second.is(200).says("MANY-29").does_not_say("MANY-23").does_not_say("page=3");
    }
);

on_both_engines!(
    /// An empty site says so, on the three pages.
    nothing_published_is_said, app => {
        app.get("/indicateurs").await.is(200).says("Aucun indicateur n’est encore publié");
        app.get("/indicateurs/a-jour").await.is(200).says("Aucun indicateur n’est encore publié");
        app.get("/indicateurs/comparer").await.is(200).says("pas encore de quoi comparer");
    }
);

/// Three networks' worth of satisfaction: two alike, one close, and others that cannot be compared.
async fn satisfaction(app: &TestApp) {
    let db = &app.site.db;
    let of =
        |code: &str, comparability| figure(code).core(CoreMeasure::Satisfaction, comparability);
    let same = of("A", Comparability::Same).network(TAXES);
    same.value("FR", "2025", 84.0).write(db).await;
    let same = of("B", Comparability::Same).network(TOWNS);
    same.value("FR", "2023", 62.0).write(db).await;
    let mut close = of("C", Comparability::Close).title("Satisfaction au guichet");
    "Demandé au guichet seul.".clone_into(&mut close.indicator.words.description);
    close.value("FR", "2025", 71.5).write(db).await;
    of("D", Comparability::None).title("Satisfaction interne").write(db).await;
    of("E", Comparability::Same)
        .title("Satisfaction locale")
        .value("D30", "2025", 1.0)
        .write(db)
        .await;
}

on_both_engines!(
    /// The same definition together, a close one apart with what differs, the rest with its reason.
    networks_are_compared_by_the_same_definition, app => {
        satisfaction(&app).await;
        let page = app.get("/indicateurs/comparer?measure=satisfaction").await;
        page.is(200)
            .says("de 62\u{202f}% (Mairies) à 84\u{202f}% (Impôts), pour 2 réseaux")
            .says("Même définition")
            .says("Définition proche")
            .says("Demandé au guichet seul.")
            .says("La plus ancienne\u{a0}: 2023")
            .says("2 indicateurs proches ne sont pas comparables")
            .says("Sa définition est différente")
            .says("Aucune valeur n’est publiée pour la France entière");
        let (same, close) = page.text.split_once("<h3>Définition proche").unwrap();
        let drawn = "84\u{202f}% (2025)";
        assert!(same.contains(drawn) && !same.contains("71,5\u{202f}%"));
        assert!(close.contains("71,5\u{202f}%") && !close.contains(drawn));
        app.get("/en/indicators/compare").await.is(200).says("Same definition");
        app.get("/indicateurs/comparer?measure=clarity").await.says("pas encore de quoi comparer");
        app.get("/indicateurs/comparer?measure=moon").await.is(200).says("Même définition");
    }
);

on_both_engines!(
    /// Counts, due dates, delays, coverage.
    what_is_up_to_date_is_counted, app => {
        four(&app).await;
        let more = figure("MORE").network(TAXES).every(Span::Year);
        more.value("FR", "2025", 1.0).write(&app.site.db).await;
        let page = app.get("/indicateurs/a-jour").await;
        page.is(200)
            .says("2 indicateurs sur 5 sont à jour")
            .says("31\u{a0}mars 2026")
            .says("1 sur 101")
            .says("67\u{202f}%")
            .says("sans aucune valeur publiée");
        let place = |words: &str| page.text.find(words).unwrap();
        assert!(place(">Appels décrochés") < place(">Délais tenus"), "in order of titles");
        let taxes = app.get("/indicateurs/a-jour?network=impots&sort=late").await;
        taxes.is(200).says("2 indicateurs sur 3").does_not_say("Satisfaction en mairie");
        taxes.says("aria-sort=\"descending\"");
        app.get("/en/indicators/up-to-date").await.is(200).says("2 indicators of 5");
    }
);

on_both_engines!(
    /// The file has the page's rows, in codes.
    what_is_up_to_date_is_a_file, app => {
        four(&app).await;
        let file = app.get("/indicateurs/a-jour/figures.csv?network=impots").await;
        file.is(200)
            .says("indicator,title,network,frequency,last_period,freshness,next_due,days_late")
            .says("FRESH,Appels décrochés,Impôts,month,2026-01,fresh,2026-03-31,0,1,101")
            .says("LATE,Délais tenus,Impôts,month,2025-12,late,2026-02-28,2,0,101")
            .does_not_say("STALE");
        assert_eq!(file.header("content-type"), "text/csv; charset=utf-8");
        app.get("/en/indicators/up-to-date/figures.csv").await.is(200).says("EMPTY");
    }
);

on_both_engines!(
    /// Fixed words win over codes, and codes still lead to their page.
    codes_and_fixed_words_do_not_mix, app => {
        figure("IND-1").value("FR", "2025", 1.0).write(&app.site.db).await;
        app.get("/indicateurs/IND-1").await.is(200).says("Indicateur IND-1");
        app.get("/indicateurs/comparer").await.says("Comparer les services publics");
        app.get("/indicateurs/nothing").await.is(404);
    }
);
