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
    questions_hint => "De trois à cinq questions, de trois à quatre choix chacune. Demandez ce que le lecteur doit savoir faire\u{a0}: quoi envoyer, à qui, avant quand. «\u{a0}Le texte ne le dit pas\u{a0}» s’ajoute à chaque question et compte comme une erreur\u{a0}: personne n’a à deviner.",
        "Three to five questions, with three or four choices each. Ask what the reader must be able to do: what to send, to whom, by when. “The text does not say” is added to each question and counts as wrong: nobody has to guess.";
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

    open_sure[n] => "{n} testeur au plus reçoit un e-mail tout de suite. Questions et textes ne changent plus." | "{n} testeurs au plus reçoivent un e-mail tout de suite. Questions et textes ne changent plus.",
        "{n} tester at most gets an e-mail at once. Questions and texts do not change any more." | "{n} testers at most get an e-mail at once. Questions and texts do not change any more.";
    open_now => "Ouvrir et envoyer les e-mails", "Open and send the e-mails";
    preview_title => "Ce que lisent les testeurs", "What testers read";
    preview_draft => "D’après le brouillon gardé. Chacun lit un seul des deux textes, puis ces questions.",
        "From the draft that is kept. Each reads one of both texts, then these questions.";
    preview_tried => "Chacun lit un seul des deux textes, puis ces questions. Rien de cela ne change plus.",
        "Each reads one of both texts, then these questions. None of this changes any more.";
    text_before => "Le texte d’avant", "The text before";
    text_after => "Le texte d’après", "The text after";
    right_one => " (le bon choix)", " (the right choice)";

    open_title => "Essai en cours", "Trial under way";
    closed_title => "Dernier essai", "Last trial";
    asked[n] => "{n} testeur sollicité" | "{n} testeurs sollicités", "{n} tester asked" | "{n} testers asked";
    answered[n] => "{n} réponse" | "{n} réponses", "{n} answer" | "{n} answers";
    never_who => "On sait combien ont répondu, jamais qui.", "We know how many answered, never who.";
    close_sure => "Plus personne ne pourra répondre, et cet essai ne se rouvre pas.", "Nobody will be able to answer any more, and this trial does not open again.";
    close_now => "Clore maintenant", "Close now";
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
    thanks_text => "Votre réponse est comptée, et plus rien ne la relie à vous. Le résultat sera public, sur la page du document.",
        "Your answer is counted, and nothing ties it to you any more. The result will be public, on the page of the document.";
    answered_title => "Vous avez déjà répondu", "You have answered already";
    answered_text => "Une réponse est comptée pour ce lien, qui ne sert qu’une fois. Il n’y a plus rien à faire.",
        "An answer is counted for this link, which works once. There is nothing more to do.";
    unknown_title => "Ce lien ne mène à aucun essai", "This link leads to no trial";
    unknown_text => "Il est incomplet, ou trop ancien. Copiez l’adresse entière depuis l’e-mail\u{a0}; s’il a plus d’un mois, l’essai est terminé.",
        "It is incomplete, or too old. Copy the whole address from the e-mail; if that is more than a month old, the trial is over.";
    in_french => "Le texte et les questions sont en français.", "The text and the questions are in French.";
    unsaid => "Le texte ne le dit pas", "The text does not say";
    over_title => "L’essai est terminé", "The trial is over";
    over_text => "Les réponses ne sont plus prises, et la vôtre n’a pas été reçue. Vous recevrez un autre texte une prochaine fois.",
        "Answers are not taken any more, and yours was not received. You will get another text some other time.";
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

/// Where a field of a question is: « Question 4, choix 1 ». Empty for other fields.
pub fn place(lang: Lang, name: &str) -> String {
    let mut parts = name.split('_');
    let kind = parts.next().unwrap_or_default();
    let of: Option<usize> = parts.next().and_then(|it| it.parse().ok());
    let Some(of) = of else { return String::new() };
    let at = parts.next();
    let of = question(lang, of);
    match (kind, at, lang) {
        ("answer" | "prompt", ..) => of,
        ("choice", Some(at), Lang::Fr) => [&of, ", choix ", at].concat(),
        ("choice", Some(at), Lang::En) => [&of, ", choice ", at].concat(),
        ("correct", _, Lang::Fr) => [&of, ", le bon choix"].concat(),
        ("correct", _, Lang::En) => [&of, ", the right choice"].concat(),
        _ => String::new(),
    }
}

/// The words of a field, in a summary of errors.
pub fn field(lang: Lang, name: &str) -> &'static str {
    match name.split('_').next() {
        Some("wanted") => wanted(lang),
        Some("closes") => closes_on(lang),
        Some("sure") => super::document_desk::sure(lang),
        // Those of a question say which one: see `place`.
        _ => prompt(lang),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_of_a_question_says_which_one() {
        let said =
            ["prompt_2", "choice_4_1", "correct_5", "answer_3", "wanted", "closes_on", "sure"];
        let found = said.map(|it| place(Lang::Fr, it));
        let expected = [
            "Question 2",
            "Question 4, choix 1",
            "Question 5, le bon choix",
            "Question 3",
            "",
            "",
            "",
        ];
        assert_eq!(found, expected);
        assert_eq!(place(Lang::En, "choice_1_2"), "Question 1, choice 2");
    }
}
