//! Sharing an experience, step by step.
use crate::kernel::lang::Lang;

super::words! {
    title => "Je partage mon expérience", "I share my experience";
    description => "Racontez comment un service public s’est passé, sans compte et sans donner votre nom.",
        "Tell how a public service went, without an account and without giving your name.";
    step(at: usize) => "Étape {at} sur 4", "Step {at} of 4";
    step_review => "Relecture", "Review";
    next_story => "Ensuite\u{a0}: votre récit", "Next: your story";
    next_feeling => "Ensuite\u{a0}: votre ressenti", "Next: how you feel about it";
    next_you => "Ensuite\u{a0}: vous", "Next: you";
    next_review => "Ensuite\u{a0}: relire et envoyer", "Next: review and send";
    next_send => "Rien n’est encore envoyé", "Nothing is sent yet";
    back => "Retour", "Back";
    home => "Accueil", "Home";
    begin_service => "Commencez par choisir le service\u{a0}: votre lettre lui sera transmise.",
        "Begin by choosing the service: your letter will be passed on to it.";
    begin_service_link => "Choisir le service", "Choose the service";
    begin_story => "Racontez d’abord ce qui s’est passé.", "First tell what happened.";
    begin_story_link => "Écrire mon récit", "Write my story";
    begin_feeling => "Dites d’abord comment ça s’est passé.", "First say how it went.";
    begin_feeling_link => "Donner mon ressenti", "Say how I feel about it";
    go_on => "Continuer", "Continue";
    good_to_know => "À savoir", "Good to know";
    why_title => "Pourquoi cette question\u{202f}?", "Why this question?";
    who_title => "Qui verra cela\u{202f}?", "Who will see this?";
}

super::words! {
    service_question => "Quel service est concerné\u{202f}?", "Which service is it about?";
    service_label => "Son nom, sa ville ou son code postal", "Its name, town or postcode";
    service_another => "Un autre service concerné\u{202f}?", "Another service involved?";
    service_another_hint => "Facultatif, trois au plus", "Optional, three at most";
    service_hint => "Par exemple «\u{a0}impôts Lyon\u{a0}», «\u{a0}Caf 42\u{a0}» ou le nom d’un site.",
        "For example “impôts Lyon”, “Caf 42” or the name of a site.";
    service_why => "Une fois relu, votre récit est transmis aux personnes qui peuvent y répondre et agir.",
        "Once it has been read, your story is passed on to the people who can answer and act.";
    service_who => "Tout le monde\u{a0}: le nom du service est publié avec votre récit.",
        "Everyone: the name of the service is published with your story.";
    chosen => "Services choisis", "Chosen services";
    remove => "Retirer", "Remove";
    unknown => "Je ne trouve pas le service", "I cannot find the service";
    unknown_hint => "Écrivez son nom, nous chercherons pour vous.", "Write its name, we will look for you.";
    unknown_label => "Nom du service", "Name of the service";
    unknown_place => "Ville ou code postal", "Town or postcode";
    none_of_these => "Aucun de ceux-ci", "None of these";
    none_of_these_hint(typed: &str) => "Nous chercherons «\u{a0}{typed}\u{a0}» pour vous", "We will look for “{typed}” for you";
    add_another => "Ajouter un autre service", "Add another service";
    found[n] => "{n} service trouvé" | "{n} services trouvés", "{n} service found" | "{n} services found";
    found_none(typed: &str) => "Aucun service ne correspond à «\u{a0}{typed}\u{a0}». Essayez un autre mot, une ville, ou choisissez «\u{a0}Je ne trouve pas le service\u{a0}».",
        "No service matches “{typed}”. Try another word, a town, or choose “I cannot find the service”.";
    suggestions => "Services proposés", "Suggested services";
    chosen_now(name: &str) => "{name}\u{a0}: service choisi", "{name}: service chosen";
}

super::words! {
    story_question => "Que s’est-il passé\u{202f}?", "What happened?";
    story_label => "Votre récit", "Your story";
    story_hint(min: u32) => "Ce que vous vouliez faire, ce qui s’est passé, ce qui aurait aidé. Sans nom de personne. Au moins {min} caractères.",
        "What you wanted to do, what happened, what would have helped. No names of people. At least {min} characters.";
    story_reader => "Public, après relecture par une personne", "Public, once a person has read it";
    count[n, max: &str] => "{n} caractère sur {max}" | "{n} caractères sur {max}",
        "{n} of {max} characters" | "{n} of {max} characters";
    title_label => "Résumez-le en une ligne", "Sum it up in one line";
    title_hint => "Ce sera le titre de votre lettre.", "It will be the title of your letter.";
    date_label => "Quand était-ce\u{202f}?", "When was it?";
    procedure_label => "Quelle démarche\u{202f}?", "Which procedure?";
    procedure_hint => "Par exemple «\u{a0}renouveler un passeport\u{a0}».", "For example “renew a passport”.";
    story_why => "Un récit précis aide le service à comprendre, et les lecteurs à se préparer.",
        "A precise story helps the service understand, and readers prepare.";
    story_who => "Une personne relit avant publication, en principe sous deux jours ouvrés. Ensuite, tout le monde peut lire, sans savoir qui vous êtes.",
        "A person reads it before publication, as a rule within two working days. Then everyone can read it, without knowing who you are.";
    trap => "Ne pas remplir", "Do not fill in";
    kept => "Votre texte est gardé sur cet appareil au fil de l’écriture. Il n’est pas encore envoyé.",
        "Your text is kept on this device as you write. It is not sent yet.";
    not_kept => "Rien n’est gardé sur cet appareil. Votre texte n’est pas encore envoyé.",
        "Nothing is kept on this device. Your text is not sent yet.";
    shared_device => "Cet appareil est partagé", "This device is shared";
    shared_device_hint => "Rien n’y sera gardé", "Nothing will be kept on it";
    erase_draft => "Effacer ce brouillon", "Erase this draft";
    draft_erased => "Le brouillon est effacé de cet appareil.", "The draft is erased from this device.";
    restored_title => "Nous avons retrouvé votre brouillon", "We found your draft";
    restored_text => "Il était gardé sur cet appareil. Vous pouvez continuer, ou l’effacer.",
        "It was kept on this device. You may go on, or erase it.";
    waiting_title => "Un autre brouillon vous attend", "Another draft is waiting";
    waiting_text => "Il parle d’un autre service. Il sera remplacé si vous écrivez ici.",
        "It is about another service. It will be replaced if you write here.";
    resume_draft => "Reprendre ce brouillon", "Resume that draft";
}

super::words! {
    feeling_question => "Comment ça s’est passé\u{202f}?", "How did it go?";
    feeling_label => "Dans l’ensemble, c’était…", "On the whole, it was…";
    channels => "Par quel moyen\u{202f}?", "By what means?";
    channels_of(service: &str) => "Par quel moyen avec {service}\u{202f}?", "By what means with {service}?";
    channels_hint => "Un ou plusieurs", "One or several";
    tags => "Plus en détail", "In more detail";
    tags_hint => "Facultatif, trois thèmes au plus", "Optional, three themes at most";
    tag_access_hint => "horaires, lieu, handicap, langue", "hours, place, disability, language";
    tag_information_hint => "explications claires, documents compris", "clear explanations, documents included";
    tag_relation_hint => "écoute, respect, aide reçue", "listening, respect, help received";
    tag_responsiveness_hint => "délais, attente, suivi", "delays, waiting, follow-up";
    tag_simplicity_hint => "nombre d’étapes, pièces demandées", "number of steps, papers required";
    feeling_why => "Le service voit d’un coup d’œil ce qui va et ce qui pèse, et par quel chemin vous êtes passé.",
        "The service sees at a glance what works and what weighs, and which way you came.";
    feeling_who => "Tout le monde\u{a0}: ces réponses accompagnent votre récit et entrent dans les chiffres du service.",
        "Everyone: these answers go with your story and into the figures of the service.";
}

super::words! {
    you_question => "Et vous\u{202f}?", "And you?";
    capacity_label => "Vous écrivez en tant que…", "You write as…";
    relative_hint => "Vous racontez pour quelqu’un", "You tell it for someone";
    mediator_hint => "Conseiller France services, travailleur social, délégué…", "Adviser, social worker, delegate…";
    pen_name_label => "Signez d’un pseudonyme", "Sign with a pen name";
    pen_name_hint => "Un prénom, des initiales, ce que vous voulez.", "A first name, initials, whatever you like.";
    public => "Public", "Public";
    department_label => "Votre département", "Your department";
    no_department => "Ne pas préciser", "Rather not say";
    abroad => "À l’étranger", "Abroad";
    country_label => "Votre pays, si vous vivez à l’étranger", "Your country, if you live abroad";
    to_review => "Relire ma lettre", "Review my letter";
    you_why => "Un proche ou un médiateur ne vit pas la même chose que la personne concernée. Le département aide à comparer.",
        "A relative or a mediator does not live the same as the person concerned. The department helps to compare.";
    you_who => "Tout le monde. Nous ne demandons ni nom, ni adresse, ni e-mail\u{a0}: un code vous servira à suivre la suite.",
        "Everyone. We ask for no name, no address, no e-mail: a code will let you follow what comes next.";
}

super::words! {
    review_question => "Voici votre lettre, telle qu’elle sera publiée", "Here is your letter, as it will be published";
    review_masked => "Les passages qui pourraient permettre de vous reconnaître sont déjà masqués ici, comme ils le seront à la publication.",
        "The passages that could let people recognise you are already masked here, as they will be once published.";
    review_service => "Service", "Service";
    review_services => "Services", "Services";
    review_story => "Récit et titre", "Story and title";
    review_feeling => "Ressenti", "Feeling";
    review_you => "Vous", "You";
    characters[n] => "{n} caractère" | "{n} caractères", "{n} character" | "{n} characters";
    unsigned => "Sans signature", "Unsigned";
    signed(name: &str) => "«\u{a0}{name}\u{a0}»", "“{name}”";
    for_a_relative => "pour un proche", "for someone close";
    by_a_mediator => "agent de médiation", "mediation adviser";
    charter_before => "En envoyant votre lettre, vous confirmez qu’elle respecte la charte\u{a0}: pas d’insulte, pas de nom de personne, rien d’inventé.",
        "By sending your letter, you confirm that it follows the charter: no insults, no names of people, nothing made up.";
    charter_link => "Lire la charte", "Read the charter";
    send => "Envoyer mon expérience", "Send my experience";
    sending => "Envoi en cours…", "Sending…";
    review_why => "Une dernière lecture évite les regrets. Vous pourrez encore corriger tant que personne ne l’a relue.",
        "One last reading avoids regrets. You may still correct it as long as nobody has read it.";
    review_who => "Une personne de l’équipe de modération d’abord, puis tout le monde. Le service aussi, qui répond ici même.",
        "Someone of the moderation team first, then everyone. The service too, which answers right here.";
    channels_and_themes => "Moyens et thèmes", "Means and themes";
    tag_signed(tag: &str, sign: &str) => "{tag}\u{a0}: {sign}", "{tag}: {sign}";
}

super::words! {
    receipt_title => "C’est envoyé, merci", "It is sent, thank you";
    receipt_lead => "Gardez ce code\u{a0}: il remplace un compte. Lui seul permet de suivre votre expérience, de la corriger ou de l’effacer.",
        "Keep this code: it replaces an account. It alone lets you follow your experience, correct it or erase it.";
    receipt_again => "Cette expérience nous était déjà parvenue\u{a0}: elle n’est pas envoyée deux fois, et reste telle que nous l’avons reçue. Pour changer quelque chose, suivez-la avec ce code.",
        "This experience had already reached us: it is not sent twice, and stays as we received it. To change something, follow it with this code.";
    receipt_corrected => "Cette expérience nous était déjà parvenue\u{a0}: votre nouveau texte a pris la place du premier. Le reste est inchangé.",
        "This experience had already reached us: your new text has taken the place of the first. The rest is unchanged.";
    receipt_code => "Votre code de suivi", "Your follow-up code";
    follow_at(address: &str) => "Pour suivre la suite\u{a0}: {address}", "To follow what comes next: {address}";
    print => "Imprimer", "Print";
    copy => "Copier", "Copy";
    copied => "Copié", "Copied";
    copy_failed => "La copie n’a pas marché\u{a0}: notez le code.", "Copying did not work: write the code down.";
    what_next => "Ce qui se passe maintenant", "What happens now";
    received => "Reçue", "Received";
    will_be_read => "Relue par une personne", "Read by a person";
    will_be_published => "Publiée, et transmise au service", "Published, and passed on to the service";
    will_be_answered => "Réponse du service", "Answer of the service";
    before_day(day: &str) => "En principe avant le {day}", "As a rule before {day}";
    the_same_day => "Dès sa relecture", "As soon as it is read";
    follow_it => "Suivre mon expérience", "Follow my experience";
    read_others => "Lire d’autres expériences", "Read other experiences";
    no_receipt_title => "Pas de reçu ici", "No receipt here";
    no_receipt_text => "Un reçu ne s’affiche qu’une fois, juste après l’envoi. Avec votre code, suivez votre expérience.",
        "A receipt is shown once, right after sending. With your code, follow your experience.";
}

super::words! {
    similar => "J’ai vécu une expérience similaire", "I lived the same";
    similar_done => "Vous avez vécu la même chose", "You lived the same";
    similar_count[n] => "{n} personne a vécu la même chose" | "{n} personnes ont vécu la même chose",
        "{n} person lived the same" | "{n} people lived the same";
}

/// The words of a field's name, for the summary of errors.
pub fn field(lang: Lang, name: &str) -> &'static str {
    match name {
        "service" => review_service(lang),
        "story" => story_label(lang),
        "title" => title_label(lang),
        "procedure" => procedure_label(lang),
        "happened_on" => date_label(lang),
        "feeling" => feeling_question(lang),
        "tags" => tags(lang),
        "capacity" => capacity_label(lang),
        "pen_name" => pen_name_label(lang),
        "department" => department_label(lang),
        "country" => country_label(lang),
        _ => channels(lang),
    }
}
