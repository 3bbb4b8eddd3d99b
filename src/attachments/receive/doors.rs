//! Doors for files: few at a time, and few of them for one caller.
use crate::platform::limits::Caller;
use std::{
    collections::HashMap,
    sync::{Arc, LazyLock, Mutex, PoisonError},
    time::Duration,
};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, SemaphorePermit};

/// Forms whose files are in memory at the same time, being read or being cleaned: 200 MB at most.
const DOORS: usize = 4;
/// Of them, for one caller. An office behind one address waits a little; nobody takes all of them.
const OF_ONE: usize = 2;
/// How long a form waits for a door.
const WAIT: Duration = Duration::from_secs(5);

static ALL: Semaphore = Semaphore::const_new(DOORS);
static CALLERS: LazyLock<Mutex<HashMap<Caller, Arc<Semaphore>>>> = LazyLock::new(Mutex::default);

/// A door taken: it is free again when this is dropped.
#[derive(Debug)]
pub struct Door {
    _one_of_all: SemaphorePermit<'static>,
    _one_of_theirs: OwnedSemaphorePermit,
}

impl Door {
    /// Waits a little for a door.
    pub(super) async fn open(caller: Caller) -> Option<Self> {
        let theirs = of_caller(caller);
        let both = async {
            // Theirs first: who waits for it stands in nobody's way.
            let one_of_theirs = theirs.acquire_owned().await.ok()?;
            let one_of_all = ALL.acquire().await.ok()?;
            Some(Self { _one_of_all: one_of_all, _one_of_theirs: one_of_theirs })
        };
        tokio::time::timeout(WAIT, both).await.ok().flatten()
    }
}

/// The doors that this caller may take. Those who hold none are forgotten.
fn of_caller(caller: Caller) -> Arc<Semaphore> {
    let mut all = CALLERS.lock().unwrap_or_else(PoisonError::into_inner);
    all.retain(|_, it| Arc::strong_count(it) > 1);
    all.entry(caller).or_insert_with(|| Arc::new(Semaphore::new(OF_ONE))).clone()
}
