//! Departments: finding one's own, what is known of each, and the indicators beside services.
use crate::support::{
    engines::on_both_engines,
    make::{experience, run},
};
use public_service_plus::platform::db::Db;

/// Satisfaction of the tax offices, by month, in the nation, in Occitanie, in the Gard, and of Nîmes
/// alone; and the way to a pharmacy.
async fn indicators(db: &Db) {
    run(
        db,
        "
        insert into delivery (at, source, sent_by) values (0, 'Essai', 'import');
        insert into indicator (code, network_id, title, family, dimension, unit, direction, frequency, core, comparability, updated_at)
          select 'SAT', id, 'Usagers satisfaits', 'perceived', 'satisfaction', 'percent', 'up', 'month', 'satisfaction', 'same', 0
          from network where slug = 'impots';
        insert into indicator (code, title, family, dimension, unit, direction, frequency, updated_at)
          values ('TRAJET-PHARMACIE', 'une pharmacie', 'performance', 'access', 'minutes', 'down', 'year', 0);
        insert into series (indicator_id, level, territory) select id, 'nation', 'FR' from indicator;
        insert into series (indicator_id, level, territory) select id, 'department', 'D30' from indicator;
        insert into series (indicator_id, level, territory) select id, 'region', 'R76' from indicator where code = 'SAT';
        insert into series (indicator_id, level, territory) select id, 'structure', 'SNIMES' from indicator where code = 'SAT';
        insert into result (series_id, month, span, value, delivery_id, published_at)
          select series.id, 24311, 1, case level when 'nation' then 81 when 'region' then 80 when 'department' then 84.5 else 88 end, delivery.id, 0
          from delivery, series join indicator on indicator.id = indicator_id where code = 'SAT';
        insert into result (series_id, month, span, value, delivery_id, published_at)
          select series.id, 24299, 1, 80, delivery.id, 0
          from delivery, series join indicator on indicator.id = indicator_id where code = 'SAT';
        insert into result (series_id, month, span, value, low, high, delivery_id, published_at)
          select series.id, 24288, 12, case level when 'nation' then 6.2 else 9.4 end, 2, 17.6, delivery.id, 0
          from delivery, series join indicator on indicator.id = indicator_id where code = 'TRAJET-PHARMACIE';
        ",
    )
    .await;
}

on_both_engines!(
    /// A postcode, a town or a department leads to the page of the department.
    people_find_their_department, app => {
        let page = app.get("/territoires").await;
        page.is(200).says("Près de chez vous").says("href=\"/territoires/2A\"").says("france.svg#d-974");
        page.does_not_say("lieux trouvés");
        let found = app.get("/territoires?q=30000").await;
        found.is(200).says("Nîmes").says("href=\"/territoires/30\"").says("Occitanie");
        app.get("/territoires?q=zzzzzz").await.is(200).says("Aucun lieu ne correspond");
        app.get("/en/places?q=gard").await.is(200).says("href=\"/en/places/30\"");
    }
);

on_both_engines!(
    /// Its indicators stand beside its region and the nation, travel times apart, with what people tell.
    a_department_shows_what_is_known_of_it, app => {
        indicators(&app.site.db).await;
        experience().write(&app).await;
        let page = app.get("/territoires/30").await;
        page.is(200)
            .says("Gard (30)")
            .says("Usagers satisfaits")
            .says("84,5\u{202f}%")
            .says("+4,5\u{a0}points en un an, en amélioration")
            .says("Occitanie\u{a0}: 80\u{202f}%")
            .says("France entière\u{a0}: 81\u{202f}%")
            .says("Mieux que la France")
            .says("href=\"/indicateurs/SAT?t=FR&amp;t=D30\"")
            .says("9\u{a0}min")
            .says("<span>Moins bien")
            .says("entre 2 et 18\u{a0}min")
            .says("Deux heures d’attente")
            .says("href=\"/experiences?department=30\"")
            .says("href=\"/services?department=30\"");
        app.get("/en/places/30").await.is(200).says("Better than France").says("Travel times");
        let file = app.get("/territoires/30/figures.csv").await;
        file.is(200).says("SAT,R76,Occitanie,2025-12,80,").says("TRAJET-PHARMACIE,D30,Gard (30),2024,9.4,,2,17.6,");
    }
);

on_both_engines!(
    /// A place where nothing is known says so; one that does not exist is not found.
    a_department_may_have_nothing, app => {
        let page = app.get("/territoires/48").await;
        page.is(200).says("Lozère (48)").says("Aucun indicateur").says("Personne n’a encore raconté");
        app.get("/territoires/20").await.is(404);
        app.get("/territoires/20/figures.csv").await.is(404);
    }
);

on_both_engines!(
    /// The service's own value; else its network's, around it or in the country.
    a_service_shows_its_indicators, app => {
        indicators(&app.site.db).await;
        let own = app.get("/services/NIMES").await;
        own.is(200).says("Ses indicateurs").says("88\u{202f}%").says("Ce service, décembre 2025");
        own.says("href=\"/indicateurs/SAT?t=FR&amp;t=SNIMES\"").does_not_say("une pharmacie");
        app.get("/services/TAX30").await.says("84,5\u{202f}%").says("Gard (30), décembre 2025");
        app.get("/services/TAX").await.says("81\u{202f}%").says("France entière, décembre 2025");
        app.get("/services/LYON").await.is(200).does_not_say("Ses indicateurs");
    }
);

on_both_engines!(
    /// A story is read with the figures of its service.
    a_story_shows_the_figures_of_its_service, app => {
        indicators(&app.site.db).await;
        let id = experience().write(&app).await;
        let page = app.get(&format!("/experiences/{id}-deux-heures-d-attente-au-guichet")).await;
        page.is(200).says("Les chiffres de ce service").says("88\u{202f}%, décembre 2025, Ce service");
    }
);

on_both_engines!(
    /// The hall shows results and the way to tell; what is closed has no hall.
    a_service_has_a_poster, app => {
        indicators(&app.site.db).await;
        experience().write(&app).await;
        let page = app.get("/services/NIMES/affiche").await;
        page.is(200)
            .says("Nos résultats")
            .says("Centre des impôts de Nîmes")
            .says("88\u{202f}%")
            .says("0\u{a0}sur\u{a0}1")
            .says("src=\"/services/NIMES/qr.svg\"");
        app.get("/services/NIMES").await.says("href=\"/services/NIMES/affiche\"");
        app.get("/en/services/LYON/poster").await.is(200).says("Our results").says("No result is published yet");
        app.get("/services/ALES/affiche").await.is(404);
        app.get("/services/NOBODY/affiche").await.is(404);
    }
);
