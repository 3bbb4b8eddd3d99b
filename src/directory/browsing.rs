//! Finding a service: by its words, by its network, by its place in the tree, by department.
use super::{
    filters::ServiceFilters,
    listing::{DepartmentRow, NetworkRow, Scope, ServiceListing, ServiceRow},
    model::{Network, Structure},
    snapshot::Directory,
};
use crate::{
    kernel::{error::AppError, place::DEPARTMENTS},
    platform::site::Site,
    statistics,
};
use std::ops::Range;

/// Services on a page.
const PAGE: usize = 50;

/// The page that `filters` ask for. An unknown network or service is not found.
pub async fn browse(site: &Site, filters: &ServiceFilters) -> Result<ServiceListing, AppError> {
    let directory = site.directory();
    let place = Place::of(filters, &directory)?;
    let (found, total) = place.services(filters, &directory);
    let asked = !filters.is_empty();
    let next = (filters.q.is_empty() && found.len() > PAGE)
        .then(|| found.get(PAGE - 1).map(|it| it.code.clone()))
        .flatten();
    let shown: Vec<&Structure> = found.into_iter().take(PAGE).collect();
    Ok(ServiceListing {
        scope: place.scope(&directory),
        rows: if asked { Some(rows(site, &directory, &shown).await?) } else { None },
        total: u32::try_from(total).unwrap_or(u32::MAX),
        next,
        networks: match place {
            Place::Everything => networks(&directory),
            _ => Vec::new(),
        },
        departments: place.departments(&directory),
    })
}

/// Services as they stand in lists, with how many stories each has.
pub async fn rows(
    site: &Site,
    directory: &Directory,
    shown: &[&Structure],
) -> Result<Vec<ServiceRow>, AppError> {
    let ids: Vec<i64> = shown.iter().map(|it| it.id.0).collect();
    let published = statistics::store::published(&site.db, &ids).await?;
    let row = |it: &&Structure| ServiceRow {
        service: directory.reference(it),
        below: below(directory, it),
        experiences: published.get(&it.id.0).copied().unwrap_or_default(),
        active: it.active,
    };
    Ok(shown.iter().map(row).collect())
}

/// Active services below one, at any depth.
pub fn below(directory: &Directory, structure: &Structure) -> u32 {
    let branch = directory.branch(structure.id);
    count(directory.structures().get(usize_range(branch.start + 1..branch.end)).unwrap_or_default())
}

/// A network as it stands in lists.
pub fn network(directory: &Directory, network: &Network) -> NetworkRow {
    let services = directory.structures().iter().filter(|it| it.active && it.network == network.id);
    NetworkRow {
        slug: network.slug.clone(),
        name: network.name.clone(),
        services: u32::try_from(services.count()).unwrap_or(u32::MAX),
    }
}

/// Every network that has an active service.
fn networks(directory: &Directory) -> Vec<NetworkRow> {
    let mut services = vec![0_u32; directory.networks.len()];
    for (rank, structure) in (0..).zip(directory.structures()) {
        let place = directory.network_place(rank).filter(|_| structure.active);
        if let Some(count) = place.and_then(|at| services.get_mut(usize::from(at))) {
            *count += 1;
        }
    }
    let row = |(it, services): (&Network, u32)| NetworkRow {
        slug: it.slug.clone(),
        name: it.name.clone(),
        services,
    };
    directory.networks.iter().zip(services).filter(|it| it.1 > 0).map(row).collect()
}

/// A part of the directory.
enum Place<'a> {
    Everything,
    Network(&'a Network),
    Under(&'a Structure),
}

impl<'a> Place<'a> {
    fn of(filters: &ServiceFilters, directory: &'a Directory) -> Result<Self, AppError> {
        Ok(match (&filters.under, &filters.network) {
            (Some(code), _) => Self::Under(directory.by_code(code).ok_or(AppError::NotFound)?),
            (None, Some(slug)) => {
                Self::Network(directory.network_by_slug(slug).ok_or(AppError::NotFound)?)
            }
            (None, None) => Self::Everything,
        })
    }

    /// Is this structure in the place, at any depth?
    fn holds(&self, directory: &Directory, rank: u32, it: &Structure) -> bool {
        match self {
            Self::Everything => true,
            Self::Network(network) => it.network == network.id,
            Self::Under(above) => it.id != above.id && directory.branch(above.id).contains(&rank),
        }
    }

    /// One page and one more of what is asked, and how many there are in all.
    fn services<'d>(
        &self,
        filters: &ServiceFilters,
        directory: &'d Directory,
    ) -> (Vec<&'d Structure>, usize) {
        let department = filters.department.as_deref();
        let here =
            |it: &Structure| department.is_none_or(|code| it.department.as_deref() == Some(code));
        if !filters.q.is_empty() {
            let keep = |rank: u32| {
                directory
                    .by_rank(rank)
                    .is_some_and(|it| here(it) && self.holds(directory, rank, it))
            };
            let found = directory.suggest_where(&filters.q, PAGE + 1, keep);
            let total = found.len();
            return (found, total);
        }
        let all: Vec<&Structure> = match (self, department) {
            (Self::Everything, None) => Vec::new(),
            (Self::Network(network), None) => directory.roots(network.id).collect(),
            (Self::Under(above), None) => directory.children(above.id).collect(),
            (_, Some(_)) => (0..)
                .zip(directory.structures())
                .filter(|(rank, it)| it.active && here(it) && self.holds(directory, *rank, it))
                .map(|(_, it)| it)
                .collect(),
        };
        let total = all.len();
        (page_after(all, filters.after.as_deref()), total)
    }

    fn departments(&self, directory: &Directory) -> Vec<DepartmentRow> {
        let mut counts = vec![0_u32; DEPARTMENTS.len()];
        let inside = (0..).zip(directory.structures());
        for (_, it) in inside.filter(|(rank, it)| it.active && self.holds(directory, *rank, it)) {
            let at = it.department.as_deref().and_then(department_place);
            if let Some(count) = at.and_then(|at| counts.get_mut(at)) {
                *count += 1;
            }
        }
        let rows = DEPARTMENTS.iter().zip(counts).filter(|it| it.1 > 0);
        rows.map(|(it, services)| DepartmentRow { code: it.code.to_owned(), services }).collect()
    }

    fn scope(&self, directory: &Directory) -> Scope {
        match self {
            Self::Everything => Scope::Everything,
            Self::Network(it) => Scope::Network(network(directory, it)),
            Self::Under(it) => Scope::Under {
                service: directory.reference(it),
                above: directory
                    .ancestors(it.id)
                    .into_iter()
                    .map(|it| directory.reference(it))
                    .collect(),
            },
        }
    }
}

/// Departments are in order of their codes.
fn department_place(code: &str) -> Option<usize> {
    DEPARTMENTS.binary_search_by(|it| it.code.cmp(code)).ok()
}

/// What follows the service with this code, one more than a page.
fn page_after<'d>(all: Vec<&'d Structure>, after: Option<&str>) -> Vec<&'d Structure> {
    let from =
        after.and_then(|code| all.iter().position(|it| it.code == code)).map_or(0, |at| at + 1);
    all.into_iter().skip(from).take(PAGE + 1).collect()
}

fn count(structures: &[Structure]) -> u32 {
    u32::try_from(structures.iter().filter(|it| it.active).count()).unwrap_or(u32::MAX)
}

fn usize_range(range: Range<u32>) -> Range<usize> {
    range.start as usize..range.end.max(range.start) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn departments_are_in_order_of_their_codes() {
        for it in &DEPARTMENTS {
            assert_eq!(department_place(it.code).map(|at| DEPARTMENTS[at].code), Some(it.code));
        }
    }
}
