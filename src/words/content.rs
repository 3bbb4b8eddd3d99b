//! The fixed pages and the site map. Their long texts are Markdown files in `content/texts`.
super::words! {
    site_map_title => "Plan du site", "Site map";
    site_map_lead => "Toutes les pages, par sujet.", "All the pages, by subject.";
    home => "Accueil", "Home";
    group_share => "Raconter", "Share";
    group_read => "Lire", "Read";
    group_documents => "Documents", "Documents";
    group_about => "Comprendre le site", "About this site";
    group_staff => "Agents des services publics", "Public service staff";
}
