//! People of the staff space, signed in.
use super::{app::TestApp, make};
use public_service_plus::{
    accounts::{commands, forms::NewMember, model::Role},
    kernel::ids::StaffId,
};

/// Everybody's password here.
pub(crate) const PASSWORD: &str = "une phrase assez longue";

/// Adds a person; an agent answers for `structure` and all below it.
pub(crate) async fn add(
    app: &TestApp,
    email: &str,
    role: Role,
    structure: Option<&str>,
) -> StaffId {
    let new = NewMember::parse(email, "Camille Essai", role).unwrap();
    let directory = app.site.directory();
    let structure = structure.map(|code| directory.by_code(code).unwrap().id);
    commands::add(&app.site.db, &app.site.clock, &new, PASSWORD, structure).await.unwrap()
}

/// Signs in through the form; the cookie.
pub(crate) async fn sign_in(app: &TestApp, email: &str) -> String {
    let answer = app.post("/agent/connexion", &[("email", email), ("password", PASSWORD)]).await;
    answer.is(303);
    answer.header("set-cookie").split(';').next().unwrap().to_owned()
}

/// A moderator's cookie.
pub(crate) async fn moderator(app: &TestApp) -> String {
    add(app, "moderation@exemple.fr", Role::Moderator, None).await;
    sign_in(app, "moderation@exemple.fr").await
}

/// The cookie of an agent of this structure.
pub(crate) async fn agent(app: &TestApp, structure: &str) -> String {
    let email = format!("{}@exemple.fr", structure.to_lowercase());
    add(app, &email, Role::Agent, Some(structure)).await;
    sign_in(app, &email).await
}

/// An administrator's cookie.
pub(crate) async fn administrator(app: &TestApp) -> String {
    add(app, "admin@exemple.fr", Role::Administrator, None).await;
    sign_in(app, "admin@exemple.fr").await
}

/// What stands for the text shown on the review page, as its form carries it: the first, or the
/// one of the form that holds `part`.
pub(crate) async fn seen(app: &TestApp, id: i64, part: &str, cookie: &str) -> String {
    let page = app.get_as(&format!("/agent/moderation/{id}"), Some(cookie)).await;
    page.is(200);
    let after = page.text.find(part).map_or("", |at| &page.text[at..]);
    let value = after.split("name=\"seen\" value=\"").nth(1).unwrap();
    value.split('"').next().unwrap().to_owned()
}

/// The first service of an experience.
pub(crate) async fn mention(app: &TestApp, id: i64) -> i64 {
    let sql =
        format!("select id from mention where experience_id = {id} order by position limit 1");
    make::number(&app.site.db, &sql).await
}
