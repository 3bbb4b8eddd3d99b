//! Reading experiences, one whole or several for a list.
use crate::support::{
    engines::on_both_engines,
    make::{experience, run},
};
use public_service_plus::experiences::store::reading;

on_both_engines!(
    /// What is not there is nothing, and what is asked comes with its services.
    experiences_are_read_with_their_services, app => {
        let db = &app.site.db;
        let first = experience().answered("Nous avons ajouté un agent.").write(&app).await;
        let second = experience().at("LYON").write(&app).await;
        run(
            db,
            &format!(
                "insert into mention (experience_id, position, label, state)
                 values ({second}, 2, 'Un autre service', 'waiting')"
            ),
        )
        .await;

        assert!(reading::find(db, 999).await.unwrap().is_none());
        assert_eq!(reading::find(db, first).await.unwrap().unwrap().feeling, "negative");
        assert!(reading::list(db, &[]).await.unwrap().is_empty());
        assert!(reading::mentions(db, &[]).await.unwrap().is_empty());
        assert_eq!(reading::list(db, &[second, first, 999]).await.unwrap().len(), 2);

        let services = reading::mentions(db, &[first, second]).await.unwrap();
        let answers: Vec<_> = services.iter().map(|it| it.answer_text.as_deref()).collect();
        assert_eq!(answers, [Some("Nous avons ajouté un agent."), None, None]);
        assert_eq!(services[2].label, "Un autre service");
        assert_eq!(services[2].structure_id, None);
    }
);

on_both_engines!(
    /// A copy of the index may be a second late: the store has the last word.
    lists_hold_only_what_is_published, app => {
        let db = &app.site.db;
        let shown = experience().write(&app).await;
        let gone = experience().write(&app).await;
        run(db, &format!("update experience set state = 'withdrawn' where id = {gone}")).await;
        let listed = reading::list(db, &[shown, gone]).await.unwrap();
        assert_eq!(listed.iter().map(|it| it.id).collect::<Vec<_>>(), [shown]);
        let titles = reading::titles(db, &[shown, gone]).await.unwrap();
        assert_eq!(titles.iter().map(|it| it.0).collect::<Vec<_>>(), [shown]);
    }
);

on_both_engines!(
    /// What an author adds is read once a moderator has published it.
    additions_wait_for_a_moderator, app => {
        let db = &app.site.db;
        let id = experience().write(&app).await;
        for (text, state) in [("deux", "published"), ("non", "rejected"), ("trois", "received")] {
            run(
                db,
                &format!(
                    "insert into detail (experience_id, text, state, added_at)
                     values ({id}, '{text}', '{state}', 5)"
                ),
            )
            .await;
        }
        assert_eq!(reading::details(db, id).await.unwrap(), [("deux".to_owned(), 5)]);
    }
);
