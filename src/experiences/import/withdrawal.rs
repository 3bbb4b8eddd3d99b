//! Experiences that left the official file: their text must not be shown any more.
use super::{counted, pipeline::Read, report::Report};
use crate::{
    directory::snapshot,
    experiences::store::bulk::{self, facts},
    kernel::time::Instant,
    platform::{
        db::{Db, Result},
        outbox::{self, Topic},
    },
    search::store as search,
    statistics::tallies::Deltas,
};

/// Looked at in one go.
const PAGE: i64 = 5_000;

/// Withdraws the published imports that the file does not hold. A refused row is in the file, and
/// one whose number cannot be told may be any of them: then nothing is withdrawn.
pub(super) async fn withdraw_absent(
    db: &Db,
    read: &Read,
    report: &mut Report,
    at: Instant,
) -> Result<()> {
    if read.nameless > 0 || read.seen.is_empty() {
        report.withdrawal_skipped = true;
        return Ok(());
    }
    let directory = snapshot::load(db).await?;
    let mut after = 0;
    loop {
        let page = bulk::published_imports(db, after, PAGE).await?;
        let Some((last, _)) = page.last().copied() else { return Ok(()) };
        after = last;
        let gone: Vec<i64> = page
            .into_iter()
            .filter(|(_, official)| !read.seen.contains(official))
            .map(|(id, _)| id)
            .collect();
        if gone.is_empty() {
            continue;
        }
        let mut tx = db.begin().await?;
        tx.share_figures().await?;
        let mut deltas = Deltas::default();
        for fact in counted::all_of(&facts::of(&mut tx, &gone).await?) {
            deltas.add(&directory, &fact, -1);
        }
        for id in &gone {
            bulk::withdraw(&mut tx, *id, at).await?;
            search::remove(&mut tx, *id).await?;
        }
        deltas.apply(&mut tx).await?;
        outbox::announce(&mut tx, at, Topic::Experiences, 0).await?;
        tx.commit().await?;
        report.withdrawn += gone.len() as u64;
    }
}
