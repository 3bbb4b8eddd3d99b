//! Reading: the list, one experience, the directory, one service.
use crate::support::{engines::on_both_engines, make::experience};
use public_service_plus::{
    answers::votes::Votes,
    experiences::codes::{Channel, Channels},
    kernel::{error::AppError, feeling::Feeling},
};

on_both_engines!(
    /// Filters add up, and each choice says what it would give.
    the_list_is_filtered_by_its_address, app => {
        experience().write(&app).await;
        let praise = make_praise();
        praise.write(&app).await;
        experience().received().write(&app).await;

        app.get("/experiences").await.is(200).says("2 expériences").says("Deux heures d’attente");
        let page = app.get("/experiences?feeling=positive").await;
        page.is(200).says("1 expérience<").says("Un accueil parfait").does_not_say("Deux heures");
        let page = app.get("/experiences?feeling=&answered=no&channel=&q=&from=&to=").await;
        page.is(200).says("1 expérience<").says("Deux heures").does_not_say("Un accueil parfait");
        app.get("/experiences?network=impots").await.says("1 expérience<").says("Deux heures");
        app.get("/experiences?service=TAX").await.says("1 expérience<").says("Direction des impôts");
        app.get("/experiences?region=84").await.says("1 expérience<").says("Un accueil parfait");
        app.get("/en/experiences?channel=phone").await.says("1 experience<");
    }
);

on_both_engines!(
    /// Signs of addresses are decoded once, by us.
    words_are_searched_as_typed, app => {
        experience().write(&app).await;
        app.get("/experiences?q=declarations").await.says("<mark>déclaration<");
        let page = app.get("/experiences?q=100%2525+%26+%2B+l%E2%80%99attente").await;
        page.is(200).says("value=\"100%25 &amp; + l’attente\"").says("Aucune expérience");
        app.get("/experiences?q=%22%27%28*%29").await.is(200);
    }
);

on_both_engines!(
    /// A list that leads nowhere says so.
    an_unknown_service_or_network_is_not_found, app => {
        app.get("/experiences?service=NOBODY").await.is(404);
        app.get("/experiences?network=nobody").await.is(404);
        app.get("/experiences?after=garbage&department=zz").await.is(200);
        app.get("/experiences").await.is(200).says("Aucune expérience pour l’instant");
    }
);

on_both_engines!(
    /// Each page begins after the last story of the one before.
    the_list_goes_on, app => {
        for day in 1..=23 {
            experience().days_ago(day).write(&app).await;
        }
        let first = app.get("/experiences").await;
        first.says("23 expériences").says("rel=\"next\"");
        let next = first.text.split("?after=").nth(1).unwrap().split('"').next().unwrap();
        let second = app.get(&format!("/experiences?after={next}")).await;
        assert_eq!(first.text.matches("data-kind=\"short\"").count(), 20);
        assert_eq!(second.text.matches("data-kind=\"short\"").count(), 3);
        second.does_not_say("rel=\"next\"").says("Revenir au début");

        let ranked = app.get("/experiences?q=attente").await;
        ranked.says("after=r20");
        let rest = app.get("/experiences?q=attente&after=r20").await;
        assert_eq!(rest.text.matches("data-kind=\"short\"").count(), 3);
    }
);

on_both_engines!(
    /// One address for each story; the number is what counts.
    a_wrong_slug_leads_to_the_right_one, app => {
        let id = experience().answered("Nous avons ajouté un agent.").write(&app).await;
        let right = format!("/experiences/{id}-deux-heures-d-attente-au-guichet");
        let moved = app.get(&format!("/experiences/{id}-autre-titre")).await;
        moved.is(301);
        assert_eq!(moved.header("location"), right);
        assert_eq!(app.get(&format!("/experiences/{id}")).await.header("location"), right);
        let page = app.get(&right).await;
        page.is(200)
            .says("Nous avons ajouté un agent.")
            .says("Centre des impôts de Nîmes répond")
            .says(&format!("href=\"http://site.test{right}\" rel=\"canonical\""));
        let english = app.get(&format!("/en/experiences/{id}-deux-heures-d-attente-au-guichet")).await;
        english.is(200).says("lang=\"en\"").says("Is this answer useful");
    }
);

on_both_engines!(
    /// What was public says that it was; the rest never existed.
    withdrawn_is_gone_and_unknown_is_not_found, app => {
        let hidden = experience().received().write(&app).await;
        let gone = experience().write(&app).await;
        crate::support::make::run(
            &app.site.db,
            &format!("update experience set state = 'withdrawn' where id = {gone}"),
        )
        .await;
        app.get(&format!("/experiences/{hidden}-x")).await.is(404).does_not_say("Deux heures");
        app.get(&format!("/experiences/{gone}-x")).await.is(410).does_not_say("Deux heures");
        app.get("/experiences/0-x").await.is(404);
        app.get("/experiences/nothing").await.is(404);
        app.get("/experiences/999999999999999999999999").await.is(404);
    }
);

on_both_engines!(
    /// Two counters, and nothing about the reader.
    a_reader_says_whether_an_answer_is_useful, app => {
        let id = experience().answered("Nous avons ajouté un agent.").write(&app).await;
        let answer = crate::support::make::number(&app.site.db, "select id from answer").await;
        let path = format!("/experiences/{id}/utile");
        let number = answer.to_string();
        let posted = app.post(&path, &[("answer", &number), ("useful", "yes")]).await;
        posted.is(303);
        assert_eq!(posted.header("location"), format!("/experiences/{id}#answer-{answer}"));
        let vote = |answer: i64| serde_json::json!({ "answer": answer, "useful": false });
        let called = app.call("answers/vote", &vote(answer), None).await;
        assert_eq!(called.value(), Ok(Votes { useful: 1, useless: 0 }), "one network, one vote");
        app.post(&path, &[("answer", &number), ("useful", "no")]).await.is(303);
        assert_eq!(crate::support::make::number(&app.site.db, "select useless from answer").await, 0);
        let called = app.call("answers/vote", &vote(999), None).await;
        assert_eq!(called.value::<Votes>(), Err(AppError::NotFound));
        app.post(&path, &[("answer", "999"), ("useful", "yes")]).await.is(404);
    }
);

on_both_engines!(
    /// By words, by network, by place in the tree, by department.
    the_directory_is_walked_and_searched, app => {
        app.get("/services").await.is(200).says("Impôts").says("3 services");
        app.get("/services?q=impots+nimes").await.says("1 service trouvé").says("Centre des impôts de Nîmes");
        app.get("/services?q=69001").await.says("Mairie de Lyon");
        app.get("/services?q=zzz").await.is(200).says("Aucun service ne correspond");
        app.get("/services?network=impots").await.says("Direction des impôts").does_not_say("Mairie de Lyon");
        app.get("/services?under=TAX").await.says("Impôts du Gard").says("Voir la page de Direction");
        let page = app.get("/services?department=30").await;
        page.says("2 services").says("Nîmes").does_not_say("SIP ALES");
        app.get("/services?network=nobody").await.is(404);
        app.get("/services?under=nobody").await.is(404);
        app.get("/en/services").await.is(200).says("By network");
    }
);

on_both_engines!(
    /// Figures of a service are those of everything below it.
    a_service_shows_what_is_told_about_it, app => {
        experience().answered("Nous avons ajouté un agent.").write(&app).await;
        let page = app.get("/services/TAX").await;
        page.is(200).says("Direction des impôts").says("1\u{a0}sur\u{a0}1").says("Deux heures").says("Impôts du Gard");
        app.get("/services/TOWN").await.is(200).says("Personne n’a encore raconté");
        app.get("/services/ALES").await.is(200).says("Ce service est fermé").does_not_say("service=ALES");
        app.get("/services/nobody").await.is(404);
        let qr = app.get("/services/NIMES/qr.svg").await;
        assert_eq!(qr.header("content-type"), "image/svg+xml");
        qr.is(200).says("<svg");
        app.get("/services/nobody/qr.svg").await.is(404);
    }
);

fn make_praise() -> crate::support::make::Experience {
    crate::support::make::Experience {
        title: "Un accueil parfait",
        feeling: Feeling::Positive,
        channels: Channels::default().with(Channel::Phone),
        ..experience().at("LYON").answered("Merci à vous.")
    }
}
