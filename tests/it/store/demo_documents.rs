//! The demonstration's documents hold together: counts are sums, histories follow the rules.
use crate::support::{
    app::NOW,
    engines::{self, Engine},
    make,
};
use public_service_plus::{
    demo,
    documents::{
        codes::{State, StepKind},
        rules, shelf,
        store::steps,
    },
    platform::{clock::Clock, db::Db},
};

async fn holds_together(db: &Db) {
    demo::load(db, &Clock::fixed(NOW)).await.unwrap();
    let none = async |what: &str, sql: &str| {
        assert_eq!(make::number(db, sql).await, 0, "{what}");
    };
    none(
        "counts are those of kept reports",
        "select count(*) from document d where
           d.reports <> (select count(*) from report r where r.document_id = d.id and r.state = 'kept')
           or d.difficulties <> (select coalesce(sum(r.difficulty), 0) from report r
             where r.document_id = d.id and r.state = 'kept')",
    )
    .await;
    none(
        "counts are the sums of months",
        "select count(*) from document d where
           d.reports <> (select coalesce(sum(m.reports), 0) from document_month m where m.document_id = d.id)
           or d.difficulties <> (select coalesce(sum(m.difficulties), 0) from document_month m
             where m.document_id = d.id)
           or d.struggled <> (select coalesce(sum(m.struggled), 0) from document_month m
             where m.document_id = d.id)",
    )
    .await;
    none(
        "nothing is in the future",
        &format!(
            "select (select count(*) from report where received_at > {0})
               + (select count(*) from document_step where at > {0})",
            NOW.0
        ),
    )
    .await;
    none(
        "a simplified document has a text when its texts were written",
        "select count(*) from rewriting w join document d on d.id = w.document_id
         where (w.published_at is not null) <> (d.state in ('published', 'measured'))",
    )
    .await;
    none(
        "what is said to be tried was tried, and the text that readers read is there",
        "select count(*) from document d where
           exists (select 1 from document_step s where s.document_id = d.id and s.kind = 'tested')
           and not exists (
             select 1 from trial_answer a
             join trial t on t.id = a.trial_id and t.state = 'closed'
             join rewriting w on w.id = t.rewriting_id
             where w.document_id = d.id and a.version = 'after' and w.after_text <> '')",
    )
    .await;
    none(
        "a publication is an event of the indicators, on its day, when a network issues the document",
        "select count(*) from document d
         left join event e on e.id = d.event_id
         where (d.state in ('published', 'measured') and d.issuer_id is not null) <> (e.id is not null)",
    )
    .await;
    none(
        "each reader answered each question",
        "select count(*) from trial_answer a where a.asked <> 4
           or a.correct not between 0 and 4 or length(a.choices) <> 7",
    )
    .await;
    assert!(make::number(db, "select count(*) from report").await > 500);
    let published = "select count(*) from rewriting where published_at is not null";
    assert_eq!(make::number(db, published).await, 3);
    assert_eq!(make::number(db, "select count(*) from trial_answer").await, 216);
    assert!(make::number(db, "select count(*) from plain_phrase").await >= 10);
    histories(db).await;
}

/// Every history is a way that the rules allow, and each state is met.
async fn histories(db: &Db) {
    let shelf = shelf::load(db).await.unwrap();
    assert!(shelf.all().len() >= 30);
    for state in State::ALL.into_iter().filter(|it| it.is_public()) {
        assert!(shelf.all().iter().any(|it| it.document.state == state), "{state:?}");
    }
    for it in shelf.all() {
        let lines = steps::of(db, it.document.id).await.unwrap();
        let kinds = lines.iter().filter_map(|it| StepKind::parse(&it.kind));
        let way: Vec<State> = kinds.filter_map(StepKind::state).collect();
        let title = &it.document.identity.title;
        assert_eq!(way.last(), Some(&it.document.state), "{title}");
        for pair in way.windows(2) {
            assert!(rules::next(pair[0]).contains(&pair[1]), "{title}: {pair:?}");
        }
        let refused = it.document.state == State::Refused;
        assert!(!refused || lines.iter().any(|it| !it.reason.is_empty()), "{title}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn on_sqlite() {
    let store = engines::open(Engine::Sqlite).await.unwrap();
    holds_together(&store.db).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn on_postgres() {
    if let Some(store) = engines::open(Engine::Postgres).await {
        holds_together(&store.db).await;
    }
}
