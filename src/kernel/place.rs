//! Regions and departments, overseas included. Source: INSEE, Code officiel géographique 2025
//! (Licence Ouverte 2.0); the codes above 974 are the overseas collectivities.

/// A region, or the collectivity that stands for one.
#[derive(Debug, PartialEq, Eq)]
pub struct Region {
    /// INSEE code: two digits, or three for the overseas collectivities.
    pub code: &'static str,
    pub name: &'static str,
}

/// A department or an overseas collectivity.
#[derive(Debug, PartialEq, Eq)]
pub struct Department {
    /// INSEE code: `01` to `95`, `2A`, `2B`, `971` to `989`.
    pub code: &'static str,
    pub name: &'static str,
    /// INSEE code of its region.
    pub region: &'static str,
}

/// The department with this code; `None` when there is none.
pub fn department(code: &str) -> Option<&'static Department> {
    DEPARTMENTS.iter().find(|it| it.code == code)
}

/// The region with this code; `None` when there is none.
pub fn region(code: &str) -> Option<&'static Region> {
    REGIONS.iter().find(|it| it.code == code)
}

/// The department of a French postcode of five digits. Corsica is split at 20200.
pub fn department_of_postcode(postcode: &str) -> Option<&'static Department> {
    if postcode.len() != 5 || !postcode.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let code = match &postcode[..2] {
        "20" if postcode < "20200" => "2A",
        "20" => "2B",
        "97" | "98" => &postcode[..3],
        two => two,
    };
    department(code)
}

const fn region_of(code: &'static str, name: &'static str) -> Region {
    Region { code, name }
}

const fn of(code: &'static str, name: &'static str, region: &'static str) -> Department {
    Department { code, name, region }
}

pub static REGIONS: [Region; 26] = [
    region_of("01", "Guadeloupe"),
    region_of("02", "Martinique"),
    region_of("03", "Guyane"),
    region_of("04", "La Réunion"),
    region_of("06", "Mayotte"),
    region_of("11", "Île-de-France"),
    region_of("24", "Centre-Val de Loire"),
    region_of("27", "Bourgogne-Franche-Comté"),
    region_of("28", "Normandie"),
    region_of("32", "Hauts-de-France"),
    region_of("44", "Grand Est"),
    region_of("52", "Pays de la Loire"),
    region_of("53", "Bretagne"),
    region_of("75", "Nouvelle-Aquitaine"),
    region_of("76", "Occitanie"),
    region_of("84", "Auvergne-Rhône-Alpes"),
    region_of("93", "Provence-Alpes-Côte d’Azur"),
    region_of("94", "Corse"),
    region_of("975", "Saint-Pierre-et-Miquelon"),
    region_of("977", "Saint-Barthélemy"),
    region_of("978", "Saint-Martin"),
    region_of("984", "Terres australes et antarctiques françaises"),
    region_of("986", "Wallis et Futuna"),
    region_of("987", "Polynésie française"),
    region_of("988", "Nouvelle-Calédonie"),
    region_of("989", "Île de Clipperton"),
];

pub static DEPARTMENTS: [Department; 109] = [
    of("01", "Ain", "84"),
    of("02", "Aisne", "32"),
    of("03", "Allier", "84"),
    of("04", "Alpes-de-Haute-Provence", "93"),
    of("05", "Hautes-Alpes", "93"),
    of("06", "Alpes-Maritimes", "93"),
    of("07", "Ardèche", "84"),
    of("08", "Ardennes", "44"),
    of("09", "Ariège", "76"),
    of("10", "Aube", "44"),
    of("11", "Aude", "76"),
    of("12", "Aveyron", "76"),
    of("13", "Bouches-du-Rhône", "93"),
    of("14", "Calvados", "28"),
    of("15", "Cantal", "84"),
    of("16", "Charente", "75"),
    of("17", "Charente-Maritime", "75"),
    of("18", "Cher", "24"),
    of("19", "Corrèze", "75"),
    of("21", "Côte-d’Or", "27"),
    of("22", "Côtes-d’Armor", "53"),
    of("23", "Creuse", "75"),
    of("24", "Dordogne", "75"),
    of("25", "Doubs", "27"),
    of("26", "Drôme", "84"),
    of("27", "Eure", "28"),
    of("28", "Eure-et-Loir", "24"),
    of("29", "Finistère", "53"),
    of("2A", "Corse-du-Sud", "94"),
    of("2B", "Haute-Corse", "94"),
    of("30", "Gard", "76"),
    of("31", "Haute-Garonne", "76"),
    of("32", "Gers", "76"),
    of("33", "Gironde", "75"),
    of("34", "Hérault", "76"),
    of("35", "Ille-et-Vilaine", "53"),
    of("36", "Indre", "24"),
    of("37", "Indre-et-Loire", "24"),
    of("38", "Isère", "84"),
    of("39", "Jura", "27"),
    of("40", "Landes", "75"),
    of("41", "Loir-et-Cher", "24"),
    of("42", "Loire", "84"),
    of("43", "Haute-Loire", "84"),
    of("44", "Loire-Atlantique", "52"),
    of("45", "Loiret", "24"),
    of("46", "Lot", "76"),
    of("47", "Lot-et-Garonne", "75"),
    of("48", "Lozère", "76"),
    of("49", "Maine-et-Loire", "52"),
    of("50", "Manche", "28"),
    of("51", "Marne", "44"),
    of("52", "Haute-Marne", "44"),
    of("53", "Mayenne", "52"),
    of("54", "Meurthe-et-Moselle", "44"),
    of("55", "Meuse", "44"),
    of("56", "Morbihan", "53"),
    of("57", "Moselle", "44"),
    of("58", "Nièvre", "27"),
    of("59", "Nord", "32"),
    of("60", "Oise", "32"),
    of("61", "Orne", "28"),
    of("62", "Pas-de-Calais", "32"),
    of("63", "Puy-de-Dôme", "84"),
    of("64", "Pyrénées-Atlantiques", "75"),
    of("65", "Hautes-Pyrénées", "76"),
    of("66", "Pyrénées-Orientales", "76"),
    of("67", "Bas-Rhin", "44"),
    of("68", "Haut-Rhin", "44"),
    of("69", "Rhône", "84"),
    of("70", "Haute-Saône", "27"),
    of("71", "Saône-et-Loire", "27"),
    of("72", "Sarthe", "52"),
    of("73", "Savoie", "84"),
    of("74", "Haute-Savoie", "84"),
    of("75", "Paris", "11"),
    of("76", "Seine-Maritime", "28"),
    of("77", "Seine-et-Marne", "11"),
    of("78", "Yvelines", "11"),
    of("79", "Deux-Sèvres", "75"),
    of("80", "Somme", "32"),
    of("81", "Tarn", "76"),
    of("82", "Tarn-et-Garonne", "76"),
    of("83", "Var", "93"),
    of("84", "Vaucluse", "93"),
    of("85", "Vendée", "52"),
    of("86", "Vienne", "75"),
    of("87", "Haute-Vienne", "75"),
    of("88", "Vosges", "44"),
    of("89", "Yonne", "27"),
    of("90", "Territoire de Belfort", "27"),
    of("91", "Essonne", "11"),
    of("92", "Hauts-de-Seine", "11"),
    of("93", "Seine-Saint-Denis", "11"),
    of("94", "Val-de-Marne", "11"),
    of("95", "Val-d’Oise", "11"),
    of("971", "Guadeloupe", "01"),
    of("972", "Martinique", "02"),
    of("973", "Guyane", "03"),
    of("974", "La Réunion", "04"),
    of("975", "Saint-Pierre-et-Miquelon", "975"),
    of("976", "Mayotte", "06"),
    of("977", "Saint-Barthélemy", "977"),
    of("978", "Saint-Martin", "978"),
    of("984", "Terres australes et antarctiques françaises", "984"),
    of("986", "Wallis et Futuna", "986"),
    of("987", "Polynésie française", "987"),
    of("988", "Nouvelle-Calédonie", "988"),
    of("989", "Île de Clipperton", "989"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_department_is_in_a_region() {
        for it in &DEPARTMENTS {
            assert!(region(it.region).is_some(), "{}", it.code);
        }
    }

    #[test]
    fn postcodes_lead_to_departments() {
        let found = |code| department_of_postcode(code).map(|it| it.code);
        assert_eq!(found("20090"), Some("2A"));
        assert_eq!(found("20290"), Some("2B"));
        assert_eq!(found("97400"), Some("974"));
        assert_eq!(found("01000"), Some("01"));
        assert_eq!((found("1000"), found("éé0"), found("00000")), (None, None, None));
    }
}
