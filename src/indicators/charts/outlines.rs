//! The outlines of `public/france.svg`, read once: where territories are, and their paths for files.
use crate::ui::plot::Spot;
use std::{collections::HashMap, sync::LazyLock};

static FILE: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/public/france.svg"));

static OUTLINES: LazyLock<HashMap<&'static str, Outline>> = LazyLock::new(|| {
    let one = |line: &'static str| {
        let at = value(line, "data-at").unwrap_or("0 0").split_once(' ')?;
        let outline =
            Outline { centre: (at.0.parse().ok()?, at.1.parse().ok()?), d: value(line, " d")? };
        Some((value(line, "id")?, outline))
    };
    FILE.lines().filter_map(one).collect()
});

/// A territory in the square of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outline {
    pub centre: Spot,
    /// The path, as SVG writes it.
    pub d: &'static str,
}

/// `d-33`, `d-2A`, `d-974`, `r-75`, and `frames`, around what is drawn out of its place.
pub fn find(id: &str) -> Option<Outline> {
    OUTLINES.get(id).copied()
}

/// The outline of a territory by its code: `D33` is `d-33`, `R84` is `r-84`. None for what has no shape:
/// the nation, a service.
pub fn of_territory(code: &str) -> Option<String> {
    let (kind, rest) = code.split_at_checked(1)?;
    let kind = match kind {
        "D" => "d-",
        "R" => "r-",
        _ => return None,
    };
    let id = [kind, rest].concat();
    find(&id).map(|_| id)
}

fn value(line: &'static str, name: &str) -> Option<&'static str> {
    let (_, after) = line.split_once(&format!("{name}=\""))?;
    after.split_once('"').map(|it| it.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_department_and_region_is_there() {
        let count = |kind: &str| OUTLINES.keys().filter(|it| it.starts_with(kind)).count();
        assert_eq!((count("d-"), count("r-"), OUTLINES.len()), (101, 18, 120));
        for outline in OUTLINES.values() {
            let (x, y) = outline.centre;
            assert!((0..=1010).contains(&x) && (0..=1010).contains(&y));
            assert!(outline.d.starts_with(['M', 'm']) && outline.d.ends_with('z'));
        }
        assert_eq!(of_territory("D2A").as_deref(), Some("d-2A"));
        assert_eq!((of_territory("FR"), of_territory("S12"), of_territory("")), (None, None, None));
        assert!(find("d-2A").is_some() && find("d-20").is_none());
    }
}
