//! How fast a form must come: a door is not for whoever sends a byte now and then.
use super::{too_slow, unread};
use crate::kernel::error::AppError;
use axum::extract::multipart::MultipartError;
use std::time::Duration;
use tokio::time::{Instant, timeout_at};

/// The texts of a form: as long as any other form may take.
const TEXTS: Duration = Duration::from_secs(20);
/// So many bytes of files at least in so much time: 8 kB a second, which a bad mobile line carries.
const SOME: usize = 64 << 10;
const WHILE: Duration = Duration::from_secs(8);

/// The time that is left, and the bytes that give more.
pub(super) struct Pace {
    end: Instant,
    came: usize,
    gives_more: bool,
}

impl Pace {
    pub(super) fn of_texts() -> Self {
        Self { end: Instant::now() + TEXTS, came: 0, gives_more: false }
    }

    pub(super) fn of_files() -> Self {
        Self { end: Instant::now() + WHILE, came: 0, gives_more: true }
    }

    /// What comes next of the form, in time.
    pub(super) async fn keep<T>(
        &self,
        next: impl Future<Output = Result<T, MultipartError>>,
    ) -> Result<T, AppError> {
        match timeout_at(self.end, next).await {
            Ok(next) => next.map_err(|error| unread(&error)),
            Err(_) => Err(too_slow()),
        }
    }

    /// These bytes came.
    pub(super) fn came(&mut self, bytes: usize) {
        self.came += bytes;
        if self.gives_more && self.came >= SOME {
            *self = Self::of_files();
        }
    }
}
