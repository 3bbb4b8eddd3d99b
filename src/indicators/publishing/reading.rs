//! What those who publish read, made for one person and one language.
mod grid;
mod preview;
mod results;
mod shelf;
mod tokens;

pub use grid::grid;
pub use preview::preview;
pub use results::{delivery, results, value};
pub use shelf::shelf;
pub use tokens::{events, tokens};

use super::{commands::scope_of, model::About};
use crate::{
    accounts::model::StaffMember,
    directory::snapshot::Directory,
    indicators::{
        model::Published,
        plan::Place,
        scope::Scope,
        store::{results as stored, series},
    },
    kernel::{
        error::AppError,
        ids::{IndicatorId, SeriesId},
        lang::Lang,
        territory::Territory,
        time::Instant,
    },
    platform::site::Site,
    words::{measures, publishing as words},
};
use std::collections::HashMap;

/// What one may write, and what forms ask.
pub fn about(site: &Site, member: &StaffMember, lang: Lang) -> Result<About, AppError> {
    let (scope, directory) = (scope_of(site, member)?, site.directory());
    let networks = match scope {
        Scope::Everything => {
            directory.networks.iter().map(|it| (it.slug.clone(), it.name.clone())).collect()
        }
        _ => vec![],
    };
    let scope = scope_name(lang, scope, &directory);
    Ok(About { scope, networks, today: site.clock.today() })
}

/// « les indicateurs des impôts, partout ».
fn scope_name(lang: Lang, scope: Scope, directory: &Directory) -> String {
    let network = |id| directory.network(id).map_or("", |it| it.name.as_str());
    match scope {
        Scope::Everything => words::scope_all(lang).to_owned(),
        Scope::Network(id) => words::scope_network(lang, network(id)),
        Scope::Branch { top, .. } => {
            let name = directory.by_id(top).map_or("", |it| it.display_name());
            words::scope_branch(lang, name)
        }
    }
}

/// A place by its name, services included.
fn place_name(lang: Lang, it: &Territory, directory: &Directory) -> String {
    measures::territory(lang, it).unwrap_or_else(|| {
        let found = directory.by_code(it.code());
        found.map_or_else(|| it.code().to_owned(), |it| it.display_name().to_owned())
    })
}

/// What stands of an indicator for these territories, public or to be.
pub(super) async fn standing(
    site: &Site,
    indicator: IndicatorId,
    territories: &[Territory],
) -> Result<HashMap<Place, Published>, AppError> {
    // Nothing is public later than this.
    const END: Instant = Instant(i64::MAX);
    let wanted: std::collections::HashSet<&Territory> = territories.iter().collect();
    let of: HashMap<SeriesId, Territory> = series::of_indicator(&site.db, indicator)
        .await?
        .into_iter()
        .filter(|it| wanted.contains(&it.territory))
        .map(|it| (it.id, it.territory))
        .collect();
    let ids: Vec<SeriesId> = of.keys().copied().collect();
    let rows = stored::curves(&site.db, &ids, END).await?;
    let placed =
        |(id, it): (SeriesId, Published)| Some(((of.get(&id)?.clone(), it.measure.period), it));
    Ok(rows.into_iter().filter_map(placed).collect())
}

/// Numbers of rows, as they travel.
fn count(it: u64) -> i64 {
    i64::try_from(it).unwrap_or(i64::MAX)
}
