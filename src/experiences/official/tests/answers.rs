//! What services answered, promised and did.
use super::row;
use crate::{experiences::codes::MentionState, kernel::time::Day};

#[test]
fn answers_are_decoded_and_stories_kept() {
    let row = row(&[
        ("Description", "L’\u{A0}accueil d'ici,\r\nl'autre &nbsp;non"),
        (
            "Réponse structure 1",
            "Bonjour&nbsp;Lou,\r\n\r\nC&#39;est <b>not&eacute;</b> &amp; fini&nbsp;",
        ),
        ("Taux de similarité réponse IA structure 1", "82.5"),
        ("Date de premiere réponse", "25 janvier 2023"),
    ]);
    assert_eq!(row.story, "L’\u{A0}accueil d'ici,\nl'autre &nbsp;non");
    let answer = row.mentions[0].answer.as_ref().unwrap();
    assert_eq!(answer.text, "Bonjour\u{A0}Lou,\n\nC'est <b>noté</b> & fini");
    assert_eq!((answer.draft_similarity, answer.answered_on), (Some(825), Day::new(2023, 1, 25)));
    assert_eq!(row.mentions[0].state, MentionState::Answered);
}

#[test]
fn votes_are_kept_without_an_answer() {
    let row = row(&[
        ("Statut de l'expérience", "Expérience en attente de réponse"),
        ("Intitulé structure 1", "Guichet"),
        ("Evaluation utile réponse structure 1 par visiteurs", "2"),
        ("Evaluation inutile réponse structure 1 par visiteurs", "5"),
        ("Evaluation  réponse structure 1 par auteur", "pas utile"),
    ]);
    let mention = &row.mentions[0];
    assert_eq!((mention.state, mention.label.as_str()), (MentionState::Waiting, "Guichet"));
    let answer = mention.answer.as_ref().unwrap();
    assert_eq!((answer.useful, answer.useless, answer.author_vote), (2, 5, Some(false)));
    assert_eq!(answer.text, "");
}

#[test]
fn the_follow_up_belongs_to_the_first_service_that_answered() {
    let cells = [
        ("Intitulé Typologie 1", "Premier"),
        ("Intitulé Typologie 2", "Second"),
        ("Intitulé Structure 2", "SECOND SUD"),
        ("Réponse structure 2", "C’est prévu."),
        ("Action", "Deux guichets de plus"),
        ("Date action engagée", "2023-06-01"),
    ];
    let promised = row(&cells);
    assert_eq!(promised.mentions[0].state, MentionState::Waiting);
    assert_eq!(promised.mentions[1].state, MentionState::Promised);
    assert_eq!(promised.mentions[1].promised_on, Day::new(2023, 6, 1));
    let with = |extra: &[(&'static str, &'static str)]| {
        row(&[&cells[..], extra].concat()).mentions[1].clone()
    };
    assert_eq!(with(&[("Date action réalisée", "02/06/2023")]).state, MentionState::Done);
    let contested = with(&[
        ("Suite donnée", "Contestée"),
        ("Commentaire de l'auteur sur la suite", "Un seul guichet."),
    ]);
    assert_eq!(contested.state, MentionState::Contested);
    assert_eq!(contested.author_comment.as_deref(), Some("Un seul guichet."));
    let waiting = row(&[("Intitulé Typologie 1", "Premier"), ("Suite donnée", "Confirmée")]);
    assert_eq!(waiting.mentions[0].state, MentionState::Waiting);
}

#[test]
fn a_story_is_always_about_a_service() {
    let nowhere = row(&[("Réponse structure 1", "Merci.")]);
    assert_eq!(nowhere.mentions.len(), 1);
    assert_eq!(
        (nowhere.mentions[0].label.as_str(), nowhere.mentions[0].state),
        ("", MentionState::Answered)
    );
    let third = row(&[("Intitulé typologie 3", "Troisième")]);
    assert_eq!((third.mentions.len(), third.mentions[0].label.as_str()), (1, "Troisième"));
}
