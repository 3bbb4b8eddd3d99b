//! How far a long command is: a bar on a terminal, a plain line now and then elsewhere.
use indicatif::{HumanCount, HumanDuration, ProgressBar, ProgressStyle};
use std::{
    io::{IsTerminal, Write as _, stderr},
    time::{Duration, Instant},
};

/// Between two plain lines.
const PAUSE: Duration = Duration::from_secs(5);

/// Says on the standard error how far the work is.
pub struct Progress {
    form: Form,
    started: Instant,
}

enum Form {
    Silent,
    Bar(ProgressBar),
    Lines { last: Instant },
}

impl Progress {
    /// Says nothing.
    pub fn silent() -> Self {
        Self { form: Form::Silent, started: Instant::now() }
    }

    /// A bar when someone is looking, lines otherwise. `total` is what [`Progress::show`] counts up
    /// to, when it is known.
    pub fn new(total: Option<u64>) -> Self {
        let started = Instant::now();
        if !stderr().is_terminal() {
            return Self { form: Form::Lines { last: started }, started };
        }
        let bar = total.map_or_else(ProgressBar::no_length, ProgressBar::new);
        let text = "{wide_bar} {percent:>3} %  {msg}  {eta} left";
        if let Ok(style) = ProgressStyle::with_template(text) {
            bar.set_style(style);
        }
        Self { form: Form::Bar(bar), started }
    }

    /// `done` of `total` (bytes, for a file), in which `rows` were found.
    pub fn show(&mut self, done: u64, total: Option<u64>, rows: u64) {
        let elapsed = self.started.elapsed();
        match &mut self.form {
            Form::Silent => {}
            Form::Bar(bar) => {
                bar.set_position(done);
                bar.set_message(rate(rows, elapsed));
            }
            Form::Lines { last } if last.elapsed() < PAUSE => {}
            Form::Lines { last } => {
                *last = Instant::now();
                let left = total.map(|total| left(done, total, elapsed)).unwrap_or_default();
                // Nobody may be reading: that is no reason to stop.
                let _ = writeln!(stderr(), "{}{left}", rate(rows, elapsed));
            }
        }
    }

    /// Takes the bar away.
    pub fn finish(self) {
        if let Form::Bar(bar) = self.form {
            bar.finish_and_clear();
        }
    }
}

fn rate(rows: u64, elapsed: Duration) -> String {
    let milliseconds = u64::try_from(elapsed.as_millis()).unwrap_or(u64::MAX).max(1);
    let rate = rows.saturating_mul(1000) / milliseconds;
    format!("{} rows, {} rows/s", HumanCount(rows), HumanCount(rate))
}

fn left(done: u64, total: u64, elapsed: Duration) -> String {
    let percent = (done * 100).checked_div(total).unwrap_or(100);
    let left = elapsed.as_secs().saturating_mul(total.saturating_sub(done)) / done.max(1);
    format!(", {percent} %, {} left", HumanDuration(Duration::from_secs(left)))
}
