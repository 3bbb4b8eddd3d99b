//! The counts beside the filters are those of a brute-force count, whatever the filters.
use crate::support::{
    app::TestApp,
    documents::{self, identity},
    engines::on_both_engines,
};
use public_service_plus::{
    documents::{
        codes::{Domain, Kind, State},
        model::Identity,
        register::{
            filters::{RegisterFilters, label_code},
            listed::Register,
        },
        shelf::Shelved,
    },
    kernel::text::{fold, slug},
};
use serde_json::json;
use std::sync::Arc;

const STATES: [State; 4] = [State::Qualified, State::Refused, State::Rewriting, State::Published];
const WORDS: [&str; 3] = ["Demande", "Avis", "Déclaration"];

/// Sixty documents, of every mix.
async fn fill(app: &TestApp) {
    let directory = app.site.directory();
    let issuers = [Some("TAX"), Some("NIMES"), Some("LYON"), None, None];
    for at in 0..60_usize {
        let code = issuers[at % 5];
        let said = Identity {
            kind: Kind::ALL[at % 3],
            domain: Domain::ALL[at / 3 % 4],
            issuer: code.and_then(|it| directory.by_code(it)).map(|it| it.id),
            issuer_label: if at % 5 == 3 { "Cour d’appel" } else { "" }.to_owned(),
            ..identity(&format!("{} {at}", WORDS[at / 2 % 3]))
        };
        let days = 30 + i64::try_from(at).unwrap() * 9;
        documents::write(app, &said, STATES[at / 5 % 4], days).await;
    }
}

/// The same decision, written again without any haste.
fn passes(app: &TestApp, filters: &RegisterFilters, it: &Arc<Shelved>) -> bool {
    let directory = app.site.directory();
    let identity = &it.document.identity;
    let issuer = identity.issuer.and_then(|id| directory.by_id(id));
    let name = issuer.map_or(identity.issuer_label.as_str(), |it| it.display_name());
    let text = fold(&format!("{} {name}", identity.title));
    let asked = directory.by_code(&filters.issuer);
    let of_issuer = match filters.issuer_label() {
        Some(label) => issuer.is_none() && !name.is_empty() && slug(name) == label,
        None if filters.issuer.is_empty() => true,
        None => issuer.zip(asked).is_some_and(|(it, above)| directory.is_within(it.id, above.id)),
    };
    fold(&filters.q).split_whitespace().all(|word| text.contains(word))
        && filters.domain.is_none_or(|it| it == identity.domain)
        && filters.kind.is_none_or(|asked| asked == identity.kind)
        && filters.state.is_none_or(|asked| asked == it.document.state)
        && filters.year.is_none_or(|asked| asked == it.opened().year())
        && of_issuer
}

fn count(app: &TestApp, filters: &RegisterFilters) -> u32 {
    let shelf = app.site.shelf();
    let kept = shelf.all().iter().filter(|it| passes(app, filters, it)).count();
    u32::try_from(kept).unwrap()
}

async fn check(app: &TestApp, asked: &RegisterFilters) {
    let arguments = json!({ "lang": "Fr", "query": asked.to_query() });
    let answer = app.call("documents/register", &arguments, None).await;
    let Register { total, choices, chosen, .. } = answer.value().unwrap();
    let query = asked.to_query();
    let with = |change: &dyn Fn(&mut RegisterFilters)| {
        let mut other = asked.clone();
        change(&mut other);
        count(app, &other)
    };
    assert_eq!(total, count(app, asked), "{query}");
    assert_eq!(chosen.len(), asked.count(), "{query}");
    for (domain, found) in Domain::ALL.into_iter().zip(choices.domains) {
        assert_eq!(found, with(&|it| it.domain = Some(domain)), "{query} {domain:?}");
    }
    for (state, found) in State::ALL.into_iter().zip(choices.states) {
        assert_eq!(found, with(&|it| it.state = Some(state)), "{query} {state:?}");
    }
    for (kind, found) in Kind::ALL.into_iter().zip(choices.kinds) {
        assert_eq!(found, with(&|it| it.kind = Some(kind)), "{query} {kind:?}");
    }
    for year in choices.years {
        let value = year.value.parse().ok();
        assert_eq!(year.count, with(&|it| it.year = value), "{query} {year:?}");
    }
    for issuer in choices.issuers {
        let found = with(&|it| it.issuer.clone_from(&issuer.value));
        assert_eq!(issuer.count, found, "{query} {issuer:?}");
    }
}

on_both_engines!(counts_beside_filters_are_those_of_a_brute_force_count, app => {
    fill(&app).await;
    let issuers = ["", "TAX", "NIMES", "nowhere", &label_code("cour-d-appel")];
    let states = [None, Some(State::Qualified), Some(State::Measured)];
    for (at, issuer) in issuers.into_iter().enumerate() {
        for state in states {
            for q in ["", "avis", "declaration nimes"] {
                let asked = RegisterFilters {
                    q: q.to_owned(),
                    issuer: issuer.to_owned(),
                    state,
                    domain: (at % 2 == 1).then_some(Domain::Associations),
                    kind: (at % 3 == 2).then_some(Kind::Letter),
                    year: state.and(Some(2025)),
                    ..RegisterFilters::default()
                };
                check(&app, &asked).await;
            }
        }
    }
});
