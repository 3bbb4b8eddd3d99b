//! People: who may be added.
use crate::support::{engines::on_both_engines, make, staff};
use public_service_plus::{
    accounts::{commands, forms::NewMember, model::Role, store},
    kernel::{error::AppError, ids::StaffId},
};

on_both_engines!(an_address_opens_one_account, app => {
    let id = staff::add(&app, "nadia@exemple.fr", Role::Administrator, None).await;
    let again = NewMember::parse("NADIA@exemple.fr", "Nadia", Role::Moderator).unwrap();
    let (db, clock) = (&app.site.db, &app.site.clock);
    let second = commands::add(db, clock, &again, staff::PASSWORD, None).await;
    assert_eq!(second, Err(AppError::Conflict));
    let found = store::find_by_email(db, "nadia@exemple.fr").await.unwrap();
    assert_eq!(found.map(|it| it.0), Some(id));
    let member = store::find(db, id).await.unwrap().unwrap();
    assert_eq!((member.role, member.structure), (Role::Administrator, None));
    assert_eq!(make::number(db, "select count(*) from audit where action = 'added'").await, 1);
});

on_both_engines!(an_agent_has_a_structure_and_nobody_else_has_one, app => {
    let (db, clock) = (&app.site.db, &app.site.clock);
    let directory = app.site.directory();
    let nimes = directory.by_code("NIMES").map(|it| it.id);
    for (role, structure) in [(Role::Agent, None), (Role::Moderator, nimes), (Role::Administrator, nimes)] {
        let new = NewMember::parse("x@exemple.fr", "X", role).unwrap();
        let added = commands::add(db, clock, &new, staff::PASSWORD, structure).await;
        assert!(matches!(added, Err(AppError::Invalid(_))), "{role:?}");
    }
    let new = NewMember::parse("x@exemple.fr", "X", Role::Agent).unwrap();
    let short = commands::add(db, clock, &new, "court", nimes).await;
    assert!(matches!(short, Err(AppError::Invalid(_))));
});

on_both_engines!(someone_who_left_signs_in_no_more, app => {
    let cookie = staff::moderator(&app).await;
    make::run(&app.site.db, "update staff set active = 0").await;
    assert_eq!(store::find_by_email(&app.site.db, "moderation@exemple.fr").await.unwrap(), None::<(StaffId, String)>);
    app.get_as("/agent", Some(&cookie)).await.is(302);
});
