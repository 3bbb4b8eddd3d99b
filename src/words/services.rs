//! The directory: finding a service, and the page of each.
super::words! {
    title => "Trouver un service", "Find a service";
    description => "L’annuaire des services publics qui lisent les expériences des usagers et leur répondent, par nom, ville, code postal ou réseau.",
        "The directory of the public services that read what people tell and answer, by name, town, postcode or network.";
    search_label => "Son nom, sa ville ou son code postal", "Its name, town or postcode";
    search_hint => "Par exemple\u{a0}: caf gard, impôts lyon, 69003", "For instance: caf gard, impôts lyon, 69003";
    results => "Résultats", "Results";
    found[n] => "{n} service trouvé" | "{n} services trouvés", "{n} service found" | "{n} services found";
    found_many(n: &str) => "Plus de {n} services\u{a0}: précisez la ville ou le code postal", "More than {n} services: add the town or the postcode";
    none_title => "Aucun service ne correspond", "No service matches";
    none_text => "Vérifiez l’orthographe, ou essayez la ville et le type de service\u{a0}: «\u{a0}mairie lyon\u{a0}». Si le service ne participe pas encore, vous pouvez quand même raconter votre expérience.",
        "Check the spelling, or try the town and the kind of service: “mairie lyon”. If the service has not joined yet, you may still tell your experience.";
    tell_anyway => "Raconter quand même", "Tell it anyway";
    by_network => "Par réseau", "By network";
    by_place => "Par lieu", "By place";
    near_you => "La qualité des services près de chez vous, par département", "The quality of services near you, by department";
    any_department => "Tous les départements", "All departments";
    department_count(name: &str, code: &str, count: &str) => "{code} - {name} ({count})", "{code} - {name} ({count})";
    show_services => "Voir les services", "Show the services";
    in_department => "Dans le département", "In the department";
    services_of(name: &str) => "Les services\u{a0}: {name}", "Services: {name}";
    services_below(name: &str) => "Les services rattachés à {name}", "The services under {name}";
    count[n] => "{n} service" | "{n} services", "{n} service" | "{n} services";
    experiences[n] => "{n} expérience" | "{n} expériences", "{n} experience" | "{n} experiences";
    below[n] => "{n} service rattaché" | "{n} services rattachés", "{n} service below" | "{n} services below";
    see_page(name: &str) => "Voir la page de {name}", "See the page of {name}";

    closed => "Fermé", "Closed";
    closed_title => "Ce service est fermé", "This service is closed";
    closed_text => "Il ne reçoit plus de nouvelles expériences. Celles qui ont été publiées restent lisibles.",
        "It takes no new experience. The published ones can still be read.";
    outside_title => "Services qui ne participent pas encore", "Services that have not joined yet";
    outside_text => "Sont réunies ici les expériences au sujet de services qui n’ont pas encore de compte pour répondre. Elles sont lues et publiées comme les autres, et transmises quand le service rejoint la plateforme.",
        "Here are gathered the experiences about services that have no account to answer yet. They are read and published like the others, and handed over when the service joins the platform.";
    kind_in_network(kind: &str, network: &str) => "{kind}, réseau {network}", "{kind}, in the network {network}";
    in_network(network: &str) => "Un service du réseau {network}", "A service of the network {network}";
    with_below[n] => ", avec {n} service rattaché" | ", avec {n} services rattachés", ", with {n} service below" | ", with {n} services below";
    page_description(name: &str, place: &str) => "{name}, {place}\u{a0}: les expériences des usagers, les réponses du service et ses délais.",
        "{name}, {place}: what people experienced, what the service answers, and how fast.";
    website => "Site du service", "Website of the service";
    tell_here => "Raconter mon passage ici", "Tell how it went here";
    in_figures => "En chiffres", "In figures";
    figure_published => "expériences publiées", "published experiences";
    figure_answered => "ont reçu une réponse", "were answered";
    no_delay => "-", "-";
    nothing_title => "Personne n’a encore raconté", "Nobody has told anything yet";
    nothing_text => "Vous êtes passé par ce service\u{202f}? Votre récit l’aidera à s’améliorer.",
        "Have you dealt with this service? Your story will help it improve.";

    chart_title(share: &str) => "{share} des expériences se sont bien passées", "{share} of the experiences went well";
    chart_title_few[n, all: &str] => "{n} expérience sur {all} s’est bien passée" | "{n} expériences sur {all} se sont bien passées",
        "{n} of {all} experiences went well" | "{n} of {all} experiences went well";
    chart_by_month => "Expériences publiées par mois", "Published experiences by month";
    chart_by_quarter => "Expériences publiées par trimestre", "Published experiences by quarter";
    chart_by_year => "Expériences publiées par an", "Published experiences by year";
    chart_summary(last: &str, positive: &str, neutral: &str, negative: &str) =>
        "Dernière période, {last}\u{a0}: {positive} bien, {neutral} mitigé, {negative} mal.",
        "Last period, {last}: {positive} well, {neutral} mixed, {negative} badly.";
    chart_source(day: &str) => "Source\u{a0}: expériences publiées ici, au {day}.", "Source: experiences published here, on {day}.";
    chart_bar(period: &str, count: &str, feeling: &str) => "{period}\u{a0}: {count} {feeling}", "{period}: {count} {feeling}";
    /// Of which period the direct labels speak.
    chart_end_period(period: &str) => "en {period}", "in {period}";
    quarter_short(number: i32) => "T{number}", "Q{number}";
    chart_end(feeling: &str, count: &str) => "{feeling} {count}", "{feeling} {count}";
    see_data => "Voir les données", "See the data";
    data_caption => "Expériences publiées, par période et par ressenti", "Published experiences, by period and feeling";
    data_label => "Données du graphique", "Data of the chart";
    period => "Période", "Period";
    quarter(number: i32, year: i32) => "{number}e\u{a0}trim. {year}", "Q{number} {year}";
    first_quarter(year: i32) => "1er\u{a0}trim. {year}", "Q1 {year}";

    themes => "Ce qui va, ce qui pèse", "What goes well, what weighs";
    themes_unit => "Nombre d’expériences par thème", "Number of experiences by theme";
    of_feeling(feeling: &str) => "{feeling}\u{a0}: ", "{feeling}: ";
    latest => "Les dernières expériences", "The latest experiences";
    read_all[n] => "Lire la seule" | "Lire les {n}", "Read the only one" | "Read all {n}";
    around => "Autour de ce service", "Around this service";
    above => "Dépend de", "Is under";
    children => "Services rattachés", "Services below";
    all_children[n] => "Voir le service rattaché" | "Voir les {n} services rattachés", "See the service below" | "See the {n} services below";
    poster => "À afficher au guichet", "To show at the counter";
    poster_text => "Ce code ouvre le formulaire, le service déjà choisi.", "This code opens the form, with the service already chosen.";
    qr_label(name: &str) => "Code QR\u{a0}: raconter mon passage à {name}", "QR code: tell how it went at {name}";
    download_poster => "Télécharger le code QR (SVG)", "Download the QR code (SVG)";
    results_poster => "Affiche des résultats", "Poster of the results";
    print => "Imprimer", "Print";

    indicators => "Ses indicateurs", "Its indicators";
    indicators_hint => "Mesurés par l’administration. Chaque ligne dit de quel lieu elle parle.", "Measured by the administration. Each line says which place it is about.";
    all_indicators => "Tous les indicateurs", "All the indicators";
    poster_title(name: &str) => "Nos résultats\u{a0}: {name}", "Our results: {name}";
    our_results => "Nos résultats", "Our results";
    poster_good => "des expériences racontées ici se sont bien passées", "of the experiences told here went well";
    poster_answered => "ont reçu une réponse du service", "were answered by the service";
    poster_delay => "pour répondre, une fois sur deux", "to answer, half of the time";
    poster_nothing => "Pas encore de résultat publié. Racontez votre passage\u{a0}: c’est lui qui compte.",
        "No result is published yet. Tell how it went: that is what counts.";
    poster_call => "Et vous, comment cela s’est-il passé\u{202f}?", "And you, how did it go?";
    poster_scan => "Photographiez ce code pour le raconter, sans nom ni adresse. Le service lit et répond.",
        "Scan this code to tell it, with no name or address. The service reads and answers.";
    poster_day(day: &str) => "Chiffres connus {day}.", "Figures known {day}.";
    back_to_service => "Revenir à la page du service", "Back to the page of the service";
}
