//! Lists of indicators: the dashboard, the comparison of networks, what is up to date.
use crate::{
    indicators::{
        filters::{Column, Order},
        listed::Course,
    },
    kernel::lang::Lang,
};

super::words! {
    lead => "Satisfaction, délais, accueil\u{a0}: ce que les services publics mesurent, d’où vient chaque chiffre et s’il est à jour.",
        "Satisfaction, delays, welcome: what public services measure, where each figure comes from and whether it is up to date.";
    go_compare => "Comparer les services publics entre eux", "Compare public services with each other";
    go_check => "Quels chiffres sont à jour\u{202f}?", "Which figures are up to date?";
    search_form => "Chercher un indicateur", "Find an indicator";
    search_label => "Chercher un indicateur", "Find an indicator";
    search_hint => "Un sujet, un réseau, un code\u{a0}: délai, satisfaction, appels…", "A subject, a network, a code: delay, satisfaction, calls…";
    network => "Réseau", "Network";
    any_network => "Tous", "All";
    dimension => "Sujet", "Subject";
    any_dimension => "Tous", "All";
    family => "Nature", "Nature";
    any_family => "Toutes", "All";
    freshness => "Mise à jour", "Updates";
    any_freshness => "Toutes", "All";
    order => "Ranger", "Arrange";
    count[n] => "{n} indicateur" | "{n} indicateurs", "{n} indicator" | "{n} indicators";
    all => "Voir tous les indicateurs", "See all indicators";
    results => "Les indicateurs", "Indicators";
    none_title => "Aucun indicateur ne correspond", "No indicator matches";
    none_text => "Essayez avec moins de mots, ou retirez un filtre.", "Try fewer words, or remove a filter.";
    nothing_title => "Aucun indicateur n’est encore publié", "No indicator is published yet";
    nothing_text => "Les résultats des services publics apparaîtront ici dès leur publication.", "Results of public services will appear here as soon as they are published.";
    other_subjects => "Autres sujets", "Other subjects";
    other_networks => "Sans réseau désigné", "No network named";
    no_value => "Aucune valeur publiée", "No value published";
    no_year_before => "Pas de valeur un an plus tôt", "No value a year before";
    in_a_year(change: &str) => "{change} en un an", "{change} in a year";
    unchanged => "Comme un an plus tôt", "As a year before";
    place_and_period(place: &str, period: &str) => "{place}, {period}", "{place}, {period}";
    reached(target: &str) => "{target}, atteint", "{target}, reached";
    not_reached(target: &str) => "{target}, pas encore atteint", "{target}, not reached yet";

    compare_title => "Comparer les services publics", "Compare public services";
    compare_lead => "Une même mesure, un réseau à côté de l’autre. Seules des définitions identiques sont comparées.",
        "One measure, networks side by side. Only identical definitions are compared.";
    compare_description => "Comparer les services publics entre eux\u{a0}: satisfaction, attente, délais, accueil, à définition égale.",
        "Compare public services with each other: satisfaction, waiting, delays, welcome, by the same definition.";
    measure => "Mesure comparée", "Measure compared";
    measure_count[n, name: &str] => "{name} ({n} réseau)" | "{name} ({n} réseaux)", "{name} ({n} network)" | "{name} ({n} networks)";
    compare_button => "Comparer", "Compare";
    same_title => "Même définition", "Same definition";
    close_title => "Définition proche", "Close definition";
    close_text => "Ces mesures diffèrent un peu de la définition commune\u{a0}: lisez-les une par une, sans les classer avec les précédentes.",
        "These measures differ a little from the common definition: read them one by one, and do not rank them with those above.";
    apart_title[n] => "{n} indicateur proche n’est pas comparable" | "{n} indicateurs proches ne sont pas comparables",
        "{n} similar indicator cannot be compared" | "{n} similar indicators cannot be compared";
    too_few_title => "Il n’y a pas encore de quoi comparer", "There is nothing to compare yet";
    too_few_text => "Il faut au moins deux réseaux qui publient cette mesure pour la France entière.", "At least two networks must publish this measure for all of France.";
    far_apart_title => "Ces valeurs ne sont pas de la même période", "These values are not of the same period";
    far_apart_text(first: &str, last: &str) => "La plus ancienne\u{a0}: {first}\u{202f}; la plus récente\u{a0}: {last}. L’écart peut venir du temps passé.",
        "The oldest: {first}; the latest: {last}. The gap may come from the time in between.";
    between_services(measure: &str, low: &str, lowest: &str, high: &str, highest: &str, n: &str) =>
        "{measure}\u{a0}: de {low} ({lowest}) à {high} ({highest}), pour {n} réseaux qui suivent la même définition.",
        "{measure}: from {low} ({lowest}) to {high} ({highest}), for {n} networks that follow the same definition.";
    close_only(measure: &str) => "{measure}\u{a0}: les définitions sont proches, sans être les mêmes. Le rang n’aurait pas de sens.",
        "{measure}: definitions are close, but not the same. A rank would mean nothing.";
    by_chance => " Les intervalles se chevauchent\u{a0}: l’écart peut venir du hasard.", " Intervals overlap: the gap may be due to chance.";
    last_national => "Dernière valeur nationale de chaque réseau", "Last national value of each network";
    row_reading(network: &str, title: &str, value: &str, period: &str) => "{network}, {title}\u{a0}: {value}, {period}", "{network}, {title}: {value}, {period}";
    close_values => "Une valeur pour chaque définition", "One value for each definition";
    what_differs => "Ce qui est mesuré", "What is measured";
    indicator => "Indicateur", "Indicator";
    why_not => "Raison", "Reason";
    because_publisher => "Sa définition est différente, selon le réseau qui le publie.", "Its definition differs, according to the network that publishes it.";
    because_unit(unit: &str) => "Il compte autre chose\u{a0}: {unit}.", "It counts something else: {unit}.";
    because_place => "Aucune valeur n’est publiée pour la France entière.", "No value is published for all of France.";

    check_title => "Quels chiffres sont à jour\u{202f}?", "Which figures are up to date?";
    check_lead => "La prochaine valeur est attendue à la fin de la période suivante, plus un délai de publication\u{a0}: une période, trois mois au plus.",
        "The next value is expected at the end of the following period, plus a delay to publish it: one period, three months at most.";
    check_description => "Fraîcheur des indicateurs des services publics\u{a0}: dernière valeur, prochaine échéance, retard, couverture des territoires.",
        "How up to date the indicators of public services are: last value, next due date, delay, coverage of territories.";
    check_summary[n, total: &str] => "{n} indicateur sur {total} est à jour." | "{n} indicateurs sur {total} sont à jour.",
        "{n} indicator of {total} is up to date." | "{n} indicators of {total} are up to date.";
    fresh_meaning => "à jour", "up to date";
    late_meaning => "en retard d’une valeur", "late by one value";
    stale_meaning => "périmés\u{a0}: deux valeurs manquent, ou plus", "out of date: two values are missing, or more";
    empty_meaning => "sans aucune valeur publiée", "without any value published";
    ranking => "Les réseaux les plus à jour", "The most up-to-date networks";
    ranking_table => "Part des indicateurs à jour, par réseau", "Share of up-to-date indicators, by network";
    ranking_hint => "Part des indicateurs à jour. Un réseau qui en publie moins de trois n’est pas classé.", "Share of indicators that are up to date. A network that publishes fewer than three is not ranked.";
    rank => "Rang", "Rank";
    share => "Part", "Share";
    of(part: &str, whole: &str) => "{part} sur {whole}", "{part} of {whole}";
    every => "Tous les indicateurs", "Every indicator";
    check_caption => "Dernière valeur, prochaine échéance et couverture", "Last value, next due date and coverage";
    state => "État", "State";
    sorted_by(column: &str) => "Trier par\u{a0}: {column}", "Sort by: {column}";
    days_late[n] => "{n} jour" | "{n} jours", "{n} day" | "{n} days";
    as_table => "Emporter ce tableau (CSV)", "Take this table away (CSV)";
    show => "Afficher", "Show";
}

/// How the dashboard is arranged.
pub const fn order_name(lang: Lang, it: Order) -> &'static str {
    match (lang, it) {
        (Lang::Fr, Order::Subject) => "Par sujet",
        (Lang::Fr, Order::Network) => "Par réseau",
        (Lang::Fr, Order::Freshness) => "Par fraîcheur",
        (Lang::Fr, Order::Change) => "Par évolution",
        (Lang::En, Order::Subject) => "By subject",
        (Lang::En, Order::Network) => "By network",
        (Lang::En, Order::Freshness) => "By freshness",
        (Lang::En, Order::Change) => "By change",
    }
}

/// Which way a value went, in a year.
pub const fn course(lang: Lang, it: Course) -> &'static str {
    match (lang, it) {
        (Lang::Fr, Course::Better) => "En amélioration",
        (Lang::Fr, Course::Worse) => "En recul",
        (Lang::Fr, Course::Same) => "Stable",
        (Lang::Fr, Course::Moved) => "Pour information",
        (Lang::En, Course::Better) => "Improving",
        (Lang::En, Course::Worse) => "Worsening",
        (Lang::En, Course::Same) => "Steady",
        (Lang::En, Course::Moved) => "For information",
    }
}

/// The heads of the table of what is up to date.
pub const fn column(lang: Lang, it: Column) -> &'static str {
    match (lang, it) {
        (Lang::Fr, Column::Title) => "Indicateur",
        (Lang::Fr, Column::Network) => "Réseau",
        (Lang::Fr, Column::Last) => "Dernière valeur",
        (Lang::Fr, Column::Due) => "Prochaine attendue",
        (Lang::Fr, Column::Late) => "Retard",
        (Lang::Fr, Column::Coverage) => "Départements couverts",
        (Lang::En, Column::Title) => "Indicator",
        (Lang::En, Column::Network) => "Network",
        (Lang::En, Column::Last) => "Last value",
        (Lang::En, Column::Due) => "Next one expected",
        (Lang::En, Column::Late) => "Delay",
        (Lang::En, Column::Coverage) => "Departments covered",
    }
}
