//! Refreshing the copies of one process from the lines of the outbox. What cannot be refreshed is
//! tried again with the next lines, a few times, and never stands in their way.
use super::{Topic, reader::Reader};
use crate::{
    kernel::{error::AppError, ids::DocumentId},
    platform::{
        db::{self, Result},
        site::Site,
    },
};
use std::collections::BTreeMap;

/// After this many failures, one a second, a copy stays as it is: the log says so.
const TRIES: u8 = 5;

/// A copy to refresh. In this order: a whole comes before its parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stale {
    Directory,
    Experiences,
    Experience(i64),
    Documents,
    Document(i64),
    /// Nothing but the pages already made.
    Pages,
}

impl Stale {
    const fn of((topic, subject): (Option<Topic>, i64)) -> Option<Self> {
        match topic {
            Some(Topic::Directory) => Some(Self::Directory),
            Some(Topic::Experiences) => Some(Self::Experiences),
            Some(Topic::Experience) => Some(Self::Experience(subject)),
            Some(Topic::Documents) => Some(Self::Documents),
            Some(Topic::Document) => Some(Self::Document(subject)),
            Some(Topic::Indicators) => Some(Self::Pages),
            // Written by a later version of this program, about a copy that this one does not have.
            None => None,
        }
    }

    /// Does refreshing this one leave nothing of the other to do?
    const fn brings(self, other: Self) -> bool {
        match self {
            Self::Directory => matches!(other, Self::Experiences | Self::Experience(_)),
            Self::Experiences => matches!(other, Self::Experience(_)),
            Self::Documents => matches!(other, Self::Document(_)),
            Self::Experience(_) | Self::Document(_) | Self::Pages => false,
        }
    }
}

/// What is to be refreshed, and how many times it failed.
#[derive(Debug, Default)]
pub struct Waiting(BTreeMap<Stale, u8>);

impl Waiting {
    /// Takes note; a copy that is stale twice is refreshed once.
    pub fn add(&mut self, stale: impl IntoIterator<Item = Stale>) {
        for it in stale {
            self.0.entry(it).or_default();
        }
    }

    /// Refreshes what waits, with `refresh`.
    pub async fn settle<F>(&mut self, mut refresh: impl FnMut(Stale) -> F)
    where
        F: Future<Output = std::result::Result<(), AppError>>,
    {
        for it in self.0.keys().copied().collect::<Vec<_>>() {
            // It came with what it is a part of.
            if !self.0.contains_key(&it) {
                continue;
            }
            match refresh(it).await {
                Ok(()) => self.0.retain(|other, _| *other != it && !it.brings(*other)),
                Err(error) => self.failed(it, &error),
            }
        }
    }

    fn failed(&mut self, it: Stale, error: &AppError) {
        let Some(times) = self.0.get_mut(&it) else { return };
        *times += 1;
        tracing::warn!(?it, ?error, times, "cannot refresh a copy");
        if *times >= TRIES {
            tracing::error!(?it, "a copy stays as it is until its next change, or a restart");
            self.0.remove(&it);
        }
    }
}

/// What one process does every second.
pub struct Upkeep {
    reader: Reader,
    waiting: Waiting,
}

impl Upkeep {
    pub fn new(reader: Reader) -> Self {
        Self { reader, waiting: Waiting::default() }
    }

    /// Takes in what changed. When the outbox cannot be read, everything waits for the next time.
    pub async fn take_in(&mut self, site: &Site) -> Result<()> {
        let lines = self.reader.read(&site.db).await?;
        self.waiting.add(lines.into_iter().filter_map(Stale::of));
        self.waiting.settle(|it| refresh(site.clone(), it)).await;
        Ok(())
    }
}

async fn refresh(site: Site, it: Stale) -> std::result::Result<(), AppError> {
    match it {
        Stale::Directory => site.refresh_directory().await?,
        Stale::Experiences => site.refresh_experiences().await?,
        Stale::Experience(id) => site.refresh_experience(id).await?,
        Stale::Documents => site.refresh_documents().await?,
        Stale::Document(id) => site.refresh_document(DocumentId(id)).await?,
        Stale::Pages => db::changed(),
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is tried when `broken` always fails.
    async fn tried(waiting: &mut Waiting, broken: Option<Stale>) -> Vec<Stale> {
        let mut tried = vec![];
        waiting
            .settle(|it| {
                tried.push(it);
                async move { if Some(it) == broken { Err(AppError::NotFound) } else { Ok(()) } }
            })
            .await;
        tried
    }

    #[tokio::test]
    async fn a_copy_that_always_fails_does_not_stop_the_others() {
        let broken = Stale::Experience(1);
        let mut waiting = Waiting::default();
        waiting.add([broken]);
        for second in 0..10 {
            let other = Stale::Experience(100 + i64::from(second));
            waiting.add([other]);
            let expected = if second < TRIES { vec![broken, other] } else { vec![other] };
            assert_eq!(tried(&mut waiting, Some(broken)).await, expected);
        }
        assert!(waiting.0.is_empty());
    }

    #[tokio::test]
    async fn the_whole_brings_its_parts_unless_it_fails() {
        let documents = [Stale::Documents, Stale::Pages];
        let all = [Stale::Experience(1), Stale::Document(1), Stale::Experiences, Stale::Directory];
        let mut waiting = Waiting::default();
        waiting.add(all.into_iter().chain(documents));
        let first = tried(&mut waiting, Some(Stale::Directory)).await;
        assert_eq!(first, [[Stale::Directory, Stale::Experiences], documents].concat());
        assert_eq!(tried(&mut waiting, None).await, [Stale::Directory]);
        assert!(waiting.0.is_empty());
        // What it does not bring is refreshed apart.
        waiting.add([Stale::Directory, Stale::Experience(1), Stale::Document(1)]);
        assert_eq!(tried(&mut waiting, None).await, [Stale::Directory, Stale::Document(1)]);
        assert!(waiting.0.is_empty());
    }
}
