//! What every answer goes through: headers, methods, other sites, large bodies.
use crate::support::{engines::on_both_engines, make};
use axum::{
    body::Body,
    http::{Method, Request},
};
use public_service_plus::platform::http::router;
use std::sync::Arc;

on_both_engines!(pages_carry_a_strict_policy, app => {
    let home = app.get("/").await;
    home.is(200);
    let policy = home.header("content-security-policy");
    let nonce = policy.split("'nonce-").nth(1).unwrap().split('\'').next().unwrap();
    assert!(policy.starts_with("default-src 'none'"), "{policy}");
    assert!(!policy.contains("unsafe-inline"), "{policy}");
    for script in home.text.split("<script").skip(1) {
        assert!(script.contains(&format!("nonce=\"{nonce}\"")), "{script}");
    }
    assert_ne!(app.get("/").await.header("content-security-policy"), policy, "a nonce is used once");
    assert!(!home.text.contains("style=\""), "inline styles are blocked by the policy");
    assert_eq!(home.header("x-content-type-options"), "nosniff");
    assert_eq!(home.header("set-cookie"), "", "visitors get no cookie");
});

on_both_engines!(another_site_cannot_post, app => {
    for (name, value) in [("sec-fetch-site", "cross-site"), ("origin", "http://evil.test"), ("accept", "*/*")] {
        let request = Request::post("/api/experiences/browse")
            .header("host", "site.test")
            .header(name, value)
            .body(Body::empty());
        app.send(request.unwrap()).await.is(403);
    }
});

on_both_engines!(strange_methods_are_refused, app => {
    for method in [Method::CONNECT, Method::TRACE, Method::DELETE, Method::PUT] {
        let path = if method == Method::CONNECT { "site.test:80" } else { "/" };
        let request = Request::builder().method(method).uri(path).body(Body::empty());
        let refused = app.send(request.unwrap()).await;
        refused.is(405);
        assert!(refused.header("content-security-policy").starts_with("default-src 'none'"));
        assert_eq!(refused.header("x-content-type-options"), "nosniff");
        assert_eq!(refused.header("cache-control"), "no-store");
    }
});

on_both_engines!(large_bodies_are_refused, app => {
    let text = "a".repeat(300_000);
    app.post("/api/experiences/submit", &[("draft", &text)]).await.is(413);
});

on_both_engines!(unknown_addresses_are_not_found, app => {
    for path in ["/nulle-part", "/en/nowhere", "/experiences/999", "/..%2f..%2fetc/passwd", "/services/NOPE"] {
        app.get(path).await.is(404);
    }
});

on_both_engines!(a_page_made_for_another_is_fresh_and_has_its_own_nonce, app => {
    let nonce = |policy: &str| policy.split("'nonce-").nth(1).unwrap().split('\'').next().unwrap().to_owned();
    let first = app.get("/experiences").await;
    let again = app.get("/experiences").await;
    let (one, other) = (nonce(first.header("content-security-policy")), nonce(again.header("content-security-policy")));
    assert_ne!(one, other);
    assert_eq!(first.text.replace(&one, &other), again.text);

    let door = make::Experience { title: "Une porte enfin automatique", ..make::experience() };
    door.write(&app).await;
    app.get("/experiences").await.says("Une porte enfin automatique");
});

on_both_engines!(a_page_of_another_version_gets_no_program, app => {
    for file in ["public-service-plus.js", "public-service-plus-services.js", "public-service-plus-figures.wasm", "public-service-plus-staff.js"] {
        app.get(&format!("/pkg/{file}?v=of-before")).await.is(404);
    }
});

on_both_engines!(each_space_names_its_own_program, app => {
    let halves = [
        "public-service-plus",
        "public-service-plus-services",
        "public-service-plus-figures",
        "public-service-plus-staff",
    ];
    let [stories, services, figures, staff] = halves;
    let pages = [
        ("/", stories), ("/en", stories), ("/experiences", stories), ("/charte", stories), ("/nulle-part", stories),
        ("/services", services), ("/en/services", services), ("/services/NOPE", services),
        ("/en/places/nowhere", services), ("/indicateurs/NOPE", figures),
        ("/agent/connexion", staff), ("/en/staff/sign-in", staff), ("/agent/nulle-part", staff),
    ];
    for (path, own) in pages {
        let page = app.get(path).await.text;
        for half in halves {
            let named = |start: &str, kind: &str| page.contains(&format!("{start}/pkg/{half}.{kind}?v="));
            let files = [
                named("rel=\"modulepreload\" href=\"", "js"), named("import('", "js"), named("module_or_path:'", "wasm"),
            ];
            assert_eq!(files, [half == own; 3], "{path}: {half}");
        }
    }
});

on_both_engines!(answers_carry_the_mark_of_the_build, app => {
    let answer = app.call("content/home", &serde_json::json!({}), None).await;
    assert!(answer.is(200).text.starts_with(env!("WIRE_MARK")));
});

on_both_engines!(the_health_check_answers, app => {
    app.get("/healthz").await.is(200);
});

on_both_engines!(
    /// Each site that opened used to stop, for good, the pages that were loading elsewhere in the
    /// process.
    pages_end_while_other_sites_open, app => {
        let visited = Arc::new(());
        let (visits, site) = (Arc::downgrade(&visited), app.site.clone());
        let opening = tokio::task::spawn_blocking(move || {
            while visits.strong_count() > 0 {
                drop(router(site.clone()));
            }
        });
        for _ in 0..20 {
            app.get("/").await.is(200);
        }
        drop(visited);
        opening.await.unwrap();
    }
);
