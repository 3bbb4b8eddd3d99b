//! Charts: how to go through them, and what they say beside the figures.
super::words! {
    hint => "Survolez ou touchez le graphique pour lire une valeur. Au clavier, utilisez les flèches.",
        "Point at or touch the chart to read a value. With the keyboard, use the arrows.";
    hint_period => "Survolez le graphique pour lire une valeur, glissez pour choisir une période. Au clavier\u{a0}: flèches, Majuscule et flèches, puis Entrée.",
        "Point at the chart to read a value, drag to choose a period. With the keyboard: arrows, Shift and arrows, then Enter.";
    open => "Voir ce qu’il y a derrière ce point", "See what is behind this point";
    /// Two readings that bound a period.
    period_chosen(first: &str, last: &str) => "De «\u{a0}{first}\u{a0}» à «\u{a0}{last}\u{a0}». Entrée pour appliquer, Échap pour annuler.",
        "From “{first}” to “{last}”. Enter to apply, Escape to cancel.";
    missing => "Pas de donnée", "No data";
    /// A class of a map, by its bounds.
    class(low: &str, high: &str) => "de {low} à {high}", "{low} to {high}";
    target => "Cible", "Target";
    national => "France", "France";
}
