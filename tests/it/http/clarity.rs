//! Checking a text, and the glossary of plain words.
use crate::support::{engines::on_both_engines, make::run};
use axum::{
    body::Body,
    http::{Method, Request, header},
};
use public_service_plus::platform::db::Db;

/// A published rewriting that replaced a phrase, one that is not published, and one whose document
/// nobody has qualified.
async fn rewritings(db: &Db) {
    run(
        db,
        "
        insert into document (state, kind, title, domain, source, created_at, state_at)
          values ('published', 'letter', 'Avis de paiement', 'money', 'web', 0, 0);
        insert into document (state, kind, title, domain, source, created_at, state_at)
          values ('reported', 'letter', 'Courrier privé', 'money', 'web', 0, 0);
        insert into rewriting (document_id, before_text, after_text, changed_at, published_at)
          select id, 'a', 'b', 0, 1 from document;
        insert into plain_phrase (rewriting_id, phrase, plain, note)
          select rewriting.id, case title when 'Avis de paiement' then 'zélé débiteur' else 'secret' end, 'vous', ''
          from rewriting join document on document.id = document_id;
        insert into rewriting (document_id, before_text, after_text, changed_at)
          select id, 'c', 'd', 0 from document where title = 'Avis de paiement';
        insert into plain_phrase (rewriting_id, phrase, plain, note)
          select id, 'brouillon', 'essai', '' from rewriting where published_at is null;
        ",
    )
    .await;
}

on_both_engines!(
    /// The page says what it does of a text, and waits for one.
    the_checker_waits_for_a_text, app => {
        app.get("/documents/verifier")
            .await
            .is(200)
            .says("Votre texte est-il clair")
            .says("votre texte est envoyé au site pour être mesuré")
            .says("Rien à mesurer")
            .says("action=\"/documents/verifier\"")
            .says("method=\"post\"");
        app.get("/en/documents/check").await.is(200).says("Is your text clear?");
    }
);

on_both_engines!(
    /// Without JavaScript: the same page, with the measures, marks and plain words.
    a_posted_text_is_measured, app => {
        let text = "Nonobstant les dispositions susmentionnées, votre demande a été rejetée. \
                    Écrivez-nous <avant> le 5 mars.";
        let page = app.post("/documents/verifier", &[("text", text)]).await;
        page.is(200)
            .says("Texte court")
            .says("Dites qui fait quoi")
            .says("1 verbe est au passif")
            .says("data-kind=\"passive\"")
            .says("malgré")
            .says("cité plus haut")
            .says("phrase la plus longue")
            .says("&lt;avant&gt;");
        page.does_not_say("<avant>");
        assert_eq!(page.headers[header::CACHE_CONTROL], "no-store");
        app.post("/en/documents/check", &[("text", text)]).await.is(200).says("Say who does what");
    }
);

on_both_engines!(
    /// An example comes with its measures; an empty text and one too long are told.
    the_checker_says_what_is_wrong, app => {
        let page = app.post("/documents/verifier", &[("text", ""), ("example", "1")]).await;
        page.is(200).says("Coupez la phrase la plus longue").says("difficile");
        app.post("/documents/verifier", &[("text", "  ")]).await.is(422).says("text-error");
        let long = "mot ".repeat(5_001);
        app.post("/documents/verifier", &[("text", &long)]).await.is(422).says("text-error");
    }
);

on_both_engines!(
    /// The glossary holds the lexicon and what published rewritings replaced, nothing else.
    the_glossary_is_searched, app => {
        rewritings(&app.site.db).await;
        let page = app.get("/documents/mots").await;
        page.is(200)
            .says("Nonobstant".to_lowercase().as_str())
            .says("malgré")
            .says("zélé débiteur")
            .says("Avis de paiement")
            .says("/documents/1-avis-de-paiement")
            .says("href=\"#letter-z\"");
        page.does_not_say("brouillon");
        page.does_not_say("secret");
        let found = app.get("/documents/mots?q=ZELE").await;
        found.is(200).says("1 expression trouvée").says("zélé débiteur");
        found.does_not_say("nonobstant");
        app.get("/documents/mots?q=zzzz").await.is(200).says("Aucune expression ne correspond");
        app.get("/en/documents/words?q=malgre").await.is(200).says("2 phrases found").says("nonobstant");
    }
);

on_both_engines!(
    /// The glossary as files, with a licence, sent once to those who keep it.
    the_glossary_is_taken_away, app => {
        rewritings(&app.site.db).await;
        let json = app.get("/api/v1/plain-words.json").await;
        json.is(200)
            .says("\"licence\":\"Licence Ouverte 2.0\"")
            .says("\"phrase\":\"nonobstant\"")
            .says("http://site.test/documents/1-avis-de-paiement");
        json.does_not_say("brouillon");
        let csv = app.get("/api/v1/plain-words.csv").await;
        csv.is(200).says("phrase,plain,note,document\n").says("nonobstant,malgré,,\n");
        let tag = csv.headers[header::ETAG].clone();
        let again = Request::builder()
            .method(Method::GET)
            .uri("/api/v1/plain-words.csv")
            .header(header::HOST, "site.test")
            .header(header::IF_NONE_MATCH, tag);
        app.send(again.body(Body::empty()).unwrap()).await.is(304);
    }
);
