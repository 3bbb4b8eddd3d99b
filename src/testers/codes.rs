//! The closed lists of the panel: wide groups, so that nobody is known by them.
use crate::kernel::codes::codes;

codes! {
    /// How old a tester is.
    Age {
        From15 => "15_29",
        From30 => "30_44",
        From45 => "45_59",
        From60 => "60_74",
        From75 => "75_more",
        Unsaid => "unsaid",
    }
}

codes! {
    /// What a tester does: the eight groups of INSEE's occupations (PCS 2020, level 1).
    Occupation {
        /// Farmers.
        Farming => "farming",
        /// Craftspeople, shopkeepers, heads of companies.
        OwnBusiness => "own_business",
        /// Managers and professionals.
        Managers => "managers",
        /// Teachers, nurses, technicians, foremen.
        Intermediate => "intermediate",
        Employees => "employees",
        Workers => "workers",
        Retired => "retired",
        /// Students, job seekers who never worked, people at home.
        NoOccupation => "no_occupation",
        Unsaid => "unsaid",
    }
}
