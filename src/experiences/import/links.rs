//! After an import of structures: stories told about codes that the directory did not know then
//! find their structure, and figures by branch are counted again.
use super::counted;
use crate::{
    directory::{import::RECOUNT, snapshot},
    experiences::store::bulk::{self, facts},
    kernel::time::Instant,
    platform::{
        db::{Db, Result},
        outbox::{self, Topic},
        setting,
    },
    statistics::{store::adding, tallies::Deltas},
};

/// Numbers looked at in one go.
const STEP: i64 = 5_000;

/// Links what can be linked; tells how many services were. Counts again when some were, when the
/// tree moved since the last count, or when told to.
pub async fn link(db: &Db, again: bool, at: Instant) -> Result<u64> {
    let mut tx = db.begin().await?;
    // Before the first read: what is published meanwhile would be wiped, or counted twice.
    tx.own_figures().await?;
    let directory = snapshot::load(db).await?;
    let linked = bulk::link_structures(&mut tx).await?;
    let moved = setting::forget(&mut tx, RECOUNT).await?;
    if linked == 0 && !moved && !again {
        return Ok(0);
    }
    let last = facts::largest_id(&mut tx).await?;
    let mut deltas = Deltas::default();
    let mut from = 0;
    while from < last {
        for fact in counted::all_of(&facts::between(&mut tx, from, from + STEP).await?) {
            deltas.add(&directory, &fact, 1);
        }
        from += STEP;
    }
    adding::clear(&mut tx).await?;
    deltas.apply(&mut tx).await?;
    outbox::announce(&mut tx, at, Topic::Experiences, 0).await?;
    tx.commit().await?;
    Ok(linked)
}
