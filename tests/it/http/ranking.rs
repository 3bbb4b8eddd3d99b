//! The order of relevance, when there are more stories than are ranked.
use crate::support::{app::TestApp, engines::on_both_engines, make};
use public_service_plus::experiences::{browsing::browse, filters::Filters, listing::Listing};
use std::collections::BTreeSet;

async fn list(app: &TestApp, query: &str) -> Listing {
    browse(&app.site, &Filters::parse(query)).await.unwrap()
}

on_both_engines!(
    /// The best of the whole site hid what the filters keep.
    a_filter_ranks_what_it_keeps, app => {
        make::many(&app, 320, "NIMES").await;
        let old = make::experience().at("LYON").days_ago(400).write(&app).await;
        let found = list(&app, "q=attente&department=69").await;
        assert_eq!((found.total, found.page.items.len()), (1, 1));
        assert_eq!(found.page.items[0].id.0, old);
    }
);

on_both_engines!(
    /// After the ranked ones, the others come by date.
    every_result_is_reached_page_after_page, app => {
        make::many(&app, 2_030, "NIMES").await;
        let mut seen = BTreeSet::new();
        let mut query = "q=attente".to_owned();
        loop {
            let found = list(&app, &query).await;
            assert_eq!(found.total, 2_030);
            for item in &found.page.items {
                assert!(seen.insert(item.id.0), "{query} shows {:?} again", item.id);
            }
            let Some(next) = found.page.next else { break };
            query = format!("q=attente&after={next}");
        }
        assert_eq!(seen.len(), 2_030);
    }
);
