//! What people call services, beside what services call themselves.
use std::collections::HashSet;

/// When a structure has all the words on the left, people may look for those on the right. Folded.
const GROUPS: [(&[&str], &[&str]); 25] = [
    (&["caf"], &["allocations", "familiales", "caisse"]),
    (&["cnaf"], &["caf", "allocations", "familiales"]),
    (&["allocations", "familiales"], &["caf"]),
    (&["cpam"], &["assurance", "maladie", "secu", "securite", "sociale", "ameli"]),
    (&["assurance", "maladie"], &["cpam", "secu", "ameli"]),
    (&["msa"], &["mutualite", "sociale", "agricole"]),
    (&["carsat"], &["retraite", "assurance"]),
    (&["cnav"], &["retraite", "assurance", "vieillesse"]),
    (&["vieillesse"], &["retraite"]),
    (&["urssaf"], &["cotisations"]),
    (&["dgfip"], &["impots", "impot", "fisc", "tresor", "finances", "publiques"]),
    (&["sip"], &["impots", "particuliers", "fisc"]),
    (&["sie"], &["impots", "entreprises", "fisc"]),
    (&["tresorerie"], &["tresor", "public", "impots"]),
    (&["impots"], &["fisc"]),
    (&["france", "travail"], &["pole", "emploi", "anpe", "chomage"]),
    (&["pole", "emploi"], &["france", "travail", "chomage"]),
    (&["justice"], &["tribunal"]),
    (&["tj"], &["tribunal", "judiciaire"]),
    (&["police"], &["commissariat"]),
    (&["gendarmerie"], &["brigade"]),
    (&["prefecture"], &["titres", "permis", "conduire", "passeport"]),
    (&["mairie"], &["commune", "ville"]),
    (&["mdph"], &["handicap", "handicapees"]),
    (&["ants"], &["titres", "permis", "conduire", "passeport", "carte", "grise"]),
];

/// The words that people may use for a structure with these words.
pub(super) fn of(words: &HashSet<&str>) -> impl Iterator<Item = &'static str> + use<> {
    let holds = |all: &[&str]| all.iter().all(|word| words.contains(word));
    let groups: Vec<_> = GROUPS.iter().filter(|(all, _)| holds(all)).collect();
    groups.into_iter().flat_map(|(_, also)| also.iter().copied())
}
