//! The tables that results come in. One list of columns serves them all: the official export
//! (`export-resultats`), the two layouts of the Baromètre des résultats (detail and summary files of 2021,
//! the long file of 2024) and ours (`public/schemas/results.json`). Catalogues have their own list.
pub mod numbers;
pub mod results;
pub mod units;

use crate::platform::tabular::Column;

macro_rules! columns {
    ($($variant:ident = $name:literal $([$($also:literal),*])?;)*) => {
        /// A column of the table.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Field { $($variant),* }

        /// Every known column, in the order of [`Field`].
        pub static COLUMNS: [Column; [$($name),*].len()] = [
            $(Column { name: $name, also: &[$($($also),*)?] }),*
        ];
    };
}

// After the macro, which they use.
pub mod catalogue;
pub mod travel_times;

columns! {
    // What is measured.
    Indicator = "Code SP+ de l'indicateur" ["id_indicateur", "indic_id", "indicator", "indicateur_code"];
    Theme = "mesure";
    Title = "indicateur" ["titre_original_de_l_indicateur", "intitule_de_l_indicateur"];
    Unit = "unite";
    Frequency = "Fréquence";
    // Where.
    Territory = "territory" ["territoire", "enforce_zone_id"];
    Level = "maille" ["maille_geographique", "level"];
    Region = "code_region";
    Department = "code_departement";
    Structure = "Code SP+ de la structure" ["code_sp_structure"];
    // When, and how much.
    Period = "period" ["periode"];
    Date = "Date de mise à jour" ["date", "metric_enforce_date"];
    Value = "Valeur" ["value", "indic_va"];
    Observations = "observations" ["nombre_d_observations"];
    Low = "low" ["borne_basse"];
    High = "high" ["borne_haute"];
    Initial = "indic_vi" ["initial"];
    Target = "indic_vc" ["target"];
    // Summaries of 2021.
    CurrentValue = "valeur_actuelle";
    CurrentDate = "date_valeur_actuelle";
    InitialValue = "valeur_initiale";
    InitialDate = "date_valeur_initiale";
    TargetValue = "cible";
    TargetDate = "date_cible";
    // Left on purpose: labels of what codes say, and figures that follow from the others.
    Result = "Code SP+ du résultat";
    Network = "Intitulé du réseau";
    Kind = "Intitulé de la typologie" ["typologie"];
    StructureName = "Intitulé de la structure";
    Postcode = "Code postal";
    City = "Ville";
    RegionName = "libelle_region";
    DepartmentName = "libelle_departement";
    Achievement = "indic_ta";
    Progress = "progression";
    ProgressShare = "pourcentage_progression";
    Previous = "progression_derniere_maj";
    PreviousShare = "pourcentage_progression_derniere_maj";
    PreviousDate = "progression_derniere_maj_date";
    TargetShare = "pourcentage_cible";
}
