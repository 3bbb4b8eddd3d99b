//! The rights given to programs, and the events told: those of a scope.
use super::{about, place_name, scope_name};
use crate::{
    accounts::{model::StaffMember, store::working},
    indicators::{
        publishing::{
            commands::{rests_on, scope_of},
            model::{EventLine, Events, TokenLine, Tokens},
        },
        scope::Scope,
        store::{
            events::{self as told, Asked},
            tokens as stored,
        },
    },
    kernel::{error::AppError, lang::Lang, time::Day},
    platform::{clock::day_in_france, site::Site},
};

/// Events read at once.
const MOST: i64 = 200;
/// Before and after all events.
const EVER: (i32, i32) = (1900, 9999);

/// Those in use first.
pub async fn tokens(site: &Site, member: &StaffMember, lang: Lang) -> Result<Tokens, AppError> {
    let (scope, directory) = (scope_of(site, member)?, site.directory());
    let all = stored::list(&site.db).await?;
    let mut makers: Vec<_> = all.iter().map(|it| it.created_by).collect();
    makers.sort_unstable();
    makers.dedup();
    let makers = working(&site.db, &makers).await?;
    let items = all.into_iter().filter_map(|it| {
        let its = Scope::of_token(it.network, it.structure);
        scope.includes(its, &directory).then(|| TokenLine {
            is_good: makers.iter().any(|maker| rests_on(site, &it, maker)),
            id: it.id,
            label: it.label,
            scope: scope_name(lang, its, &directory),
            created_on: day_in_france(it.created_at),
            used_on: it.used_at.map(day_in_france),
            revoked_on: it.revoked_at.map(day_in_france),
        })
    });
    Ok(Tokens { items: items.collect(), about: about(site, member, lang)? })
}

/// The latest first.
pub async fn events(site: &Site, member: &StaffMember, lang: Lang) -> Result<Events, AppError> {
    let (scope, directory) = (scope_of(site, member)?, site.directory());
    let day = |year| Day::first_of_month(year * 12);
    let asked =
        Asked { network: scope.network(), territories: &[], days: (day(EVER.0), day(EVER.1)) };
    let items = told::list(&site.db, &asked, MOST).await?.into_iter().filter_map(|it| {
        let its = Scope::of_token(it.network, it.structure);
        scope.includes(its, &directory).then(|| EventLine {
            id: it.id,
            day: it.day,
            scope: scope_name(lang, its, &directory),
            place: place_name(lang, &it.territory, &directory),
            title: it.title,
            body: it.body,
        })
    });
    Ok(Events { items: items.collect(), about: about(site, member, lang)? })
}
