//! What an event changed: the sentences of the measure, and of its limits.
use crate::{indicators::measured::Verdict, kernel::lang::Lang};

super::words! {
    title => "Ce que ça a changé", "What it changed";
    description => "Nouveau formulaire, nouveaux horaires, réforme\u{a0}: ce que chaque changement a fait aux chiffres et aux expériences des usagers.",
        "A new form, new opening hours, a reform: what each change did to the figures and to people’s experiences.";
    lead => "Un formulaire simplifié, des horaires élargis, une réforme\u{a0}: avant et après, en chiffres et en récits.",
        "A simpler form, longer opening hours, a reform: before and after, in figures and in stories.";
    none_title => "Aucun changement n’est encore signalé", "No change is reported yet";
    none_text => "Les services indiquent ici ce qu’ils changent, avec une date. L’effet se mesure ensuite.", "Services report here what they change, with a date. The effect is then measured.";
    figures => "Ce que disent les chiffres", "What the figures say";
    stories => "Ce que racontent les usagers", "What people tell";
    stories_hint => "Part des expériences qui se sont mal passées, un an avant et un an après.", "Share of experiences that went badly, a year before and a year after.";
    limits => "Comment lire cette mesure", "How to read this measure";
    limits_control => "Quand un chiffre est comparé à l’ensemble du pays, la valeur du pays est retirée de celle du lieu, période par période\u{a0}: ce qui a bougé partout ne compte pas.", "When a figure is compared with the whole country, the value of the country is taken away from that of the place, period by period: what moved everywhere does not count.";
    limits_alone => "Quand un chiffre n’est comparé à rien, on ne peut pas séparer ce changement de ce qui a pu se passer d’autre en même temps.", "When a figure is compared with nothing, this change cannot be told apart from what else may have happened at the same time.";
    limits_window => "On compare les douze mois d’avant aux douze mois d’après\u{202f}; pour un chiffre semestriel, deux ans de chaque côté, et pour un chiffre annuel, quatre ans. La période du changement n’est pas comptée. L’intervalle est à 95\u{202f}%.", "The twelve months before are compared with the twelve months after; for a half-yearly figure, two years on each side, and for a yearly one, four years. The period of the change is left out. The interval is at 95%.";
    limits_many => "Plus on compare de chiffres, plus l’un d’eux peut bouger par hasard\u{a0}: sur vingt qui n’ont pas changé, un semble en moyenne avoir bougé.", "The more figures are compared, the more likely it is that one of them moves by chance: out of twenty that did not change, one on average seems to have moved.";
    no_figure => "Aucun indicateur ne permet de mesurer ce changement.", "No indicator can measure this change.";
    nothing_concluded => "Rien ne permet de conclure que ce changement a eu un effet sur les chiffres.", "Nothing allows us to conclude that this change had an effect on the figures.";
    none_measured => "Les indicateurs ont trop peu de valeurs pour mesurer ce changement.", "The indicators have too few values to measure this change.";
    some_concluded[some, all: &str] =>
        "Sur les indicateurs qui ont assez de valeurs ({all}), {some} a bougé plus que le hasard ne l’explique."
        | "Sur les indicateurs qui ont assez de valeurs ({all}), {some} ont bougé plus que le hasard ne l’explique.",
        "Of the indicators that have enough values ({all}), {some} has moved more than chance explains."
        | "Of the indicators that have enough values ({all}), {some} have moved more than chance explains.";
    no_spread => "Les valeurs ne varient pas, ni avant ni après\u{a0}: rien ne dit ce que le hasard peut changer.", "The values do not vary, before or after: nothing tells what chance may change.";
    too_few(before: &str, after: &str) => "Trop peu de valeurs pour conclure\u{a0}: {before} avant, {after} après. Il en faut trois de chaque côté.", "Too few values to conclude: {before} before, {after} after. Three are needed on each side.";
    means(before: &str, after: &str) => "{before} en moyenne avant, {after} après.", "{before} on average before, {after} after.";
    against_the_rest => "Comparé à l’ensemble du pays.", "Compared with the whole country.";
    gap(by: &str, low: &str, high: &str) => "Écart\u{a0}: {by}, entre {low} et {high}.", "Gap: {by}, between {low} and {high}.";
    more_than_chance => "C’est plus que ce que le hasard explique.", "That is more than chance explains.";
    may_be_chance => "Cet écart peut venir du hasard\u{a0}: on ne peut rien en conclure.", "This gap may be due to chance: nothing can be concluded.";
    all_experiences => "Toutes les expériences", "All experiences";
    no_experience => "aucune", "none";
    before_and_after(day: &str) => "Avant et après le {day}", "Before and after {day}";
    by_between(by: &str, low: &str, high: &str) => "{by}, entre {low} et {high}", "{by}, between {low} and {high}";
    theme => "Thème", "Theme";
    before => "Avant", "Before";
    after => "Après", "After";
    change => "Écart", "Gap";
    conclusion => "Conclusion", "Conclusion";
    read_before => "Lire les expériences d’avant", "Read the experiences from before";
    read_after => "Lire celles d’après", "Read those from after";
    see_indicator => "Voir l’indicateur autour de cette date", "See the indicator around that date";
    verdict_title => "Conclusion", "Conclusion";
}

/// What can be said, in a few words.
pub const fn verdict(lang: Lang, it: Verdict) -> &'static str {
    match (lang, it) {
        (Lang::Fr, Verdict::Better) => "En amélioration",
        (Lang::Fr, Verdict::Worse) => "En recul",
        (Lang::Fr, Verdict::Moved) => "A changé",
        (Lang::Fr, Verdict::Nothing) => "On ne peut pas conclure",
        (Lang::Fr, Verdict::TooFew) => "Trop peu de données",
        (Lang::En, Verdict::Better) => "Improved",
        (Lang::En, Verdict::Worse) => "Worsened",
        (Lang::En, Verdict::Moved) => "Changed",
        (Lang::En, Verdict::Nothing) => "No conclusion",
        (Lang::En, Verdict::TooFew) => "Too few data",
    }
}
