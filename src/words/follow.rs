//! Following an experience with its receipt code.
use crate::{
    experiences::{codes::StepKind, forms::AuthorGesture},
    kernel::lang::Lang,
};

super::words! {
    title => "Suivre mon expérience", "Follow my experience";
    lead => "Entrez le code de votre reçu. Les tirets et les espaces ne comptent pas.",
        "Enter the code of your receipt. Dashes and spaces do not count.";
    code_label => "Code de suivi", "Follow-up code";
    code_hint => "Quatre groupes de quatre signes, par exemple K7QF-3M2P-X9TD-6WHA.",
        "Four groups of four signs, for example K7QF-3M2P-X9TD-6WHA.";
    open => "Ouvrir", "Open";
    report_code => "Vous avez signalé un document\u{202f}? Son code se tape sur une autre page.",
        "Did you report a document? Its code is typed on another page.";
    open_report => "Suivre ce signalement", "Follow this report";
    lost => "Code perdu\u{202f}? Nous ne pouvons pas le retrouver, car nous ne savons pas qui vous êtes. Une fois publiée, votre expérience reste lisible dans la liste publique.",
        "Lost your code? We cannot find it again, since we do not know who you are. Once published, your experience stays in the public list.";
    lost_link => "Voir la liste publique", "See the public list";
    code_of(hint: &str) => "Code {hint}", "Code {hint}";
    another_code => "Entrer un autre code", "Enter another code";
    erased_title => "Expérience effacée", "Erased experience";
}

super::words! {
    lead_received(day: &str) => "Une personne va la relire, en principe avant le {day}.",
        "Someone will read it, as a rule before {day}.";
    lead_waiting(day: &str) => "Elle est publiée. La réponse est attendue avant le {day}.",
        "It is published. An answer is expected before {day}.";
    lead_answered => "Elle est publiée, et le service a répondu.", "It is published, and the service has answered.";
    lead_unanswerable => "Elle est publiée. Le service concerné ne participe pas encore\u{a0}: personne ne peut répondre ici.",
        "It is published. The service concerned has not joined yet: nobody can answer here.";
    lead_rejected => "Elle n’a pas été publiée.", "It was not published.";
    lead_withdrawn => "Vous l’avez retirée\u{a0}: plus personne d’autre ne la lit.", "You withdrew it: nobody else reads it any more.";
    lead_erased => "Ses mots sont détruits. Il n’en reste que des dates.", "Its words are destroyed. Only dates remain.";
    reason_title => "Pourquoi", "Why";
    reason_next => "Vous pouvez en écrire une autre, qui tienne compte de ce motif.",
        "You may write another one that takes this into account.";
    write_another => "Écrire une autre expérience", "Write another experience";
    read_charter => "Lire la charte de modération", "Read the moderation charter";
}

super::words! {
    line => "Pas à pas", "Step by step";
    see_public => "voir la page publique", "see the public page";
    yet_read => "Relecture par une personne", "To be read by a person";
    yet_answered => "Réponse attendue", "Answer expected";
    before_day(day: &str) => "En principe avant le {day}", "As a rule before {day}";
    about(service: &str) => "{service}", "{service}";
    your_text => "Votre texte", "Your text";
    your_text_public => "Votre texte, tel qu’il est publié", "Your text, as it is published";
    answers => "Réponses", "Answers";
    answer_of(service: &str) => "{service} répond", "{service} answers";
    answered_on(day: &str) => "Le {day}", "On {day}";
    promise => "Ce qui est promis", "What is promised";
    promised_for(day: &str) => "Prévu pour le {day}", "Planned for {day}";
    done_on(day: &str) => "Fait le {day}, dit le service", "Done on {day}, says the service";
    useful_question => "Cette réponse vous est-elle utile\u{202f}?", "Is this answer useful to you?";
    useful => "Utile", "Useful";
    useless => "Pas utile", "Not useful";
    you_said_useful => "Vous l’avez jugée utile.", "You found it useful.";
    you_said_useless => "Vous l’avez jugée peu utile.", "You did not find it useful.";
}

super::words! {
    settled_question(service: &str) => "Est-ce réglé avec {service}\u{202f}?", "Is it settled with {service}?";
    settled_text => "Vous avez le dernier mot. Votre réponse est publique, votre commentaire ne l’est pas.",
        "You have the last word. Your answer is public, your comment is not.";
    settled_legend => "Est-ce réglé\u{202f}?", "Is it settled?";
    settled_yes => "Oui, c’est réglé", "Yes, it is settled";
    settled_no => "Non, pas pour moi", "No, not for me";
    settled_no_hint => "Dites pourquoi, le service le lira", "Say why, the service will read it";
    comment_label => "Votre commentaire", "Your comment";
    comment_reader => "Lu par le service et la modération, jamais publié", "Read by the service and moderators, never published";
    send_answer => "Envoyer ma réponse", "Send my answer";
    you_confirmed => "Vous avez dit que c’est réglé.", "You said that it is settled.";
    you_contested => "Vous avez dit que ce n’est pas réglé.", "You said that it is not settled.";
    change_answer => "Changer ma réponse", "Change my answer";
}

super::words! {
    also => "Vous pouvez aussi", "You may also";
    add_detail => "Ajouter un détail", "Add a detail";
    detail_label => "Votre ajout", "Your addition";
    detail_hint => "Publié sous votre récit, après relecture. Sans nom de personne.",
        "Published under your story, once read. No names of people.";
    send_detail => "Envoyer cet ajout", "Send this addition";
    own_details => "Vos ajouts", "Your additions";
    detail_waiting => "En attente de relecture", "Waiting to be read";
    detail_published => "Publié", "Published";
    detail_rejected => "Non publié", "Not published";
    correct => "Corriger mon texte", "Correct my text";
    save_correction => "Enregistrer la correction", "Save the correction";
    correct_hint => "Possible tant que personne ne l’a relu.", "Possible as long as nobody has read it.";
    withdraw => "Retirer mon expérience", "Withdraw my experience";
    withdraw_text => "Votre récit et les réponses ne seront plus lisibles par personne. Votre code reste valable. Une expérience retirée ne revient pas.",
        "Nobody will be able to read your story and the answers any more. Your code stays valid. What is withdrawn does not come back.";
    withdraw_sure => "Oui, retirer mon expérience", "Yes, withdraw my experience";
    erase => "Effacer pour toujours", "Erase for ever";
    erase_text => "Tous les mots sont détruits\u{a0}: votre récit, vos ajouts, les réponses. Cela ne peut pas être annulé.",
        "Every word is destroyed: your story, your additions, the answers. This cannot be undone.";
    erase_sure => "Oui, tout effacer", "Yes, erase everything";
}

super::words! {
    done_vote => "Merci, votre avis sur cette réponse est enregistré.", "Thank you, your opinion of this answer is recorded.";
    done_settle => "Merci, votre réponse est enregistrée.", "Thank you, your answer is recorded.";
    done_detail => "Votre ajout est enregistré. Une personne va le relire.", "Your addition is recorded. Someone will read it.";
    done_correct => "Votre texte est corrigé.", "Your text is corrected.";
    done_withdraw => "Votre expérience est retirée.", "Your experience is withdrawn.";
    done_erase => "Tout est effacé.", "Everything is erased.";
}

/// The words of a field's name, for the summary of errors.
pub fn field(lang: Lang, name: &str) -> &'static str {
    match name {
        "settled" => settled_legend(lang),
        "comment" => comment_label(lang),
        "detail" => detail_label(lang),
        "title" => super::share::title_label(lang),
        "story" => super::share::story_label(lang),
        "pen_name" => super::share::pen_name_label(lang),
        _ => code_label(lang),
    }
}

/// What was just done.
pub const fn done(lang: Lang, gesture: &AuthorGesture) -> &'static str {
    match gesture {
        AuthorGesture::Vote { .. } => done_vote(lang),
        AuthorGesture::Settle { .. } => done_settle(lang),
        AuthorGesture::AddDetail { .. } => done_detail(lang),
        AuthorGesture::Correct { .. } => done_correct(lang),
        AuthorGesture::Withdraw => done_withdraw(lang),
        AuthorGesture::Erase => done_erase(lang),
    }
}

/// A step of the time line.
pub const fn step(lang: Lang, kind: StepKind) -> &'static str {
    match (lang, kind) {
        (Lang::Fr, StepKind::Received) => "Reçue",
        (Lang::En, StepKind::Received) => "Received",
        (Lang::Fr, StepKind::Corrected) => "Corrigée par vous",
        (Lang::En, StepKind::Corrected) => "Corrected by you",
        (Lang::Fr, StepKind::DetailAdded) => "Détail ajouté par vous",
        (Lang::En, StepKind::DetailAdded) => "Detail added by you",
        (Lang::Fr, StepKind::Published) => "Relue et publiée",
        (Lang::En, StepKind::Published) => "Read and published",
        (Lang::Fr, StepKind::Rejected) => "Relue, non publiée",
        (Lang::En, StepKind::Rejected) => "Read, not published",
        (Lang::Fr, StepKind::Answered) => "Réponse du service",
        (Lang::En, StepKind::Answered) => "Answer of the service",
        (Lang::Fr, StepKind::Promised) => "Action promise par le service",
        (Lang::En, StepKind::Promised) => "Action promised by the service",
        (Lang::Fr, StepKind::Done) => "Action réalisée, dit le service",
        (Lang::En, StepKind::Done) => "Action done, says the service",
        (Lang::Fr, StepKind::Confirmed) => "Réglée, selon vous",
        (Lang::En, StepKind::Confirmed) => "Settled, you say",
        (Lang::Fr, StepKind::Contested) => "Pas réglée, selon vous",
        (Lang::En, StepKind::Contested) => "Not settled, you say",
        (Lang::Fr, StepKind::Withdrawn) => "Retirée par vous",
        (Lang::En, StepKind::Withdrawn) => "Withdrawn by you",
        (Lang::Fr, StepKind::Erased) => "Effacée par vous",
        (Lang::En, StepKind::Erased) => "Erased by you",
        (Lang::Fr, StepKind::TakenDown) => "Dépubliée par la modération",
        (Lang::En, StepKind::TakenDown) => "Taken down by a moderator",
        (Lang::Fr, StepKind::DetailPublished) => "Votre détail est publié",
        (Lang::En, StepKind::DetailPublished) => "Your detail is published",
        (Lang::Fr, StepKind::DetailRejected) => "Votre détail n’est pas publié",
        (Lang::En, StepKind::DetailRejected) => "Your detail is not published",
        (Lang::Fr, StepKind::AnswerCorrected) => "Réponse modifiée par le service",
        (Lang::En, StepKind::AnswerCorrected) => "Answer changed by the service",
    }
}
