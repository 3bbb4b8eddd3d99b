//! Heavy work on what people sent: two files at a time, ten seconds each, and no panic gets out.
use super::refusal::Refusal;
use std::{
    cell::Cell,
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
    sync::{Arc, LazyLock},
    time::{Duration, Instant},
};
use tokio::sync::Semaphore;

/// Two files at a time, of 200 MB at most: the machine goes on serving.
const TURNS: usize = 2;

/// A large photo takes one second; what takes ten was made for that.
const LONGEST: Duration = Duration::from_secs(10);

static WAITING: LazyLock<Arc<Semaphore>> = LazyLock::new(|| Arc::new(Semaphore::new(TURNS)));

thread_local! {
    static END: Cell<Option<Instant>> = const { Cell::new(None) };
}

/// Does `work` on a thread of its own when its turn comes. The turn ends with the work, even when
/// whoever asked has left.
pub(super) async fn carefully<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Refusal> + Send + 'static,
) -> Result<T, Refusal> {
    let turn = WAITING.clone().acquire_owned().await.map_err(|_| Refusal::TooComplicated)?;
    let work = move || {
        let _turn = turn;
        guarded(work)
    };
    match tokio::time::timeout(LONGEST, tokio::task::spawn_blocking(work)).await {
        Ok(done) => done.unwrap_or(Err(Refusal::Damaged)),
        Err(_) => Err(Refusal::TooComplicated),
    }
}

/// Does `work` here. Libraries that read files panic on some: such a file is damaged.
pub(super) fn guarded<T>(work: impl FnOnce() -> Result<T, Refusal>) -> Result<T, Refusal> {
    END.set(Some(Instant::now() + LONGEST));
    let done = catch_unwind(AssertUnwindSafe(work));
    END.set(None);
    done.unwrap_or_else(|panic| {
        Err(panic.downcast::<Refusal>().map_or(Refusal::Damaged, |refusal| *refusal))
    })
}

/// Fails when the work of this thread has had its time.
pub(super) fn in_time() -> Result<(), Refusal> {
    match END.get() {
        Some(end) if Instant::now() > end => Err(Refusal::TooComplicated),
        _ => Ok(()),
    }
}

/// Leaves a library that has no other way out, for [`guarded`] to catch. Not a panic: nothing is logged.
pub(super) fn give_up(refusal: Refusal) -> ! {
    resume_unwind(Box::new(refusal))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn no_panic_gets_out() {
        let panics = || -> Result<(), Refusal> { panic!("as a library would") };
        assert_eq!(carefully(panics).await, Err(Refusal::Damaged));
        let leaves = || -> Result<(), Refusal> { give_up(Refusal::Protected) };
        assert_eq!(carefully(leaves).await, Err(Refusal::Protected));
        assert_eq!(carefully(|| Ok(1)).await, Ok(1));
    }

    #[test]
    fn time_runs_out() {
        let late = guarded(|| {
            END.set(Instant::now().checked_sub(Duration::from_secs(1)));
            in_time()
        });
        assert_eq!(late, Err(Refusal::TooComplicated));
        assert_eq!(in_time(), Ok(()));
    }
}
