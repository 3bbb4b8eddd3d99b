//! Indicators: their pages, and the sentences computed from what they show.
use crate::{
    indicators::codes::{
        Comparability, CoreMeasure, Dimension, Direction, Family, Freshness, Unit,
    },
    kernel::{lang::Lang, territory::Level},
};

super::words! {
    title => "Les indicateurs de qualité", "Quality indicators";
    description => "Ce que les services publics mesurent de leur qualité\u{a0}: satisfaction, délais, accueil, par territoire et dans le temps.",
        "What public services measure of their quality: satisfaction, delays, welcome, by territory and over time.";

    the_curve => "Dans le temps", "Over time";
    the_places => "Selon les territoires", "By territory";
    places_table => "Tableau des territoires", "Table of territories";
    about => "Comprendre cet indicateur", "About this indicator";
    counts => "Ce qui compte", "What counts";
    leaves_out => "Ce qui n’est pas compté", "What is left out";
    source => "Source", "Source";
    sample => "Qui a répondu", "Who answered";
    official_title => "Intitulé officiel", "Official title";
    theme => "Politique publique", "Policy";
    published_by => "Publié par", "Published by";
    code => "Code", "Code";
    family => "Nature", "Nature";
    dimension => "Sujet", "Subject";
    unit => "Unité", "Unit";
    core => "Mesure commune", "Common measure";
    nothing_said => "L’administration n’a pas encore décrit cet indicateur.", "The administration has not described this indicator yet.";
    no_value_title => "Aucune valeur n’est publiée", "No value is published";
    no_value_text => "L’administration a décrit cet indicateur, mais n’en a publié aucun résultat ici.", "The administration has described this indicator, but published no result of it here.";

    more_choices => "Période et présentation", "Period and presentation";
    controls => "Choisir ce qui est affiché", "Choose what is shown";
    shown_territories => "Territoires affichés", "Territories shown";
    remove(name: &str) => "Retirer {name}", "Remove {name}";
    add_territory => "Ajouter un territoire", "Add a territory";
    choose => "Choisir…", "Choose…";
    nation => "France entière", "All of France";
    regions => "Régions", "Regions";
    departments => "Départements", "Departments";
    services => "Services", "Services";
    from => "De", "From";
    to => "À", "To";
    the_first => "La première", "The first one";
    the_last => "La dernière", "The last one";
    show => "Afficher", "Show";
    show_value => "Les valeurs", "Values";
    show_change => "L’évolution depuis le début", "Change since the start";
    layout => "Présentation", "Layout";
    together => "Ensemble", "Together";
    apart => "Séparément", "Apart";
    as_published_on => "Tel que publié le", "As published on";
    add => "Ajouter", "Add";
    apply => "Afficher", "Show";
    none_here_title => "Aucune valeur dans cette période", "No value in this period";
    none_here_text => "L’indicateur a des valeurs à d’autres dates.", "The indicator has values at other dates.";
    reset => "Revenir à la vue de départ", "Back to the first view";
    whole_period => "Toute la période", "The whole period";
    take_away => "Emporter ce qui est affiché", "Take away what is shown";
    as_table => "Tableau (CSV)", "Table (CSV)";
    as_drawing => "Dessin (SVG)", "Drawing (SVG)";
    as_picture => "Image (PNG)", "Picture (PNG)";
    this_view => "Lien vers cette vue", "Link to this view";
    see_data => "Voir les données", "See the data";
    period => "Période", "Period";
    missing => "non disponible", "not available";
    territory => "Territoire", "Territory";
    value => "Valeur", "Value";
    interval => "Intervalle", "Interval";
    observations => "Observations", "Observations";
    rank => "Rang", "Rank";
    level => "Comparer les", "Compare";
    order => "Ordre", "Order";
    by_value => "Par valeur", "By value";
    by_name => "Par nom", "By name";
    map_title(title: &str) => "{title}, par territoire", "{title}, by territory";
    map_missing => "Pas de valeur pour cette période", "No value for this period";
    ranking_title => "Du meilleur au moins bon", "From best to worst";
    ranking_neutral => "Du plus haut au plus bas", "From highest to lowest";
    ranking_hint => "Quand les intervalles se chevauchent, l’écart peut venir du hasard\u{a0}: le rang est alors compris entre deux places. Un trait sépare deux groupes quand l’un est sûrement devant l’autre.",
        "Where intervals overlap, the gap may be due to chance: the rank is then between two. A line parts two groups when one is surely ahead of the other.";
    funnel_title => "L’écart à la moyenne dépasse-t-il le hasard\u{202f}?", "Is the gap with the average more than chance?";
    funnel_hint => "Plus un territoire a de réponses, plus sa valeur est sûre. Entre les deux courbes, l’écart avec l’ensemble peut venir du hasard.",
        "The more answers a territory has, the surer its value. Between the two curves, the gap with the whole may be due to chance.";
    overall => "Ensemble", "Overall";
    past_title => "Corrections et retraits", "Corrections and withdrawals";
    past_hint => "Aucune valeur publiée n’est effacée. Voici ce qui a changé.", "No published value is erased. Here is what changed.";
    past_corrected(day: &str, place: &str, period: &str, before: &str, after: &str) => "{day}\u{a0}: {place}, {period}, la valeur publiée ({before}) a été corrigée en {after}.", "{day}: {place}, {period}, the published value ({before}) was corrected to {after}.";
    past_withdrawn(day: &str, place: &str, period: &str, before: &str) => "{day}\u{a0}: {place}, {period}, la valeur publiée ({before}) a été retirée.", "{day}: {place}, {period}, the published value ({before}) was withdrawn.";
    events_title => "Ce qui a pu jouer", "What may have played a part";
    measure_effect => "Mesurer l’effet", "Measure the effect";
    seen_as_of(day: &str) => "Vous lisez les valeurs telles que publiées le {day}.", "You are reading the values as published on {day}.";
    back_to_now => "Revenir aux valeurs d’aujourd’hui", "Back to today’s values";
    read_experiences => "Lire les expériences", "Read the experiences";

    last_value(period: &str) => "Dernière valeur\u{a0}: {period}", "Last value: {period}";
    next_value(day: &str) => "Prochaine attendue avant le {day}", "Next one expected by {day}";
    was_due(day: &str) => "Attendue depuis le {day}", "Due since {day}";
    covered(n: &str, of: &str, level: &str) => "{n} {level} sur {of}", "{n} of {of} {level}";

    fact(place: &str, value: &str, when: &str) => "{place}\u{a0}: {value} {when}", "{place}: {value} {when}";
    a_year_before(change: &str) => ", {change} en un an", ", {change} in a year";
    since(change: &str, when: &str) => ", {change} depuis {when}", ", {change} since {when}";
    unchanged_year => ", comme un an plus tôt", ", as a year before";
    improves => ", en amélioration", ", improving";
    worsens => ", en recul", ", worsening";
    may_be_chance => ", un écart qui peut venir du hasard", ", a gap that may be due to chance";
    target_reached(place: &str, target: &str, when: &str) => "{place}\u{a0}: l’objectif de {target} ({when}) est atteint.", "{place}: the target of {target} ({when}) is reached.";
    target_not_reached(place: &str, target: &str, when: &str) => "{place}\u{a0}: l’objectif de {target} ({when}) n’est pas atteint.", "{place}: the target of {target} ({when}) is not reached.";
    target_plain(place: &str, target: &str, when: &str) => "{place}\u{a0}: objectif de {target} ({when}).", "{place}: target of {target} ({when}).";
    target_label(value: &str, year: i32) => "Objectif {year}\u{a0}: {value}", "Target {year}: {value}";
    no_target => "Aucun objectif n’est publié.", "No target is published.";
    reading(place: &str, period: &str, value: &str) => "{place}, {period}\u{a0}: {value}", "{place}, {period}: {value}";
    on_answers(n: &str) => ", sur {n} observations", ", on {n} observations";
    between(low: &str, high: &str) => ", entre {low} et {high}", ", between {low} and {high}";
    interval_text(low: &str, high: &str) => "de {low} à {high}", "{low} to {high}";
    ranks(first: &str, last: &str) => "{first} à {last}", "{first} to {last}";
    source_line(source: &str, day: &str) => "Source\u{a0}: {source}. Publié le {day}.", "Source: {source}. Published on {day}.";
    source_day(day: &str) => "Publié le {day}.", "Published on {day}.";
    method_version(version: &str) => "Méthode\u{a0}: {version}.", "Method: {version}.";
    spread(period: &str, lowest: &str, low: &str, highest: &str, high: &str) => "{period}\u{a0}: de {low} ({lowest}) à {high} ({highest}).", "{period}: from {low} ({lowest}) to {high} ({highest}).";
    values_caption(title: &str) => "{title}, par période", "{title}, by period";
    places_caption(title: &str, period: &str) => "{title}, {period}", "{title}, {period}";
    class_range(from: &str, to: &str) => "de {from} à {to}", "{from} to {to}";
    this_service => "Ce service", "This service";
    change_unit(unit: &str) => "Évolution depuis la première période affichée, {unit}", "Change since the first period shown, {unit}";
}

/// How a change is to be read: better, worse, or perhaps nothing.
pub const fn moved(lang: Lang, direction: Direction, improved: Option<bool>) -> &'static str {
    match (improved, direction) {
        (Some(true), _) => improves(lang),
        (Some(false), _) => worsens(lang),
        (None, Direction::Neutral) => "",
        (None, _) => may_be_chance(lang),
    }
}

/// Which way to read it.
pub const fn direction(lang: Lang, it: Direction) -> &'static str {
    match (lang, it) {
        (Lang::Fr, Direction::Up) => "plus c’est haut, mieux c’est",
        (Lang::Fr, Direction::Down) => "plus c’est bas, mieux c’est",
        (Lang::Fr, Direction::Neutral) => "pour information",
        (Lang::En, Direction::Up) => "higher is better",
        (Lang::En, Direction::Down) => "lower is better",
        (Lang::En, Direction::Neutral) => "for information",
    }
}

/// What values are counted in, in a few words.
pub const fn unit_name(lang: Lang, it: Unit) -> &'static str {
    match (lang, it) {
        (Lang::Fr, Unit::Percent) => "en pourcentage",
        (Lang::Fr, Unit::Minutes) => "en minutes",
        (Lang::Fr, Unit::Days) => "en jours",
        (Lang::Fr, Unit::Months) => "en mois",
        (Lang::Fr, Unit::OutOfTen) => "note sur 10",
        (Lang::Fr, Unit::OutOfFive) => "note sur 5",
        (Lang::Fr, Unit::Euros) => "en euros",
        (Lang::Fr, Unit::Count) => "en nombre",
        (Lang::En, Unit::Percent) => "in percent",
        (Lang::En, Unit::Minutes) => "in minutes",
        (Lang::En, Unit::Days) => "in days",
        (Lang::En, Unit::Months) => "in months",
        (Lang::En, Unit::OutOfTen) => "grade out of 10",
        (Lang::En, Unit::OutOfFive) => "grade out of 5",
        (Lang::En, Unit::Euros) => "in euros",
        (Lang::En, Unit::Count) => "a count",
    }
}

pub const fn family_name(lang: Lang, it: Family) -> &'static str {
    match (lang, it) {
        (Lang::Fr, Family::Performance) => "Mesuré par le service",
        (Lang::Fr, Family::Perceived) => "Ressenti par les usagers",
        (Lang::En, Family::Performance) => "Measured by the service",
        (Lang::En, Family::Perceived) => "Felt by users",
    }
}

pub const fn dimension_name(lang: Lang, it: Dimension) -> &'static str {
    match (lang, it) {
        (Lang::Fr, Dimension::Access) => "Joindre le service",
        (Lang::Fr, Dimension::Waiting) => "Attente et délais",
        (Lang::Fr, Dimension::Simplicity) => "Simplicité",
        (Lang::Fr, Dimension::Information) => "Clarté de l’information",
        (Lang::Fr, Dimension::Relation) => "Accueil et relation",
        (Lang::Fr, Dimension::Resolution) => "Demande réglée",
        (_, Dimension::Satisfaction) => "Satisfaction",
        (Lang::Fr, Dimension::Inclusion) => "Pour tous",
        (Lang::En, Dimension::Access) => "Reaching the service",
        (Lang::En, Dimension::Waiting) => "Waiting and delays",
        (Lang::En, Dimension::Simplicity) => "Simplicity",
        (Lang::En, Dimension::Information) => "Clear information",
        (Lang::En, Dimension::Relation) => "Welcome and relation",
        (Lang::En, Dimension::Resolution) => "Request settled",
        (Lang::En, Dimension::Inclusion) => "For everyone",
    }
}

pub const fn core_name(lang: Lang, it: CoreMeasure) -> &'static str {
    match (lang, it) {
        (Lang::Fr, CoreMeasure::Satisfaction) => "Usagers satisfaits",
        (Lang::Fr, CoreMeasure::EaseOfAccess) => "Service facile à joindre",
        (Lang::Fr, CoreMeasure::TimeTaken) => "Satisfaction sur les délais",
        (Lang::Fr, CoreMeasure::Simplicity) => "Démarche simple",
        (Lang::Fr, CoreMeasure::Clarity) => "Information claire",
        (Lang::Fr, CoreMeasure::Relation) => "Satisfaction sur l’accueil",
        (Lang::Fr, CoreMeasure::CallsAnswered) => "Appels qui aboutissent",
        (Lang::Fr, CoreMeasure::PhoneWait) => "Attente au téléphone",
        (Lang::Fr, CoreMeasure::ProcessingTime) => "Délai de traitement",
        (Lang::Fr, CoreMeasure::MessagesInTime) => "Messages répondus à temps",
        (Lang::Fr, CoreMeasure::SettledAtOnce) => "Demandes réglées au premier contact",
        (Lang::Fr, CoreMeasure::Helped) => "Usagers aidés quand il le fallait",
        (Lang::En, CoreMeasure::Satisfaction) => "Satisfied users",
        (Lang::En, CoreMeasure::EaseOfAccess) => "Service easy to reach",
        (Lang::En, CoreMeasure::TimeTaken) => "Satisfaction with the time taken",
        (Lang::En, CoreMeasure::Simplicity) => "Simple procedure",
        (Lang::En, CoreMeasure::Clarity) => "Clear information",
        (Lang::En, CoreMeasure::Relation) => "Satisfaction with the welcome",
        (Lang::En, CoreMeasure::CallsAnswered) => "Calls that get through",
        (Lang::En, CoreMeasure::PhoneWait) => "Wait on the telephone",
        (Lang::En, CoreMeasure::ProcessingTime) => "Processing time",
        (Lang::En, CoreMeasure::MessagesInTime) => "Messages answered in time",
        (Lang::En, CoreMeasure::SettledAtOnce) => "Requests settled at the first contact",
        (Lang::En, CoreMeasure::Helped) => "Users helped when needed",
    }
}

pub const fn comparability(lang: Lang, it: Comparability) -> &'static str {
    match (lang, it) {
        (Lang::Fr, Comparability::Same) => "même définition",
        (Lang::Fr, Comparability::Close) => "définition proche",
        (Lang::Fr, Comparability::None) => "non comparable",
        (Lang::En, Comparability::Same) => "same definition",
        (Lang::En, Comparability::Close) => "close definition",
        (Lang::En, Comparability::None) => "not comparable",
    }
}

pub const fn freshness(lang: Lang, it: Freshness) -> &'static str {
    match (lang, it) {
        (Lang::Fr, Freshness::Fresh) => "À jour",
        (Lang::Fr, Freshness::Late) => "En retard",
        (Lang::Fr, Freshness::Stale) => "Périmé",
        (Lang::En, Freshness::Fresh) => "Up to date",
        (Lang::En, Freshness::Late) => "Late",
        (Lang::En, Freshness::Stale) => "Out of date",
    }
}

/// « départements »: several places of a level.
pub const fn level_name(lang: Lang, it: Level) -> &'static str {
    match (lang, it) {
        (Lang::Fr, Level::Nation) => "pays",
        (Lang::Fr, Level::Region) => "régions",
        (Lang::Fr, Level::Department) => "départements",
        (_, Level::Structure) => "services",
        (Lang::En, Level::Nation) => "country",
        (Lang::En, Level::Region) => "regions",
        (Lang::En, Level::Department) => "departments",
    }
}
