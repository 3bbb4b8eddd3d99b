//! Lines of a CSV file that no spreadsheet takes for formulas.
use crate::platform::tabular::cells;

/// A table being written.
pub struct Lines {
    writer: csv::Writer<Vec<u8>>,
    is_whole: bool,
}

impl Lines {
    #[expect(
        clippy::new_without_default,
        reason = "an empty table is begun, not wanted by default"
    )]
    pub fn new() -> Self {
        Self { writer: csv::Writer::from_writer(Vec::new()), is_whole: true }
    }

    /// Adds a line. No number of ours is negative: every cell is guarded.
    pub fn put<T: AsRef<str>>(&mut self, line: &[T]) {
        let guarded = line.iter().map(|it| cells::text(it.as_ref()).into_owned());
        self.is_whole &= self.writer.write_record(guarded).is_ok();
    }

    /// The file; `None` when a line could not be written.
    pub fn finish(self) -> Option<Vec<u8>> {
        let text = self.writer.into_inner().ok()?;
        self.is_whole.then_some(text)
    }
}
