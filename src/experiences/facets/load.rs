//! Reading facts from the store.
use super::{FacetIndex, Fact, NO_PLACE, NO_RANK, department_place};
use crate::{
    directory::snapshot::Directory,
    experiences::{
        codes::{MentionState, Tags},
        store::facts::{FactRow, largest_id, rows_between},
    },
    kernel::{feeling::Feeling, ids::StructureId},
    platform::db::{Db, Result},
};

/// Rows read at a time: memory stays flat however large the table.
const STEP: i64 = 5_000;

/// The facts of every published experience.
pub async fn load(db: &Db, directory: &Directory) -> Result<FacetIndex> {
    let last = largest_id(db).await?;
    let mut facts = Vec::new();
    let mut from = 0;
    while from < last {
        let rows = rows_between(db, from, from + STEP).await?;
        facts.extend(fold(&rows, directory));
        from += STEP;
    }
    Ok(FacetIndex::new(facts))
}

/// The facts of one experience; `None` when it is not published.
pub async fn load_one(db: &Db, directory: &Directory, id: i64) -> Result<Option<Fact>> {
    let rows = rows_between(db, id - 1, id).await?;
    Ok(fold(&rows, directory).next())
}

/// One fact from the rows of each experience: one row for each of its services.
fn fold<'a>(rows: &'a [FactRow], directory: &'a Directory) -> impl Iterator<Item = Fact> + 'a {
    rows.chunk_by(|a, b| a.id == b.id).filter_map(move |rows| {
        let first = rows.first()?;
        let mut fact = Fact {
            id: u32::try_from(first.id).ok()?,
            published_at: u32::try_from(first.published_at / 1000).ok()?,
            ranks: [NO_RANK; 3],
            channels: 0,
            departments: [NO_PLACE; 2],
            tags: tag_bits(&first.tags),
            feeling: Feeling::parse(&first.feeling).map_or(1, |it| it as u8),
            answered: false,
        };
        for (slot, row) in fact.ranks.iter_mut().zip(rows) {
            fact.channels |= u16::try_from(row.channels.unwrap_or(0)).unwrap_or(0);
            let state = row.state.as_deref().and_then(MentionState::parse);
            fact.answered |= state.is_some_and(MentionState::is_answered);
            let Some(structure) = row.structure_id.map(StructureId) else { continue };
            *slot = directory.rank(structure).unwrap_or(NO_RANK);
            if fact.departments[0] == NO_PLACE {
                let code = directory.by_id(structure).and_then(|it| it.department.as_deref());
                fact.departments[0] = code.map_or(NO_PLACE, department_place);
            }
        }
        fact.departments[1] = first.department.as_deref().map_or(NO_PLACE, department_place);
        Some(fact)
    })
}

fn tag_bits(code: &str) -> u8 {
    Tags::parse(code).unwrap_or_default().iter().fold(0, |bits, (tag, _)| bits | 1 << tag as u8)
}
