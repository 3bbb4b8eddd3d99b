//! The frame around every page: header, footer, banners.
super::words! {
    name => "Public Service +", "Public Service +";
    tagline => "Racontez. Les services répondent. Tout le monde voit ce qui change.",
        "Tell. Services answer. Everyone sees what changes.";
    skip_to_content => "Aller au contenu", "Skip to content";
    main_menu => "Menu principal", "Main menu";
    menu => "Menu", "Menu";
    nav_share => "Raconter une expérience", "Share an experience";
    nav_experiences => "Lire les expériences", "Read experiences";
    nav_services => "Trouver un service", "Find a service";
    nav_territories => "Près de chez vous", "Near you";
    nav_documents => "Documents", "Documents";
    nav_indicators => "Indicateurs", "Indicators";
    nav_follow => "Suivre mon expérience", "Follow my experience";
    nav_follow_report => "Suivre mon signalement", "Follow my report";
    other_language => "English", "Français";
    demo_title => "Démonstration", "Demonstration";
    demo_text => "Les services, les expériences et les documents affichés ici sont fictifs.",
        "The services, experiences and documents shown here are fictitious.";
    footer_about => "À propos", "About";
    footer_charter => "Charte de modération", "Moderation charter";
    footer_privacy => "Vie privée", "Privacy";
    footer_accessibility => "Accessibilité\u{a0}: partiellement conforme", "Accessibility: partially conform";
    footer_terms => "Conditions d’utilisation", "Terms of use";
    footer_contact => "Contact", "Contact";
    footer_site_map => "Plan du site", "Site map";
    footer_staff => "Espace agent", "Staff space";
    footer_licence => "Logiciel libre, sous licence EUPL-1.2.", "Free software, under the EUPL-1.2 licence.";
    footer_title => "Pied de page", "Footer";
    you_are_here => "Vous êtes ici", "You are here";
    loading => "Chargement…", "Loading…";
    page_title(page: &str) => "{page} · Public Service +", "{page} · Public Service +";
    locale => "fr_FR", "en_GB";
    quick_access => "Accès rapide", "Quick access";
    plus_and_home => "+, accueil", "+, home";
    close => "Fermer", "Close";
    optional => "Facultatif", "Optional";
    no_opinion => "Sans avis", "No opinion";
    feeling_prefix => "Ressenti\u{a0}: ", "Feeling: ";
    stage_of(at: u8) => "(étape {at} sur 4)", "(stage {at} of 4)";
    pages => "Pages de la liste", "Pages of the list";
    next_page => "La suite", "Next";
    first_page => "Revenir au début", "Back to the beginning";
    change => "Modifier", "Change";
    about_this(what: &str) => "\u{a0}: {what}", ": {what}";
    choice_count(label: &str, count: &str) => "{label} ({count})", "{label} ({count})";
    search => "Chercher", "Search";
}
