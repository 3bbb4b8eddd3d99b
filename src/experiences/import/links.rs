//! After an import of structures: stories told about codes that the directory did not know then
//! find their structure, and figures by branch are counted again.
use super::counted;
use crate::{
    directory::snapshot,
    experiences::store::bulk::{self, facts},
    kernel::time::Instant,
    platform::{
        db::{Db, Result},
        outbox::{self, Topic},
    },
    statistics::{store::adding, tallies::Deltas},
};

/// Numbers looked at in one go.
const STEP: i64 = 5_000;

/// Links what can be linked; tells how many services were. Counts again when some were, or when the
/// tree changed (`moved`).
pub async fn link(db: &Db, moved: bool, at: Instant) -> Result<u64> {
    let directory = snapshot::load(db).await?;
    let mut tx = db.begin().await?;
    let linked = bulk::link_structures(&mut tx).await?;
    if linked == 0 && !moved {
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
