//! Where the demonstration has values: every region and department, with an invented population.
use crate::demo::random::drawn;
use crate::kernel::place::{DEPARTMENTS, Department, REGIONS, Region};

const LARGE: [&str; 24] = [
    "06", "13", "31", "33", "34", "35", "38", "42", "44", "59", "62", "67", "69", "75", "76", "77",
    "78", "83", "91", "92", "93", "94", "95", "974",
];
const SMALL: [&str; 17] = [
    "04", "05", "09", "15", "23", "2A", "2B", "32", "36", "46", "48", "52", "55", "58", "70", "82",
    "90",
];

/// The 101 departments: overseas collectivities, which have three digits for a region, are not.
pub(super) fn departments() -> impl Iterator<Item = &'static Department> {
    DEPARTMENTS.iter().filter(|it| it.region.len() == 2)
}

/// The 18 regions.
pub(super) fn regions() -> impl Iterator<Item = &'static Region> {
    REGIONS.iter().filter(|it| it.code.len() == 2)
}

/// Inhabitants, in thousands: of the right order, and invented.
pub(super) fn population(department: &str) -> f64 {
    let size = match department {
        it if LARGE.contains(&it) => 1_200.0,
        it if SMALL.contains(&it) => 170.0,
        _ => 480.0,
    };
    (size * (0.7 + 0.7 * drawn(&["population", department], 0))).round()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_department_and_region_is_there() {
        assert_eq!(departments().count(), 101);
        assert_eq!(regions().count(), 18);
        assert!(departments().all(|it| regions().any(|region| region.code == it.region)));
        assert!(LARGE.iter().chain(&SMALL).all(|code| departments().any(|it| it.code == *code)));
    }
}
