//! Writing batches: each one is one transaction, with its figures, its index of words and its trace.
use super::{
    counted,
    pipeline::{Prepared, Read},
    report::Report,
    steps,
};
use crate::{
    directory::snapshot::Directory,
    experiences::{
        codes::State,
        official::MentionRow,
        store::bulk::{
            self, Known, facts,
            insert::{self, NewExperience, NewMention},
            update,
        },
    },
    kernel::{ids::StructureId, time::Instant},
    platform::{
        audit::{self, Actor},
        db::{Db, Result, Tx},
        outbox::{self, Topic},
    },
    search::store::{self as search, Document},
    statistics::tallies::Deltas,
};
use std::collections::HashMap;

/// Documents in one statement.
const DOCUMENTS: usize = 100;

pub(super) struct Writer<'a> {
    db: &'a Db,
    directory: Directory,
    at: Instant,
    report: Report,
}

/// What to do with a row.
enum Fate {
    Insert,
    Update(i64),
    Leave,
}

/// A row that our moderators took away, or that its author erased, stays as it is. One that the
/// import withdrew, and that is back in the file, is published again.
fn fate(known: Option<&Known>, digest: &str) -> Fate {
    let Some(known) = known else { return Fate::Insert };
    let ours = match State::parse(&known.state) {
        Some(State::Received | State::Published) => false,
        Some(State::Withdrawn) => known.digest.is_some(),
        Some(State::Rejected | State::Erased) | None => true,
    };
    if ours || known.digest.as_deref() == Some(digest) {
        Fate::Leave
    } else {
        Fate::Update(known.id)
    }
}

impl<'a> Writer<'a> {
    pub(super) fn new(db: &'a Db, directory: Directory, at: Instant) -> Self {
        Self { db, directory, at, report: Report::default() }
    }

    /// Writes one batch, whole or not at all.
    pub(super) async fn write(&mut self, rows: &[Prepared]) -> Result<()> {
        let mut tx = self.db.begin().await?;
        tx.share_figures().await?;
        let ids: Vec<i64> = rows.iter().map(|it| it.row.official_id).collect();
        let known: HashMap<i64, Known> =
            bulk::known(&mut tx, &ids).await?.into_iter().map(|it| (it.official_id, it)).collect();
        let (mut new, mut changed) = (vec![], vec![]);
        for it in rows {
            match fate(known.get(&it.row.official_id), &it.digest) {
                Fate::Insert => new.push(it),
                Fate::Update(id) => changed.push((id, it)),
                Fate::Leave => self.report.unchanged += 1,
            }
        }
        if new.is_empty() && changed.is_empty() {
            return Ok(());
        }
        let mut deltas = Deltas::default();
        self.insert(&mut tx, &new, &mut deltas).await?;
        let flagged_again = self.change(&mut tx, &changed, &mut deltas).await?;
        deltas.apply(&mut tx).await?;
        outbox::announce(&mut tx, self.at, Topic::Experiences, 0).await?;
        tx.commit().await?;
        let flagged = new.iter().filter(|it| it.personal_data.is_some()).count() as u64;
        self.report.flagged += flagged + flagged_again;
        self.report.imported += new.len() as u64;
        self.report.updated += changed.len() as u64;
        Ok(())
    }

    pub(super) fn finish(self, read: &Read) -> Report {
        Report {
            read: read.rows,
            refused: read.refused,
            repairs: read.repairs.clone(),
            unknown_columns: read.unknown_columns.clone(),
            refused_file: read.refused_file.clone(),
            ..self.report
        }
    }

    async fn insert(&self, tx: &mut Tx, new: &[&Prepared], deltas: &mut Deltas) -> Result<()> {
        let experiences: Vec<_> = new
            .iter()
            .map(|it| NewExperience {
                row: &it.row,
                digest: &it.digest,
                received_at: steps::received_at(it),
                flagged_at: self.flagged_at(it),
            })
            .collect();
        let numbers = insert::experiences(tx, &experiences).await?;
        let mut mentions = vec![];
        for it in new {
            let Some(experience) = numbers.get(&it.row.official_id).copied() else { continue };
            mentions.extend(it.row.mentions.iter().zip(1..).map(|(row, position)| {
                let structure = self.structure(row).map(|id| id.0);
                NewMention { experience, position, row, structure }
            }));
        }
        let mention_numbers = insert::mentions(tx, &mentions).await?;
        let number =
            |it: &NewMention<'_>| mention_numbers.get(&(it.experience, it.position)).copied();
        let answers: Vec<_> =
            mentions.iter().filter_map(|it| Some((number(it)?, it.row.answer.as_ref()?))).collect();
        insert::answers(tx, &answers).await?;
        let (mut all_steps, mut documents) = (vec![], vec![]);
        for it in new {
            let Some(id) = numbers.get(&it.row.official_id).copied() else { continue };
            let own: Vec<i64> = (1..=3)
                .filter_map(|position| mention_numbers.get(&(id, position)).copied())
                .collect();
            all_steps.extend(steps::of(it, id, &own, self.flagged_at(it)));
            documents.extend(it.document.clone().map(|document| Document { id, ..document }));
            let structures = it.row.mentions.iter().filter_map(|row| self.structure(row)).collect();
            if let Some(fact) = counted::of_row(&it.row, structures) {
                deltas.add(&self.directory, &fact, 1);
            }
        }
        insert::steps(tx, &all_steps).await?;
        for part in documents.chunks(DOCUMENTS) {
            search::put(tx, part).await?;
        }
        Ok(())
    }

    /// One by one: few rows change from one day to the next. How many are flagged.
    async fn change(
        &self,
        tx: &mut Tx,
        changed: &[(i64, &Prepared)],
        deltas: &mut Deltas,
    ) -> Result<u64> {
        let ids: Vec<i64> = changed.iter().map(|(id, _)| *id).collect();
        for fact in counted::all_of(&facts::of(tx, &ids).await?) {
            deltas.add(&self.directory, &fact, -1);
        }
        let mut flagged = 0;
        for (id, it) in changed {
            flagged += u64::from(self.change_one(tx, *id, it).await?);
        }
        for fact in counted::all_of(&facts::of(tx, &ids).await?) {
            deltas.add(&self.directory, &fact, 1);
        }
        Ok(flagged)
    }

    /// Is it flagged?
    async fn change_one(&self, tx: &mut Tx, id: i64, it: &Prepared) -> Result<bool> {
        let written = update::experience(tx, id, &it.row, &it.digest, self.flagged_at(it)).await?;
        let flagged_at = written.flagged_at.map(Instant);
        let known = update::mentions(tx, id).await?;
        let mut own = vec![];
        for (row, position) in it.row.mentions.iter().zip(1..) {
            let structure = self.structure(row).map(|id| id.0);
            let mention = if let Some(known) = known.iter().find(|it| it.position == position) {
                update::mention(tx, known, row, structure).await?;
                known.id
            } else {
                let new = NewMention { experience: id, position, row, structure };
                let numbers = insert::mentions(tx, &[new]).await?;
                let Some(number) = numbers.get(&(id, position)) else { continue };
                *number
            };
            match &row.answer {
                Some(answer) => insert::answers(tx, &[(mention, answer)]).await?,
                None => update::forget_answer(tx, mention).await?,
            }
            own.push(mention);
        }
        for gone in known.iter().filter(|it| !own.contains(&it.id) && it.staff_id.is_none()) {
            update::forget_mention(tx, gone.id).await?;
        }
        update::forget_steps(tx, id).await?;
        insert::steps(tx, &steps::of(it, id, &own, flagged_at)).await?;
        if written.is_published() {
            // Our own answers are in the index too: read them back.
            let answers = update::answers(tx, id).await?;
            let answers: Vec<_> = answers.iter().map(String::as_str).collect();
            let document = Document::new(id, &written.title, &written.story, &answers);
            search::put(tx, &[document]).await?;
        }
        Ok(flagged_at.is_some())
    }

    fn flagged_at(&self, it: &Prepared) -> Option<Instant> {
        it.personal_data.is_some().then_some(self.at)
    }

    fn structure(&self, row: &MentionRow) -> Option<StructureId> {
        self.directory.by_code(row.structure_code.as_deref()?).map(|it| it.id)
    }
}

/// Leaves the trace of a run that changed something.
pub(super) async fn record_run(db: &Db, report: &Report, at: Instant) -> Result<()> {
    let mut tx = db.begin().await?;
    let subject = ("experience", 0);
    let balance = report.balance();
    audit::record(&mut tx, at, Actor::Import, "import", subject, Some(&balance)).await?;
    if report.flagged > 0 {
        let details = format!("stories={}", report.flagged);
        audit::record(&mut tx, at, Actor::Import, "flag", subject, Some(&details)).await?;
    }
    if report.withdrawn > 0 {
        let details = format!("experiences={}", report.withdrawn);
        audit::record(&mut tx, at, Actor::Import, "withdraw", subject, Some(&details)).await?;
    }
    tx.commit().await
}
