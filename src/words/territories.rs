//! Territories: finding one's own, and what is known of each.
use crate::{indicators::codes::Standing, kernel::lang::Lang};

super::words! {
    title => "Près de chez vous", "Near you";
    description => "La qualité des services publics dans votre département\u{a0}: indicateurs, temps de trajet, expériences des usagers.",
        "The quality of public services in your department: indicators, travel times, what people experienced.";
    search_label => "Votre code postal, votre commune ou votre département", "Your postcode, town or department";
    search_hint => "Par exemple\u{a0}: 33000, Limoges, Vendée", "For instance: 33000, Limoges, Vendée";
    results => "Lieux trouvés", "Places found";
    found[n] => "{n} lieu trouvé" | "{n} lieux trouvés", "{n} place found" | "{n} places found";
    none_title => "Aucun lieu ne correspond", "No place matches";
    none_text => "Vérifiez l’orthographe, ou choisissez votre département dans la liste.", "Check the spelling, or choose your department in the list.";
    all => "Tous les départements", "All departments";
    map => "Carte des départements", "Map of the departments";
    overseas => "Outre-mer", "Overseas";

    named(name: &str, code: &str) => "{name} ({code})", "{name} ({code})";
    lead(region: &str) => "La qualité des services publics dans ce département de la région {region}.", "The quality of public services in this department of the region {region}.";
    lead_alone => "La qualité des services publics dans ce territoire.", "The quality of public services in this territory.";
    sheet_description(name: &str) => "{name}\u{a0}: indicateurs de qualité des services publics, temps de trajet et expériences des usagers.",
        "{name}: quality indicators of public services, travel times and what people experienced.";
    figures_of(day: &str) => "Chiffres connus {day}.", "Figures known {day}.";
    print => "Imprimer", "Print";
    as_table => "Télécharger les chiffres (CSV)", "Download the figures (CSV)";
    to_services[n] => "Voir le service public de ce département" | "Voir les {n} services publics de ce département",
        "See the public service of this department" | "See the {n} public services of this department";

    in_stories => "Ce que racontent les usagers", "What people tell";
    no_story => "Personne n’a encore raconté d’expérience dans ce département.", "Nobody has told an experience in this department yet.";
    published => "expériences publiées", "published experiences";
    positive => "se sont bien passées", "went well";
    neutral => "sont mitigées", "were mixed";
    negative => "se sont mal passées", "went badly";
    answered => "ont reçu une réponse", "were answered";
    read_all[n] => "Lire la seule" | "Lire les {n}", "Read the only one" | "Read all {n}";

    indicators => "Les indicateurs", "The indicators";
    indicators_hint => "La comparaison avec la France entière porte sur la même période. «\u{a0}Comparable\u{a0}»\u{a0}: l’écart peut venir du hasard.",
        "The comparison with all of France is over the same period. “Comparable”: the gap may be due to chance.";
    no_indicator => "Aucun indicateur n’est encore publié pour ce territoire.", "No indicator is published for this territory yet.";
    other_indicators => "Autres indicateurs", "Other indicators";
    beside(name: &str, value: &str) => "{name}\u{a0}: {value}", "{name}: {value}";
    beside_of(name: &str, value: &str, period: &str) => "{name}\u{a0}: {value} ({period})", "{name}: {value} ({period})";

    travel => "Temps de trajet", "Travel times";
    travel_table => "Tableau des temps de trajet", "Table of travel times";
    travel_hint(period: &str) => "La moitié des habitants mettent moins que ce temps pour rejoindre le lieu le plus proche ({period}).",
        "Half of the people take less than this to reach the nearest place ({period}).";
    facility => "Pour rejoindre", "To reach";
    here => "Ici", "Here";
    nation => "France", "France";
    compared => "Comparé", "Compared";
    eight_in_ten(spread: &str) => "8 personnes sur 10\u{a0}: {spread}", "8 people in 10: {spread}";
    from_to(low: &str, high: &str) => "entre {low} et {high}", "between {low} and {high}";
    no_minute => "moins d’une minute", "less than a minute";
}

/// How a value stands beside the nation's.
pub const fn standing(lang: Lang, it: Standing) -> &'static str {
    match (lang, it) {
        (Lang::Fr, Standing::Better) => "Mieux que la France",
        (Lang::Fr, Standing::Worse) => "Moins bien que la France",
        (Lang::Fr, Standing::Comparable) => "Comparable à la France",
        (Lang::En, Standing::Better) => "Better than France",
        (Lang::En, Standing::Worse) => "Not as good as France",
        (Lang::En, Standing::Comparable) => "Comparable to France",
    }
}

/// The same where the nation's value is just beside.
pub const fn standing_in_short(lang: Lang, it: Standing) -> &'static str {
    match (lang, it) {
        (Lang::Fr, Standing::Better) => "Mieux",
        (Lang::Fr, Standing::Worse) => "Moins bien",
        (Lang::Fr, Standing::Comparable) => "Comparable",
        (Lang::En, Standing::Better) => "Better",
        (Lang::En, Standing::Worse) => "Not as good",
        (Lang::En, Standing::Comparable) => "Similar",
    }
}
