//! The pages of those who publish results.
use crate::kernel::{lang::Lang, territory::Level};

super::words! {
    title => "Publier des résultats", "Publish results";
    nav => "Publier", "Publish";
    list_title => "Vos indicateurs", "Your indicators";
    upload_title => "Envoyer un fichier", "Send a file";
    tokens_title => "Jetons des programmes", "Programs’ tokens";
    events_title => "Événements", "Events";
    back_to_list => "Vos indicateurs", "Your indicators";
    you_write(scope: &str) => "Vous publiez\u{a0}: {scope}.", "You publish: {scope}.";
    scope_all => "tous les indicateurs, partout", "every indicator, everywhere";
    scope_network(name: &str) => "les indicateurs de {name}, partout", "the indicators of {name}, everywhere";
    scope_branch(name: &str) => "les résultats de {name} et des services en dessous", "the results of {name} and the services below it";
    nothing => "Aucun indicateur", "No indicator";
    nothing_text => "Le catalogue ne contient encore aucun indicateur de votre réseau.", "The catalogue holds no indicator of your network yet.";

    col_indicator => "Indicateur", "Indicator";
    col_state => "État", "State";
    col_last => "Dernière valeur", "Last value";
    col_due => "Prochaine attendue", "Next one due";
    col_line => "Ligne", "Line";
    col_column => "Colonne", "Column";
    col_reason => "Raison", "Reason";
    col_territory => "Territoire", "Territory";
    col_period => "Période", "Period";
    col_before => "Avant", "Before";
    no_observations => ", sans nombre d’observations", ", without a number of observations";
    no_interval => ", sans intervalle", ", without an interval";
    col_after => "Après", "After";
    col_value => "Valeur", "Value";
    col_published => "Publié", "Published";
    col_day => "Date", "Date";
    col_sent_by => "Envoyé par", "Sent by";
    col_results => "Valeurs", "Values";
    col_actions => "Actions", "Actions";
    col_label => "Nom", "Name";
    col_scope => "Périmètre", "Scope";
    col_created => "Créé", "Created";
    col_used => "Dernier usage", "Last use";
    never_published => "Jamais publié", "Never published";
    never => "jamais", "never";
    type_values => "Saisir", "Type";
    see_results => "Résultats", "Results";
    about_indicator(title: &str) => "\u{a0}: {title}", ": {title}";
}

super::words! {
    upload_lead => "Un tableau CSV ou JSON de quelques mégaoctets. Rien n’est publié avant votre accord\u{a0}: vous verrez d’abord ce qui change.",
        "A CSV or JSON table of a few megabytes. Nothing is published before you agree: you will first see what changes.";
    file => "Fichier", "File";
    file_hint => "Une ligne par indicateur, territoire et période. Les exports officiels et notre modèle sont reconnus à leurs colonnes.",
        "One row for each indicator, territory and period. Official exports and our template are recognised by their columns.";
    template => "Modèle à remplir (CSV)", "Template to fill (CSV)";
    schema => "Description des colonnes (Table Schema)", "Description of the columns (Table Schema)";
    source => "Source", "Source";
    source_hint => "Ce que les lecteurs verront\u{a0}: «\u{a0}Enquête de satisfaction 2025, direction des usagers\u{a0}».",
        "What readers will see: “Satisfaction survey 2025, users department”.";
    method => "Version de la méthode", "Version of the method";
    method_hint => "À changer quand le calcul change.", "Change it when the calculation changes.";
    note => "Note publique", "Public note";
    note_hint => "Pourquoi des valeurs changent, si c’est le cas. Elle reste à côté des anciennes valeurs.",
        "Why values change, if they do. It stays beside the old values.";
    see_preview => "Vérifier avant de publier", "Check before publishing";

    preview_title => "Vérifier avant de publier", "Check before publishing";
    preview_lead => "Rien n’est encore publié. Cet envoi est gardé un jour.", "Nothing is published yet. What you sent is kept for a day.";
    rows_read[n] => "{n} ligne lue" | "{n} lignes lues", "{n} row read" | "{n} rows read";
    count_added => "Valeurs ajoutées", "Values added";
    count_changed => "Valeurs corrigées", "Values corrected";
    count_unchanged => "Déjà publiées, sans changement", "Already published, unchanged";
    count_targets => "Cibles et valeurs initiales", "Targets and initial values";
    count_refused => "Lignes refusées", "Rows refused";
    count_unusual => "Valeurs inhabituelles", "Unusual values";
    unusual => "inhabituelle", "unusual";
    unusual_text => "Ces valeurs sont loin de celles d’avant et d’après. Vérifiez-les\u{a0}: elles seront publiées telles quelles.",
        "These values are far from those before and after. Check them: they will be published as they are.";
    refused_text => "Ces lignes ne seront pas publiées. Corrigez-les et envoyez-les à nouveau\u{a0}: les autres ne seront pas comptées deux fois.",
        "These rows will not be published. Correct them and send them again: the others will not count twice.";
    and_more[n] => "et {n} autre" | "et {n} autres", "and {n} other" | "and {n} others";
    unread_columns(names: &str) => "Colonnes non lues\u{a0}: {names}.", "Columns not read: {names}.";
    nothing_new_title => "Rien de nouveau", "Nothing new";
    nothing_new_text => "Aucune ligne n’est à publier.", "There is no row to publish.";
    publish_on => "Publier le", "Publish on";
    publish_on_hint => "Vide\u{a0}: tout de suite. Une valeur déjà publique se corrige toujours tout de suite.",
        "Empty: at once. A public value is always corrected at once.";
    publish => "Publier", "Publish";
    cancel => "Annuler cet envoi", "Cancel this";
    changed_meanwhile_title => "Les résultats ont changé entre-temps", "The results changed meanwhile";
    changed_meanwhile => "Relisez ce qui sera publié maintenant.", "Read again what would be published now.";
}

super::words! {
    grid_title(title: &str) => "Saisir\u{a0}: {title}", "Type: {title}";
    grid_lead(unit: &str) => "Valeurs {unit}. Seules les cases modifiées comptent.", "Values {unit}. Only the cells that changed count.";
    grid_keys => "Flèches haut et bas, Entrée\u{a0}: case suivante.", "Up and down arrows, Enter: next cell.";
    grid_level => "Territoires", "Territories";
    earlier => "Périodes précédentes", "Earlier periods";
    cell(place: &str, period: &str) => "{place}, {period}", "{place}, {period}";
    cells => "Valeurs", "Values";
    cell_empty => "Une valeur publiée se retire sur sa page, avec une note.", "A published value is withdrawn on its own page, with a note.";
    no_cell => "Aucune case n’a changé.", "No cell changed.";
    no_row => "Aucun territoire de ce niveau n’est dans votre périmètre.", "No territory of this level is in your scope.";

    results_title(title: &str) => "Résultats\u{a0}: {title}", "Results: {title}";
    values_title => "Valeurs", "Values";
    deliveries_title => "Envois", "Deliveries";
    choose_territory => "Territoire", "Territory";
    show => "Afficher", "Show";
    waits(day: &str) => "à paraître {day}", "to be published {day}";
    correct_or_withdraw => "Corriger ou retirer", "Correct or withdraw";
    withdraw => "Retirer", "Withdraw";
    no_result => "Aucun résultat dans votre périmètre.", "No result in your scope.";
    by_staff => "un agent", "a member of staff";
    by_program => "un programme", "a program";
    by_import => "un import", "an import";
    see_public => "Voir la page publique", "See the public page";

    value_title => "Corriger ou retirer une valeur", "Correct or withdraw a value";
    present_value(value: &str) => "Valeur actuelle\u{a0}: {value}", "Present value: {value}";
    kept => "L’ancienne valeur reste lisible par tous, avec votre note.", "The old value stays readable by all, with your note.";
    new_value => "Valeur", "Value";
    observations => "Nombre d’observations", "Number of observations";
    low => "Borne basse", "Lower bound";
    high => "Borne haute", "Upper bound";
    why => "Pourquoi (public)", "Why (public)";
    why_hint => "Une ou deux phrases pour qui a lu l’ancienne valeur.", "A sentence or two for those who read the old value.";
    correct => "Corriger la valeur", "Correct the value";
    withdraw_value => "Retirer la valeur", "Withdraw the value";
    targets_title => "Cibles", "Targets";
    col_by_end => "Fin de", "By the end of";
    target_title => "Retirer une cible", "Remove a target";
    target_text => "Elle ne sera plus affichée. Les valeurs restent.", "It will no longer be shown. Values stay.";
    delivery_title => "Retirer un envoi", "Withdraw a delivery";
    delivery_text[n] => "{n} valeur sera retirée. Elle restera lisible parmi les corrections, avec votre note." | "{n} valeurs seront retirées. Elles resteront lisibles parmi les corrections, avec votre note.",
        "{n} value will be withdrawn. It stays readable among corrections, with your note." | "{n} values will be withdrawn. They stay readable among corrections, with your note.";
}

super::words! {
    tokens_lead => "Un jeton laisse un programme publier à votre place, dans le périmètre choisi. Traitez-le comme un mot de passe.",
        "A token lets a program publish for you, within the scope you choose. Treat it as a password.";
    new_token => "Créer un jeton", "Create a token";
    token_label => "Nom", "Name";
    token_label_hint => "Le programme qui s’en servira\u{a0}: «\u{a0}SI accueil téléphonique\u{a0}».", "The program that will use it: “Telephone desk system”.";
    network => "Réseau", "Network";
    structure => "Code d’un service", "Code of a service";
    structure_hint => "Vide\u{a0}: tout votre périmètre. Sinon, ce service et ceux en dessous.", "Empty: all of your scope. Otherwise, this service and those below it.";
    create => "Créer le jeton", "Create the token";
    token_made => "Voici le jeton. Copiez-le maintenant\u{a0}: il ne sera plus jamais affiché.", "Here is the token. Copy it now: it will never be shown again.";
    the_token => "Jeton", "Token";
    revoke => "Révoquer", "Revoke";
    revoke_title => "Révoquer un jeton", "Revoke a token";
    revoke_text(label: &str) => "Le programme «\u{a0}{label}\u{a0}» ne pourra plus rien publier. Ce qu’il a publié reste.", "The program “{label}” will publish nothing more. What it published stays.";
    not_good => "refusé\u{a0}: la personne qui l’a fait n’a plus ce droit", "refused: whoever made it no longer has this right";
    revoked(day: &str) => "révoqué {day}", "revoked {day}";
    no_token => "Aucun jeton.", "No token.";
    keep_it => "Garder", "Keep it";

    events_lead => "Ce qui peut expliquer un changement\u{a0}: un nouveau formulaire, de nouveaux horaires, une réforme. Affiché sur les courbes.",
        "What may explain a change: a new form, new opening hours, a reform. Shown on the curves.";
    new_event => "Ajouter un événement", "Add an event";
    event_title => "Titre", "Title";
    event_body => "Précisions", "Details";
    event_day => "Date", "Date";
    event_territory => "Territoire", "Territory";
    event_territory_hint => "FR, R et le code d’une région, D et le code d’un département. Vide\u{a0}: partout.",
        "FR, R and the code of a region, D and the code of a department. Empty: everywhere.";
    add_event => "Ajouter l’événement", "Add the event";
    no_event => "Aucun événement.", "No event.";
    withdraw_event_title => "Retirer un événement", "Withdraw an event";
    withdraw_event_text => "Il ne sera plus affiché sur les courbes.", "It will no longer be shown on the curves.";
}

super::words! {
    done_published => "Résultats publiés", "Results published";
    done_scheduled => "Publication programmée", "Publication scheduled";
    done_cancelled => "Envoi annulé, rien n’est publié", "Cancelled, nothing is published";
    done_corrected => "Valeur corrigée", "Value corrected";
    done_withdrawn => "Retiré", "Withdrawn";
    done_revoked => "Jeton révoqué", "Token revoked";
    done_added => "Événement ajouté", "Event added";
}

/// What the last gesture did, from the code in the address.
pub fn done(lang: Lang, code: &str) -> Option<&'static str> {
    Some(match code {
        "published" => done_published(lang),
        "scheduled" => done_scheduled(lang),
        "cancelled" => done_cancelled(lang),
        "corrected" => done_corrected(lang),
        "withdrawn" => done_withdrawn(lang),
        "revoked" => done_revoked(lang),
        "added" => done_added(lang),
        _ => return None,
    })
}

/// The words of a field, in the summary of errors.
pub fn field(lang: Lang, name: &str) -> &'static str {
    match name {
        "file" => file(lang),
        "source" => source(lang),
        "method_version" => method(lang),
        "note" => note(lang),
        "publish_on" => publish_on(lang),
        "value" => new_value(lang),
        "observations" => observations(lang),
        "low" => low(lang),
        "high" => high(lang),
        "label" => token_label(lang),
        "network" => network(lang),
        "structure" => structure(lang),
        "title" => event_title(lang),
        "body" => event_body(lang),
        "day" => event_day(lang),
        "territory" => event_territory(lang),
        _ => cells(lang),
    }
}

/// A level to choose, by its code.
pub fn level(lang: Lang, code: &str) -> &'static str {
    match Level::parse(code) {
        Some(Level::Structure) => super::indicators::services(lang),
        Some(Level::Department) => super::indicators::departments(lang),
        Some(Level::Region) => super::indicators::regions(lang),
        _ => super::indicators::nation(lang),
    }
}
