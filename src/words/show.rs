//! One experience: the letter, the answers, what was promised and what came of it.
super::words! {
    description(excerpt: &str) => "Une expérience vécue dans un service public\u{a0}: {excerpt}",
        "An experience of a public service: {excerpt}";
    signed_concerned => "la personne concernée", "the person concerned";
    signed_relative => "pour un proche", "for someone close";
    signed_mediator => "un agent de médiation, pour une autre personne", "a mediation adviser, for someone else";
    anonymous => "Anonyme", "Anonymous";
    channels_and_themes => "Moyens de contact et thèmes", "Means of contact and themes";
    tag_with_feeling(tag: &str, feeling: &str) => "{tag}\u{a0}: {feeling}", "{tag}: {feeling}";
    facts => "En bref", "In short";
    happened => "Date des faits", "When it happened";
    written => "Écrite", "Written";
    procedure => "Démarche", "Procedure";
    department => "Département", "Department";
    country => "Pays", "Country";
    services => "Services concernés", "Services concerned";
    similar_count => "Expériences similaires", "Same experiences";

    follow_up => "La suite", "What came next";
    published => "Publiée", "Published";
    published_note => ", après relecture", ", once read by a moderator";
    answers(service: &str) => "{service} répond", "{service} answers";
    answered(day: &str) => "Publiée {day}", "Published {day}";
    after_days[n] => ", {n} jour après la publication" | ", {n} jours après la publication",
        ", {n} day after the publication" | ", {n} days after the publication";
    same_day => ", le jour de la publication", ", on the day of the publication";
    author_found_useful => "L’auteur a trouvé cette réponse utile.", "The author found this answer useful.";
    author_found_useless => "L’auteur n’a pas trouvé cette réponse utile.", "The author did not find this answer useful.";
    waiting(service: &str) => "Réponse attendue\u{a0}: {service}", "Answer awaited: {service}";
    outside => "Aucun service ne peut répondre ici", "No service can answer here";
    waiting_note => "Le service est informé. Sa réponse paraîtra ici.", "The service has been told. Its answer will appear here.";
    outside_note => "Ce service ne participe pas encore\u{a0}: il n’a pas de compte pour répondre ici.",
        "This service has not joined yet: it has no account to answer here.";
    promised(service: &str) => "Action promise par {service}", "Action promised by {service}";
    due(day: &str) => "Prévue pour {day}", "Due {day}";
    due_by(day: &str) => "le {day}", "on {day}";
    overdue => "La date est passée, le service n’a pas encore dit que c’était fait.",
        "The date has passed and the service has not yet said that it is done.";
    done(service: &str) => "Action réalisée, dit {service}", "Action done, says {service}";
    confirmed => "Réglée, dit l’auteur", "Settled, says the author";
    contested => "Pas réglée, dit l’auteur", "Not settled, says the author";
    settled_question => "Réglée\u{202f}?", "Settled?";
    settled_note => "L’auteur le dira.", "The author will say.";
    detail => "L’auteur ajoute", "The author adds";

    useful_question => "Cette réponse vous est-elle utile\u{202f}?", "Is this answer useful to you?";
    yes_count(count: &str) => "Oui ({count})", "Yes ({count})";
    no_count(count: &str) => "Non ({count})", "No ({count})";
    vote_thanks => "Merci, votre avis est compté.", "Thank you, your opinion is counted.";
    vote_already => "Vous avez déjà donné votre avis depuis cet appareil.", "You already gave your opinion from this device.";

    same => "J’ai vécu la même chose", "I lived the same";
    same_thanks(count: &str) => "Merci, c’est compté · {count}", "Thank you, it is counted · {count}";
    same_count(count: &str) => "J’ai vécu la même chose ({count})", "I lived the same ({count})";

    documents => "Documents signalés ici", "Documents reported from here";
    complicated => "Un document vous a compliqué la vie\u{202f}? Signalez-le", "Did a document make your life harder? Report it";
    indicators => "Les chiffres de ce service", "The figures of this service";
    the_service => "Le service", "The service";
    figure_published => "Expériences publiées", "Published experiences";
    figure_answered => "Ont reçu une réponse", "Were answered";
    figure_delay => "La moitié des réponses arrivent en", "Half of the answers come in";
    spark_unit => "Expériences par mois, depuis un an", "Experiences a month, for a year";
    spark(first: &str, last: &str) => "De {first} le premier mois à {last} le dernier", "From {first} in the first month to {last} in the last";
    tell_here => "Raconter mon passage ici", "Tell how it went here";
    share => "Partager", "Share";
    copy => "Copier l’adresse", "Copy the address";
    copied => "Adresse copiée", "Address copied";
    print => "Imprimer", "Print";
    address => "Adresse de cette page\u{a0}: ", "Address of this page: ";
    alike => "Des expériences qui ressemblent à celle-ci", "Experiences that resemble this one";
    masked => "Passage masqué", "Masked passage";
}
