//! Comprehension tests: preparing them, answering them.
use crate::kernel::{lang::Lang, time::Day};

super::words! {
    title => "Essai auprès de lecteurs", "Trial with readers";
    lead => "Les mêmes questions, posées sur le texte d’avant et sur le texte d’après. Chaque testeur n’en lit qu’un, tiré au sort.",
        "The same questions, asked on the text before and on the text after. Each tester reads one of them, drawn at random.";
    back => "Le dossier", "The dossier";
    no_texts => "Écrivez d’abord le texte d’avant et le texte d’après\u{a0}: il n’y a rien à essayer.",
        "First write the text before and the text after: there is nothing to try.";
    no_panel => "Le panel de testeurs est fermé sur ce site\u{a0}: vous pouvez préparer l’essai, pas l’ouvrir.",
        "The panel of testers is closed on this site: you can prepare the trial, not open it.";
    willing[n] => "{n} testeur peut être sollicité aujourd’hui." | "{n} testeurs peuvent être sollicités aujourd’hui.",
        "{n} tester may be asked today." | "{n} testers may be asked today.";
    rule => "Personne n’est sollicité plus de deux fois par mois.", "Nobody is asked more than twice a month.";

    new_title => "Préparer un essai", "Prepare a trial";
    questions_hint => "De trois à cinq questions, de trois à quatre choix chacune. Demandez ce que le lecteur doit savoir faire\u{a0}: quoi envoyer, à qui, avant quand.",
        "Three to five questions, with three or four choices each. Ask what the reader must be able to do: what to send, to whom, by when.";
    question(n: usize) => "Question {n}", "Question {n}";
    prompt => "La question", "The question";
    choice(n: usize) => "Choix {n}", "Choice {n}";
    correct => "Le bon choix", "The right choice";
    choose => "À choisir", "Choose one";
    wanted => "Nombre de testeurs à solliciter", "How many testers to ask";
    wanted_hint => "La moitié lit chaque texte. À côté de chaque nombre, la plus petite différence entre les deux textes qui se distinguera du hasard, si tous répondent.",
        "Half of them read each text. Beside each number, the smallest difference between both texts that can be told from chance, if all of them answer.";
    from_points(count: i64, points: i64) => "{count}\u{a0}: à partir de {points} points", "{count}: from {points} points";
    shows_nothing(count: i64) => "{count}\u{a0}: trop peu pour conclure", "{count}: too few to conclude";
    few_testers(points: i64) => "C’est peu. Si tous répondent, une différence de moins de {points} points environ entre les deux textes ne se distinguera pas du hasard. L’essai reste utile pour voir quelles questions posent problème.",
        "This is few. If all of them answer, a difference of less than about {points} points between both texts will not be told from chance. The trial still helps to see which questions are hard.";
    too_few_testers(least: i64) => "C’est trop peu pour conclure\u{a0}: il faut au moins {least} réponses sur chaque texte. L’essai reste utile pour voir quelles questions posent problème.",
        "This is too few to conclude: at least {least} answers on each text are needed. The trial still helps to see which questions are hard.";
    closes_on => "Dernier jour pour répondre", "Last day to answer";
    closes_on_hint => "Dans deux mois au plus.", "Within two months.";
    save => "Garder le brouillon", "Keep the draft";
    open => "Ouvrir l’essai", "Open the trial";
    open_hint => "Les e-mails partent tout de suite. Les questions ne changent plus.", "E-mails leave at once. Questions do not change any more.";

    open_title => "Essai en cours", "Trial under way";
    closed_title => "Dernier essai", "Last trial";
    asked[n] => "{n} testeur sollicité" | "{n} testeurs sollicités", "{n} tester asked" | "{n} testers asked";
    answered[n] => "{n} réponse" | "{n} réponses", "{n} answer" | "{n} answers";
    never_who => "On sait combien ont répondu, jamais qui.", "We know how many answered, never who.";
    close => "Clore l’essai", "Close the trial";
    hidden => "Les bonnes réponses se lisent une fois l’essai clos\u{a0}: les voir avant donnerait envie de s’arrêter au moment qui arrange.",
        "Right answers are shown once the trial is closed: seeing them before would invite to stop when it suits.";
    close_hint => "Il se clôt de lui-même après le dernier jour.", "It closes by itself after the last day.";
    results => "Bonnes réponses", "Right answers";
    col_question => "Question", "Question";
    before(n: i64) => "Texte d’avant ({n})", "Text before ({n})";
    after(n: i64) => "Texte d’après ({n})", "Text after ({n})";
    all_questions => "Toutes les questions", "All questions";
    no_answer => "Personne n’a répondu.", "Nobody answered.";
    nobody_read => "personne", "nobody";

    done_saved => "Le brouillon est gardé.", "The draft is kept.";
    done_opened => "L’essai est ouvert\u{a0}: les e-mails partent.", "The trial is open: e-mails are leaving.";
    done_closed => "L’essai est clos.", "The trial is closed.";

    sample(before: i64, after: i64) => "Lecteurs du texte d’avant\u{a0}: {before}. Lecteurs du texte d’après\u{a0}: {after}.",
        "Readers of the text before: {before}. Readers of the text after: {after}.";
}

super::words! {
    read_title => "Un texte à essayer", "A text to try out";
    read_lead => "Lisez le texte, puis répondez. Vous pouvez y revenir\u{a0}: c’est le texte qui passe l’examen, pas vous.",
        "Read the text, then answer. You can look at it again: the text takes the exam, not you.";
    the_text => "Le texte", "The text";
    the_questions => "Les questions", "The questions";
    private => "Vos réponses sont enregistrées sans votre adresse, avec le jour et rien d’autre.",
        "Your answers are recorded without your address, with the day and nothing else.";
    send => "Envoyer mes réponses", "Send my answers";
    thanks_title => "Merci", "Thank you";
    thanks_text => "Si vous avez répondu, votre réponse est comptée. Ce lien ne sert qu’une fois\u{a0}: plus rien ne le relie à vous.",
        "If you have answered, your answer is counted. This link works once: nothing ties it to you any more.";
    over_title => "L’essai est terminé", "The trial is over";
    over_text => "Merci d’être passé. Vous recevrez un autre texte une prochaine fois.",
        "Thank you for coming. You will get another text some other time.";
    see_register => "Voir les documents à simplifier", "See the documents to simplify";
}

/// What the last gesture did.
pub fn done(lang: Lang, code: &str) -> Option<&'static str> {
    Some(match code {
        "saved" => done_saved(lang),
        "opened" => done_opened(lang),
        "closed" => done_closed(lang),
        _ => return None,
    })
}

/// « Du 2 au 16 mars ».
pub fn dates(lang: Lang, from: Day, to: Day) -> String {
    let (from, to) = (super::dates::day(lang, from), super::dates::day(lang, to));
    match lang {
        Lang::Fr => format!("Du {from} au {to}."),
        Lang::En => format!("From {from} to {to}."),
    }
}

/// The words of a field, in a summary of errors.
pub fn field(lang: Lang, name: &str) -> &'static str {
    match name.split('_').next() {
        Some("wanted") => wanted(lang),
        Some("closes") => closes_on(lang),
        Some("correct") => correct(lang),
        Some("choice") => a_choice(lang),
        Some("answer") => an_answer(lang),
        _ => prompt(lang),
    }
}

super::words! {
    a_choice => "Un choix", "A choice";
    an_answer => "Une réponse", "An answer";
}
