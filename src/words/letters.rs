//! Letters to testers: plain text, short lines, who writes and why, and the way out.
use crate::{
    kernel::{lang::Lang, time::Day},
    words::{dates, site},
};

super::words! {
    hello => "Bonjour,", "Hello,";
    confirm_subject => "Confirmez votre inscription aux essais de textes", "Confirm that you join the testers of texts";
    confirm_why => "Cette adresse vient d’être donnée pour rejoindre les personnes qui essaient des textes administratifs. Si c’était vous, confirmez à cette adresse\u{a0}:",
        "This address was just given to join the people who try out administrative texts. If it was you, confirm here:";
    confirm_else => "Si ce n’était pas vous, ne faites rien\u{a0}: tout est effacé d’ici sept jours.",
        "If it was not you, do nothing: everything is erased within seven days.";
    known_subject => "Vous êtes déjà parmi les testeurs", "You are one of the testers already";
    known_why => "Cette adresse vient d’être donnée pour rejoindre les personnes qui essaient des textes administratifs. Vous en faites déjà partie\u{a0}: il n’y a rien à faire.",
        "This address was just given to join the people who try out administrative texts. You are one of them already: there is nothing to do.";
    invited_subject => "Un texte à essayer", "A text to try out";
    invited_why => "Un texte administratif est à essayer\u{a0}: quelques minutes de lecture, quelques questions à choix. C’est ici\u{a0}:",
        "An administrative text is to be tried: a few minutes of reading, a few questions with choices. It is here:";
    invited_until(day: &str) => "Vous pouvez répondre jusqu’au {day}, une seule fois. Vos réponses ne sont reliées ni à votre nom ni à votre adresse.",
        "You can answer until {day}, once only. Your answers are tied neither to your name nor to your address.";
    invited_language => "Le texte et les questions sont en français.", "The text and the questions are in French.";
    way_out => "Votre page, pour changer ce que vous dites de vous, la langue des e-mails, ou tout effacer. Gardez ce lien\u{a0}: lui seul y mène.",
        "Your page, to change what you say of yourself, the language of e-mails, or to erase everything. Keep this link: nothing else leads there.";
    no_reply => "Personne ne lit les réponses à ce message.", "Nobody reads the answers to this message.";
}

/// Subject and body.
pub type Written = (String, String);

/// To confirm, by the first link, or to erase all, by the second.
pub fn confirm(lang: Lang, link: &str, leave: &str) -> Written {
    let parts = [confirm_why(lang), link, confirm_else(lang), way_out(lang), leave];
    (confirm_subject(lang).to_owned(), body(lang, &parts))
}

/// To somebody who asked to join, and is there already.
pub fn known(lang: Lang, leave: &str) -> Written {
    let parts = [known_why(lang), way_out(lang), leave];
    (known_subject(lang).to_owned(), body(lang, &parts))
}

/// A request to try a text, until this day.
pub fn invited(lang: Lang, link: &str, until: Day, leave: &str) -> Written {
    let until = invited_until(lang, &dates::day(lang, until));
    let mut parts = vec![invited_why(lang), link];
    // What is tried is in French, whatever the language of its reader.
    if lang != Lang::Fr {
        parts.push(invited_language(lang));
    }
    parts.extend([until.as_str(), way_out(lang), leave]);
    (invited_subject(lang).to_owned(), body(lang, &parts))
}

/// Paragraphs, between a greeting and the name of the site. A link stands alone on its line.
fn body(lang: Lang, parts: &[&str]) -> String {
    let all = [&[hello(lang)], parts, &[no_reply(lang), site::name(lang)]].concat();
    let mut text = all.join("\n\n");
    text.push('\n');
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_has_the_way_out() {
        let day = Day::parse("2026-04-01").unwrap();
        for lang in Lang::ALL {
            let letters = [
                confirm(lang, "https://x/a", "https://x/out"),
                known(lang, "https://x/out"),
                invited(lang, "https://x/a", day, "https://x/out"),
            ];
            for (subject, body) in letters {
                assert!(!subject.is_empty());
                assert!(body.contains("\n\nhttps://x/out\n\n"), "{body}");
            }
            let told = invited(lang, "https://x/a", day, "https://x/out").1.contains("in French");
            assert_eq!(told, lang == Lang::En, "who reads English is told what is coming");
        }
    }
}
