//! The panel: joining in two steps, leaving at once, and what nobody learns of it.
use crate::support::{
    app::{Answer, TestApp},
    engines::{self, Engine, on_both_engines},
    make::{self, number},
    panel::{self, draft, empty_the_box, letters, member, office, ticket},
};
use public_service_plus::{
    kernel::time::{DAY_MS, Instant},
    platform::{
        clock::Clock,
        mail::{PostOffice, post::Post, queue, sending::send_due},
    },
    testers::commands,
};

const EMAIL: &str = "nadia.essai@exemple.fr";
const PAGE: &str = "/documents/testeurs";

async fn join(app: &TestApp, email: &str, ticket: &str, website: &str) -> Answer {
    let form = [
        ("email", email),
        ("age", "60_74"),
        ("occupation", "retired"),
        ("lang", "fr"),
        ("website", website),
        ("ticket", ticket),
    ];
    app.post(PAGE, &form).await
}

async fn count(app: &TestApp, table: &str) -> i64 {
    number(&app.site.db, &format!("select count(*) from {table}")).await
}

/// A page whose address holds a token: nobody keeps it, nobody is told of it.
fn is_discreet(page: &Answer) {
    assert_eq!(page.header("cache-control"), "private, no-store");
    assert_eq!(page.header("referrer-policy"), "strict-origin");
    page.says("noindex");
}

on_both_engines!(joining_takes_two_steps, app => {
    app.get(PAGE).await.is(200).says("Deux demandes par mois au plus").says("name=\"ticket\"");
    app.get("/en/documents/testers").await.is(200).says("At most two requests a month");
    let answer = join(&app, EMAIL, &ticket(&app, 10_000), "").await;
    assert_eq!(answer.is(303).header("location"), "/documents/testeurs?done=written");
    app.get("/documents/testeurs?done=written").await.says("Regardez vos e-mails")
        .does_not_say("name=\"email\"");
    let all = letters(&app).await;
    assert_eq!((all.len(), all[0].to.as_str()), (1, EMAIL));
    assert!(all[0].subject.contains("Confirmez"));
    let [confirm, leave] = all[0].links().try_into().unwrap();
    // A program that reads mail opens links: nothing comes of it.
    for _ in 0..2 {
        is_discreet(app.get(&confirm).await.is(200).says("Je confirme"));
        is_discreet(app.get(&leave).await.is(200).says("pas encore confirmé"));
    }
    assert_eq!(count(&app, "tester where confirmed_at is not null").await, 0);
    let done = app.post(&confirm, &[("gesture", "confirm")]).await;
    assert_eq!(done.is(303).header("location"), format!("{leave}?done=confirmed"));
    is_discreet(app.get(&format!("{leave}?done=confirmed")).await.is(200).says("Bienvenue parmi les testeurs"));
    assert_eq!(count(&app, "tester where confirmed_at is not null").await, 1);
    app.get(&confirm).await.is(200).says("Ce lien ne sert plus");
    app.post(&confirm, &[("gesture", "confirm")]).await.is(303);
    let change = [("gesture", "change"), ("age", "15_29"), ("occupation", "workers"), ("lang", "en")];
    app.post(&leave, &change).await.is(303);
    assert_eq!(count(&app, "tester where age = '15_29' and lang = 'en'").await, 1);
    app.post(&leave, &[("gesture", "change"), ("age", "x")]).await.is(422);
});

on_both_engines!(nobody_learns_who_takes_part, app => {
    member(&app, EMAIL).await;
    empty_the_box(&app).await;
    // One minute after confirming, the link can be asked for again: the page says that a letter leaves.
    app.site.clock.advance(60_000);
    let known = join(&app, " NADIA.essai@Exemple.fr", &ticket(&app, 10_000), "").await;
    let unknown = join(&app, "autre@exemple.fr", &ticket(&app, 10_000), "").await;
    let robot = join(&app, "robot@exemple.fr", &ticket(&app, 10_000), "http://spam").await;
    for answer in [&unknown, &robot] {
        assert_eq!((answer.status, &answer.text), (known.status, &known.text));
        assert_eq!(answer.header("location"), known.header("location"));
    }
    let all = letters(&app).await;
    let told: Vec<_> = all.iter().map(|it| (it.to.as_str(), it.links().len())).collect();
    assert_eq!(told, [(EMAIL, 1), ("autre@exemple.fr", 2)]);
    assert!(all[0].body.contains("Vous en faites déjà partie"));
    // Whoever insists fills nobody's box.
    for email in [EMAIL, "autre@exemple.fr"] {
        join(&app, email, &ticket(&app, 10_000), "").await.is(303);
    }
    assert_eq!(count(&app, "mail").await, 2);
    // An hour later, another letter may ask: the first link to confirm is of no use.
    app.site.clock.advance(3_600_000);
    join(&app, "autre@exemple.fr", &ticket(&app, 10_000), "").await.is(303);
    let again = letters(&app).await;
    assert_eq!(again.len(), 2);
    app.get(&all[1].links()[0]).await.says("Ce lien ne sert plus");
    app.get(&again[1].links()[0]).await.says("Je confirme");
});

on_both_engines!(whoever_insists_is_not_written_to_for_ever, app => {
    let (db, mut written) = (&app.site.db, vec![]);
    // Somebody asks every hour, for another.
    for hour in 0..7 * 24 {
        // Whatever happens, the answer is the same.
        commands::join(&app.site, &draft(&app, EMAIL)).await.unwrap();
        written.extend(letters(&app).await.into_iter().map(|it| (hour, it)));
        empty_the_box(&app).await;
        commands::forget(db, app.site.clock.now()).await.unwrap();
        app.site.clock.advance(3_600_000);
    }
    let hours: Vec<_> = written.iter().map(|it| it.0).collect();
    assert_eq!(hours, [0, 1, 13]);
    // The way out of each letter is good, the last link to confirm is.
    let links: Vec<_> = written.iter().map(|it| it.1.links()).collect();
    app.get(&links[0][1]).await.says("pas encore confirmé");
    assert_eq!(links[0][1], links[2][1]);
    app.get(&links[1][0]).await.says("Ce lien ne sert plus");
    app.get(&links[2][0]).await.says("Je confirme");
    // A week after the first demand, all is forgotten.
    app.site.clock.advance(1);
    assert_eq!(commands::forget(db, app.site.clock.now()).await.unwrap(), 1);
});

on_both_engines!(what_is_typed_comes_back_when_something_is_wrong, app => {
    let wrong = join(&app, "nadia", &ticket(&app, 10_000), "").await;
    wrong.is(422).says("Écrivez une adresse complète").says("value=\"nadia\"");
    for ticket in [ticket(&app, 100), ticket(&app, 2 * DAY_MS), String::new(), "1.x".to_owned()] {
        join(&app, EMAIL, &ticket, "").await.is(429).says(&format!("value=\"{EMAIL}\""));
    }
    assert_eq!((count(&app, "tester").await, count(&app, "mail").await), (0, 0));
});

on_both_engines!(leaving_leaves_nothing, app => {
    let leave = member(&app, EMAIL).await;
    member(&app, "autre@exemple.fr").await;
    let db = &app.site.db;
    let document = panel::rewritten(&app).await;
    make::run(db, &format!(
        "insert into trial (rewriting_id, state, created_at) select id, 'open', 1 from rewriting where document_id = {document};
         insert into invitation (trial_id, tester_id, version, token_hash, invited_at)
           select trial.id, tester.id, 'after', 'h' || tester.id, 1 from trial, tester")).await;
    assert_eq!(count(&app, "invitation").await, 2);
    is_discreet(app.get(&leave).await.is(200).says("Tout effacer"));
    let done = app.post(&leave, &[("gesture", "leave")]).await;
    assert_eq!(done.is(303).header("location"), "/documents/testeurs?done=left");
    for table in ["tester", "invitation", "mail"] {
        assert_eq!(count(&app, table).await, 1, "{table}");
    }
    app.post(&leave, &[("gesture", "leave")]).await.is(303);
    app.get(&leave).await.is(200).says("Ce lien ne sert plus");
    let now = app.site.clock.now();
    // Somebody who comes back is new: the old link leads nowhere.
    commands::join(&app.site, &draft(&app, EMAIL)).await.unwrap();
    assert_eq!(count(&app, "tester").await, 2);
    assert_eq!(commands::forget(db, now).await.unwrap(), 0);
});

on_both_engines!(time_erases, app => {
    let db = &app.site.db;
    member(&app, EMAIL).await;
    commands::join(&app.site, &draft(&app, "jamais@exemple.fr")).await.unwrap();
    let after = |days: i64| Instant(app.site.clock.now().0 + days * DAY_MS);
    assert_eq!(commands::forget(db, after(7)).await.unwrap(), 0);
    assert_eq!(commands::forget(db, Instant(after(7).0 + 1)).await.unwrap(), 1);
    assert_eq!((count(&app, "tester").await, count(&app, "mail").await), (1, 1));
    // Three years and a leap day later; a day before, they are still there.
    assert_eq!(commands::forget(db, after(3 * 365)).await.unwrap(), 0);
    assert_eq!(commands::forget(db, after(3 * 365 + 1)).await.unwrap(), 1);
    assert_eq!((count(&app, "tester").await, count(&app, "mail").await), (0, 0));
});

on_both_engines!(letters_leave_or_are_tried_again_for_a_day, app => {
    let (db, now) = (&app.site.db, app.site.clock.now());
    commands::join(&app.site, &draft(&app, EMAIL)).await.unwrap();
    let nobody_there = Post::parse("smtp://127.0.0.1:1", "panel@exemple.fr").unwrap();
    let closed = PostOffice { keys: office(&app).keys.clone(), post: nobody_there };
    let attempts = || number(db, "select coalesce(max(attempts), -1) from mail");
    let after = |milliseconds: i64| Clock::fixed(Instant(now.0 + milliseconds));
    assert_eq!(send_due(db, &closed, &after(0)).await.unwrap(), 0);
    assert_eq!(attempts().await, 1);
    // Not at every second.
    assert_eq!(send_due(db, &closed, &after(1_000)).await.unwrap(), 0);
    assert_eq!(attempts().await, 1);
    send_due(db, &closed, &after(60_000)).await.unwrap();
    assert_eq!(attempts().await, 2);
    assert_eq!(send_due(db, office(&app), &after(200_000)).await.unwrap(), 1);
    assert_eq!(count(&app, "mail").await, 0);
    // The letter is in the folder, in plain text, to its reader.
    let folder = app.mail_folder();
    let files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()).collect();
    let text = std::fs::read_to_string(&files[0]).unwrap();
    assert!(files.len() == 1 && text.contains(&format!("To: {EMAIL}")), "{text}");
    assert!(text.contains("text/plain") && text.contains("Auto-Submitted: auto-generated"));
    // Given up after a day.
    commands::join(&app.site, &draft(&app, "autre@exemple.fr")).await.unwrap();
    send_due(db, &closed, &after(DAY_MS)).await.unwrap();
    assert_eq!(count(&app, "mail").await, 0);
    // And forgotten when nothing sends letters any more.
    commands::join(&app.site, &draft(&app, "jamais@exemple.fr")).await.unwrap();
    assert_eq!(queue::forget_before(db, now).await.unwrap(), 0);
    assert_eq!(queue::forget_before(db, Instant(now.0 + 1)).await.unwrap(), 1);
    assert_eq!(count(&app, "mail").await, 0);
});

/// A server of mail that takes its time: the next letter is not taken with an hour that is past already,
/// at which another process would send it too.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_slow_server_of_mail_gets_each_letter_once() {
    const SLOW: i64 = 70_000;
    let app = TestApp::on(Engine::Sqlite).await.unwrap();
    let (db, clock) = (&app.site.db, app.site.clock.clone());
    let now = clock.now();
    for email in [EMAIL, "autre@exemple.fr"] {
        commands::join(&app.site, &draft(&app, email)).await.unwrap();
    }
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("smtp://{}", listener.local_addr().unwrap());
    let post = Post::parse(&address, "panel@exemple.fr").unwrap();
    let slow = PostOffice { keys: office(&app).keys.clone(), post };
    let server = tokio::spawn({
        let clock = clock.clone();
        async move {
            while let Ok((connection, _)) = listener.accept().await {
                clock.advance(SLOW);
                drop(connection);
            }
        }
    });
    assert_eq!(send_due(db, &slow, &clock).await.unwrap(), 0);
    server.abort();
    assert_eq!(clock.now().0 - now.0, 2 * SLOW, "one connection for each");
    let second = number(db, "select max(due_at) from mail").await;
    assert_eq!(second - now.0, SLOW + 60_000);
}

on_both_engines!(without_a_key_the_panel_is_closed, app => {
    drop(app);
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let Some(store) = engines::open(engine).await else { continue };
        let app = TestApp::with(store, |it| it.panel_key = None).await;
        app.get(PAGE).await.is(200).says("Les inscriptions ne sont pas ouvertes").does_not_say("name=\"email\"");
        join(&app, EMAIL, "1.x", "").await.is(409);
    }
});

/// Neither the file nor what lies beside it holds an address in clear, whatever was done.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_database_holds_no_address_in_clear() {
    let app = TestApp::on(Engine::Sqlite).await.unwrap();
    member(&app, EMAIL).await;
    commands::join(&app.site, &draft(&app, EMAIL)).await.unwrap();
    let path = app.site.settings.database_url.strip_prefix("sqlite:").unwrap().to_owned();
    let mut read = 0;
    for end in ["", "-wal"] {
        let bytes = std::fs::read(format!("{path}{end}")).unwrap_or_default();
        read += bytes.len();
        for clear in ["nadia.essai", "@exemple.fr", "site.test/documents"] {
            let found = bytes.windows(clear.len()).any(|it| it == clear.as_bytes());
            assert!(!found, "{clear} in {path}{end}");
        }
    }
    assert!(read > 10_000);
}
