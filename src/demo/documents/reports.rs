//! What people say of the documents, from the first report to today.
use super::{morning, recipes::Recipe};
use crate::{
    demo::random::drawn,
    documents::{
        codes::{Obstacle, Obstacles, ReportState, State},
        model::Counts,
        store::{
            counting,
            seeding::{self, OldReport},
        },
    },
    kernel::{ids::DocumentId, time::Day},
    platform::db::{Result, Tx},
};

/// Passages that people point at, and what they would rather read.
const SAID: [(&str, &str); 10] = [
    ("«\u{a0}le cas échéant\u{a0}»", "Dire dans quel cas."),
    ("La page 2 en entier.", "La couper en deux, avec des titres."),
    (
        "«\u{a0}pièces justificatives originales\u{a0}»",
        "Faire la liste des papiers, avec un exemple.",
    ),
    ("Le tableau des ressources.", "Donner un exemple rempli."),
    ("«\u{a0}nonobstant\u{a0}»", "«\u{a0}Même si\u{a0}»."),
    ("L’adresse du bas de page n’existe plus.", "Mettre la bonne adresse."),
    ("Je ne sais pas avant quand répondre.", "Écrire la date en gros, en haut."),
    ("Le numéro indiqué ne répond jamais.", "Donner un numéro où quelqu’un répond."),
    ("«\u{a0}ayants droit\u{a0}»", "Dire de qui il s’agit."),
    ("Il n’y a pas de case pour mon cas.", "Ajouter une ligne «\u{a0}autre situation\u{a0}»."),
];

/// Writes the reports of a document, and adds them to its counts, month by month.
pub(super) async fn write(
    tx: &mut Tx,
    document: DocumentId,
    recipe: &Recipe,
    today: Day,
) -> Result<()> {
    let draw = Draw { recipe, today };
    for rank in 0..recipe.reports {
        let (day, difficulty) = (draw.day("report", rank), draw.difficulty(rank));
        let (passage, suggestion) = draw.said(rank);
        let report = OldReport {
            document,
            state: ReportState::Kept,
            difficulty,
            obstacles: draw.obstacles(rank),
            passage,
            suggestion,
            minutes: (rank % 2 == 0).then(|| 10 + difficulty * i64::from(rank % 7 + 2)),
            is_quoted: !passage.is_empty() && rank % 3 == 0,
            at: morning(day),
        };
        seeding::report(tx, report).await?;
        let one = Counts { reports: 1, difficulties: difficulty, struggled: 0 };
        counting::add(tx, document, day, one).await?;
    }
    if recipe.reports == 0 {
        waiting(tx, document, recipe.opened_on(today)).await?;
    }
    for rank in 0..recipe.struggled {
        let one = Counts { struggled: 1, ..Counts::default() };
        counting::add(tx, document, draw.day("struggled", rank), one).await?;
    }
    Ok(())
}

/// The report that opened a dossier which no moderator has read.
async fn waiting(tx: &mut Tx, document: DocumentId, day: Day) -> Result<()> {
    let obstacles = [Obstacle::Length, Obstacle::NextStep].into_iter().collect();
    let report = OldReport {
        document,
        state: ReportState::Received,
        difficulty: 4,
        obstacles,
        passage: "Les tarifs, pages 3 et 4.",
        suggestion: "Un tableau simple, par quotient.",
        minutes: Some(25),
        is_quoted: false,
        at: morning(day),
    };
    seeding::report(tx, report).await
}

struct Draw<'a> {
    recipe: &'a Recipe,
    today: Day,
}

impl Draw<'_> {
    fn drawn(&self, what: &str, rank: i32) -> f64 {
        drawn(&[&self.recipe.identity.title, what], u64::from(rank.unsigned_abs()))
    }

    /// A whole number below `most`.
    fn below(&self, what: &str, rank: i32, most: i32) -> i32 {
        #[expect(clippy::cast_possible_truncation, reason = "a draw times a small number")]
        let it = (self.drawn(what, rank) * f64::from(most)) as i32;
        it.clamp(0, most - 1)
    }

    /// Of those that come after the new version, four in five came before: it helps.
    fn day(&self, what: &str, rank: i32) -> Day {
        let opened = self.recipe.opened_on(self.today);
        if rank == 0 && what == "report" {
            return opened;
        }
        let published = self.recipe.reached(State::Published, self.today);
        let is_before = self.drawn("before", rank) < 0.8;
        let end = published.filter(|_| is_before).unwrap_or(self.today);
        let days = (end.number() - opened.number()).max(1);
        opened.plus_days(self.below(what, rank, days))
    }

    /// Around the mean of the recipe, from 1 to 5.
    fn difficulty(&self, rank: i32) -> i64 {
        let tenths = self.recipe.mean + self.below("difficulty", rank, 21) - 10;
        i64::from(((tenths + 5) / 10).clamp(1, 5))
    }

    /// One to three obstacles; each document has its own.
    fn obstacles(&self, rank: i32) -> Obstacles {
        let count = self.below("obstacles", rank, 3) + 1;
        let own = self.below("own", 0, 11);
        let pick = |at: i32| {
            let place = (own + self.below("obstacle", rank * 3 + at, 5)) % 11;
            Obstacle::ALL.get(usize::try_from(place).unwrap_or_default()).copied()
        };
        (0..count).filter_map(pick).collect()
    }

    /// One in three points at a passage.
    fn said(&self, rank: i32) -> (&'static str, &'static str) {
        let place = usize::try_from(self.below("said", rank, 10)).unwrap_or_default();
        let said = SAID.get(place).filter(|_| rank % 3 == 0);
        said.copied().unwrap_or_default()
    }
}
