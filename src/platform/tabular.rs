//! Tables received from elsewhere: CSV or JSON, as people and portals write them. Rows come one at
//! a time, with their line, whatever the encoding, the separator or the order of the columns; what
//! cannot be read is handed over with its position, and reading goes on.
//!
//! The `csv` crate is not used to read: it neither tells the exact line in files that mix CRLF and
//! LF, nor comes back after a stray quote, which may swallow thousands of rows.
pub mod cells;
pub mod dates;
pub mod faults;
pub mod keys;

mod encoding;
mod objects;
mod records;
mod source;

use encoding::Encoding;
use faults::Reason;
use source::Source;
use std::{fs::File, io, path::Path};

pub use source::Position;

/// No record of a real file comes near it. Beyond, a quote or a brace was left open.
pub const MAX_RECORD_BYTES: usize = 1 << 20;

/// A table being read, for a reader who knows some columns and asks for them by number.
pub struct Table {
    source: Source,
    form: Form,
    encoding: Encoding,
    row: Row,
}

enum Form {
    Records(records::Records),
    Objects(objects::Objects),
}

/// A column that a reader knows.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// The official header.
    pub name: &'static str,
    /// Other names, as keys ([`keys::key`]), for the spellings that differ by more than accents,
    /// case and spaces.
    pub also: &'static [&'static str],
}

fn find_column(columns: &[Column], key: &str) -> Option<usize> {
    columns.iter().position(|it| keys::key(it.name) == key || it.also.contains(&key))
}

/// What comes next in a table.
pub enum Next {
    /// A row: read its cells with [`Table::row`].
    Row,
    /// Something that is no row. Reading goes on after it.
    Broken(Broken),
    End,
}

/// A part of the file that is no row, and is left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    /// Where it starts, from 1.
    pub line: u64,
    pub reason: Reason,
    /// The part itself, for the file of refused rows.
    pub text: String,
}

/// Why a table cannot be read at all.
#[derive(Debug, thiserror::Error)]
pub enum TableError {
    #[error("cannot read the file: {0}")]
    Io(#[from] io::Error),
    #[error("the file is empty")]
    Empty,
    #[error("the file is in UTF-16: save it again as CSV UTF-8")]
    Utf16,
    #[error(
        "the file is neither CSV with a first line of column names, nor a JSON array of objects"
    )]
    NotATable,
    #[error("none of the expected columns is in the file")]
    NoKnownColumn,
    #[error("the file has more than {0} rows")]
    TooManyRows(u64),
    #[error("the column \"{0}\" is not in the file")]
    MissingColumn(&'static str),
}

/// The cells of one row.
#[derive(Debug, Default)]
pub struct Row {
    /// The line where it starts, from 1.
    pub line: u64,
    text: String,
    /// For each known column, its part of `text`; `None` when the file has no such column.
    cells: Vec<Option<(usize, usize)>>,
    raw: Vec<u8>,
}

impl Row {
    /// The cell of a known column, without the spaces around it. `None`: the file does not have the
    /// column, so that nothing is known; `Some("")`: it has, and the cell is empty.
    pub fn get(&self, column: usize) -> Option<&str> {
        let (start, end) = self.cells.get(column).copied().flatten()?;
        self.text.get(start..end).map(str::trim)
    }

    /// The cell, when it holds something.
    pub fn filled(&self, column: usize) -> Option<&str> {
        self.get(column).filter(|cell| !cell.is_empty())
    }

    fn clear(&mut self, columns: usize) {
        self.text.clear();
        self.cells.clear();
        self.cells.resize(columns, None);
    }

    fn set(&mut self, column: usize, write: impl FnOnce(&mut String)) {
        let start = self.text.len();
        write(&mut self.text);
        if let Some(cell) = self.cells.get_mut(column) {
            *cell = Some((start, self.text.len()));
        }
    }

    fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }
}

impl Table {
    /// Opens a file, or the standard input for `-`.
    pub fn open(path: &Path, columns: &'static [Column]) -> Result<Self, TableError> {
        if path.as_os_str() == "-" {
            return Self::read(Box::new(io::stdin()), None, columns);
        }
        let file = File::open(path)?;
        let length = file.metadata().ok().map(|it| it.len());
        Self::read(Box::new(file), length, columns)
    }

    /// Reads from anywhere; `length` in bytes when it is known, to say how far the reading is.
    pub fn read(
        reader: Box<dyn io::Read + Send>,
        length: Option<u64>,
        columns: &'static [Column],
    ) -> Result<Self, TableError> {
        let mut source = Source::new(reader, length);
        let encoding = Encoding::detect(&mut source)?;
        source.skip_spaces()?;
        let form = match source.available().first() {
            None => return Err(TableError::Empty),
            Some(b'[' | b'{') => Form::Objects(objects::Objects::new(columns)),
            Some(_) => Form::Records(records::Records::of_header(&mut source, encoding, columns)?),
        };
        Ok(Self { source, form, encoding, row: Row::default() })
    }

    /// Goes to the next row.
    pub fn advance(&mut self) -> Result<Next, io::Error> {
        match &mut self.form {
            Form::Records(records) => {
                records.advance(&mut self.source, self.encoding, &mut self.row)
            }
            Form::Objects(objects) => {
                objects.advance(&mut self.source, self.encoding, &mut self.row)
            }
        }
    }

    /// The row that [`Table::advance`] has just read.
    pub const fn row(&self) -> &Row {
        &self.row
    }

    /// The same row as the file writes it.
    pub fn raw(&self) -> String {
        self.encoding.text(&self.row.raw)
    }

    /// The columns of the file that nobody knows, in the file's words. JSON tells them as it goes.
    pub fn unknown_columns(&self) -> &[String] {
        match &self.form {
            Form::Records(records) => &records.unknown,
            Form::Objects(objects) => &objects.unknown,
        }
    }

    /// Are the columns without which no row can be read in the file? JSON cannot say beforehand.
    pub fn require(&self, columns: &'static [Column], needed: &[usize]) -> Result<(), TableError> {
        let Form::Records(records) = &self.form else { return Ok(()) };
        let missing = needed.iter().find(|it| !records.has(**it)).and_then(|it| columns.get(*it));
        missing.map_or(Ok(()), |column| Err(TableError::MissingColumn(column.name)))
    }

    /// How far the reading is, readable from another thread.
    pub fn position(&self) -> Position {
        self.source.position()
    }
}

#[cfg(test)]
mod tests;
