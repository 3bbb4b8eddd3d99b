//! The list of experiences: its filters, its counts, its empty and broken states.
super::words! {
    title => "Expériences", "Experiences";
    lead => "Ce que les usagers racontent, et ce que les services leur répondent.",
        "What people tell, and what services answer.";
    description => "Lire et chercher les expériences des usagers des services publics, par service, par lieu, par thème, avec les réponses des services.",
        "Read and search what people experienced with public services, by service, place and theme, with the answers of the services.";

    filter_form => "Filtrer les expériences", "Filter the experiences";
    filter => "Filtrer", "Filter";
    filter_chosen(count: usize) => "Filtrer ({count})", "Filter ({count})";
    words => "Des mots", "Words";
    words_hint => "Entre guillemets, une expression exacte.", "Between quotes, an exact phrase.";
    feeling => "Ressenti", "Feeling";
    answered => "Réponse du service", "Answer of the service";
    answered_any => "Avec ou sans réponse", "With or without an answer";
    answered_yes => "Répondue", "Answered";
    answered_no => "En attente de réponse", "Waiting for an answer";
    channel => "Moyen de contact", "Means of contact";
    tag => "Thème", "Theme";
    who_and_where => "Réseau et lieu", "Network and place";
    network => "Réseau", "Network";
    any_network => "Tous les réseaux", "All networks";
    region => "Région", "Region";
    any_region => "Toutes les régions", "All regions";
    department => "Département", "Department";
    any_department => "Tous les départements", "All departments";
    period => "Période de publication", "Period of publication";
    from => "Du", "From";
    to => "Au", "To";
    show[n] => "Voir {n} expérience" | "Voir {n} expériences", "Show {n} experience" | "Show {n} experiences";
    stories_unit => " expériences", " experiences";

    results => "Résultats", "Results";
    count[n] => "{n} expérience" | "{n} expériences", "{n} experience" | "{n} experiences";
    sort => "Trier\u{a0}:", "Sort:";
    by_date => "par date", "by date";
    by_relevance => "par pertinence", "by relevance";
    chosen => "Filtres choisis", "Chosen filters";
    remove => "Retirer le filtre\u{a0}: ", "Remove the filter: ";
    clear => "Effacer les filtres", "Clear the filters";
    quoted(text: &str) => "«\u{a0}{text}\u{a0}»", "“{text}”";
    since(day: &str) => "Depuis le {day}", "Since {day}";
    until(day: &str) => "Jusqu’au {day}", "Until {day}";

    none_title => "Aucune expérience ne correspond", "No experience matches";
    none_text => "Essayez moins de mots, un autre lieu ou une période plus longue. Vous pouvez aussi retirer un filtre ci-dessus.",
        "Try fewer words, another place or a longer period. You may also remove a filter above.";
    none_yet_title => "Aucune expérience pour l’instant", "No experience yet";
    none_yet_text => "La première sera peut-être la vôtre.", "The first may be yours.";
    tell => "Raconter mon expérience", "Tell my experience";
    not_refreshed => "La liste n’a pas pu être mise à jour", "The list could not be refreshed";
    not_refreshed_text => "Les expériences affichées sont celles de votre recherche précédente.",
        "The experiences shown are those of your previous search.";

    answers(service: &str) => "{service} répond\u{a0}:", "{service} answers:";
    similar[n] => "{n} personne a vécu une expérience similaire" | "{n} personnes ont vécu une expérience similaire",
        "{n} person lived the same" | "{n} people lived the same";
    stage_waiting => "Publiée, réponse attendue", "Published, answer awaited";
    stage_some_answered => "Une partie des services a répondu", "Some of the services answered";
    and_more[n] => "et {n} autre service" | "et {n} autres services", "and {n} other service" | "and {n} other services";
}
