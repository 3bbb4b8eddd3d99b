//! Indicators on demand, and what is published of them.
use super::{
    app::{NOW, TestApp},
    make, staff,
};
use public_service_plus::{
    accounts::model::{Role, StaffMember},
    indicators::{
        codes::{Comparability, Direction, Family, Unit},
        model::{Indicator, IndicatorWords, Nature},
        publishing::{commands, forms::TokenDraft},
        store::catalogue,
    },
    kernel::{
        ids::{IndicatorId, NetworkId},
        period::Span,
    },
};

/// Adds a quarterly indicator in minutes, published by this network.
pub(crate) async fn indicator(app: &TestApp, code: &str, network: &str) -> Indicator {
    let network = app.site.directory().network_by_slug(network).map(|it| it.id);
    let mut it = described(code, network);
    let mut tx = app.site.db.begin().await.unwrap();
    it.id = catalogue::put(&mut tx, &it, NOW).await.unwrap();
    tx.commit().await.unwrap();
    it
}

fn described(code: &str, network: Option<NetworkId>) -> Indicator {
    Indicator {
        id: IndicatorId(0),
        code: code.to_owned(),
        network,
        words: IndicatorWords { title: format!("Attente {code}"), ..IndicatorWords::default() },
        nature: Nature {
            family: Family::Performance,
            dimension: None,
            unit: Unit::Minutes,
            direction: Direction::Down,
            frequency: Span::Quarter,
            core: None,
            comparability: Comparability::None,
        },
    }
}

/// Somebody who is not signed in through a page.
pub(crate) async fn member(app: &TestApp, role: Role, structure: Option<&str>) -> StaffMember {
    let email = format!("direct-{}@exemple.fr", structure.unwrap_or("admin").to_lowercase());
    let id = staff::add(app, &email, role, structure).await;
    let directory = app.site.directory();
    let structure = structure.map(|code| directory.by_code(code).unwrap().id);
    StaffMember { id, name: "Camille Essai".to_owned(), role, structure }
}

/// A token for what an agent of this structure answers for.
pub(crate) async fn token(app: &TestApp, structure: &str) -> String {
    let by = member(app, Role::Agent, Some(structure)).await;
    let draft = TokenDraft { label: "SI d’essai".to_owned(), ..TokenDraft::default() };
    commands::create_token(&app.site, &by, &draft).await.unwrap()
}

/// What stands of an indicator, as lines `territory month value`, in order.
pub(crate) async fn standing(app: &TestApp) -> Vec<String> {
    lines(app, "result r", "").await
}

/// What no longer stands, with the reason and the note.
pub(crate) async fn past(app: &TestApp) -> Vec<String> {
    lines(app, "past_result r", " || ' ' || r.reason || ' ' || r.note").await
}

async fn lines(app: &TestApp, table: &str, more: &str) -> Vec<String> {
    // Both engines write whole reals differently: values of tests are compared in tenths.
    let sql = format!(
        "select coalesce(string_agg(line, '|' order by line), '') from (
           select s.territory || ' ' || r.month || ' ' || cast(round(r.value * 10) as integer){more} as line
           from {table} join series s on s.id = r.series_id) as listed"
    );
    let text = make::text(&app.site.db, &sql).await.unwrap();
    text.split('|').filter(|it| !it.is_empty()).map(str::to_owned).collect()
}
