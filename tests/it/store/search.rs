//! The index of words, on both engines.
use crate::support::{
    engines::on_both_engines,
    make::{Experience, experience},
};
use public_service_plus::search::{stems::Query, store};

on_both_engines!(
    /// A title says more than a story, and only what is asked for is ranked.
    the_experiences_given_are_ranked, app => {
        let db = &app.site.db;
        let story = experience().at("LYON");
        let in_story = Experience { title: "Un accueil", story: "Une attente, et puis rien de plus.", ..story.clone() };
        let in_story = in_story.write(&app).await;
        let in_title = Experience { title: "Longue attente", ..story.clone() }.write(&app).await;
        let other = Experience { title: "Un accueil", ..story.clone() }.write(&app).await;
        let aside = Experience { title: "Attente, attente", ..story }.write(&app).await;
        let query = Query::parse("attente ");
        let asked = [other, in_story, in_title];
        let rank = async |place| store::rank(db, &query, &asked, place).await.unwrap();
        assert_eq!(rank((0, 20)).await, [in_title, in_story]);
        assert_eq!(rank((1, 20)).await, [in_story]);
        assert_eq!(rank((0, 1)).await, [in_title]);
        assert!(store::rank(db, &query, &[], (0, 20)).await.unwrap().is_empty());
        let mut all = store::matches(db, &query).await.unwrap();
        all.sort_unstable();
        assert_eq!(all, [in_story, in_title, aside]);
        assert_eq!(store::matches_up_to(db, &query, 2).await.unwrap().len(), 2);
        assert_eq!(store::matches_up_to(db, &query, 9).await.unwrap().len(), 3);
    }
);
