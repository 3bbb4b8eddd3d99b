//! CSV: finding where a record ends, and where the next good one begins after a broken one.
use super::{
    Broken, Column, Next, Row, TableError, encoding::Encoding, faults::Reason, keys::key,
    source::Source,
};
use std::io;

/// How the records of one file are written.
pub(super) struct Records {
    separator: u8,
    /// For each field of the file, the known column it fills.
    known: Vec<Option<usize>>,
    columns: usize,
    pub(super) unknown: Vec<String>,
    fields: Vec<Field>,
}

/// A part of the record, without its quotes.
#[derive(Debug, Clone, Copy)]
struct Field {
    start: usize,
    end: usize,
    /// Does it hold doubled quotes?
    doubled: bool,
}

/// The extent of a record.
struct Frame {
    length: usize,
    fault: Option<Reason>,
}

impl Records {
    /// Reads the line of column names, and guesses the separator from it.
    pub(super) fn of_header(
        source: &mut Source,
        encoding: Encoding,
        columns: &'static [Column],
    ) -> Result<Self, TableError> {
        let first_line = source.available().split(|byte| *byte == b'\n').next().unwrap_or_default();
        let count = |separator: u8| first_line.split(|byte| *byte == separator).count();
        let separator = [b',', b'\t', b';'].into_iter().max_by_key(|it| count(*it)).unwrap_or(b';');
        if count(separator) == 1 {
            return Err(TableError::NotATable);
        }
        let mut records = Self {
            separator,
            known: vec![],
            columns: columns.len(),
            unknown: vec![],
            fields: vec![],
        };
        let Some(frame) = records.frame(source)? else { return Err(TableError::Empty) };
        for index in 0..records.fields.len() {
            let mut name = String::new();
            records.write_field(index, source.available(), encoding, &mut name);
            let found = super::find_column(columns, &key(&name))
                .filter(|found| !records.known.contains(&Some(*found)));
            if found.is_none() && !name.trim().is_empty() {
                records.unknown.push(name.trim().to_owned());
            }
            records.known.push(found);
        }
        if records.known.iter().all(Option::is_none) {
            return Err(TableError::NoKnownColumn);
        }
        source.take(frame.length);
        Ok(records)
    }

    pub(super) fn has(&self, column: usize) -> bool {
        self.known.contains(&Some(column))
    }

    pub(super) fn advance(
        &mut self,
        source: &mut Source,
        encoding: Encoding,
        row: &mut Row,
    ) -> io::Result<Next> {
        loop {
            let Some(frame) = self.frame(source)? else { return Ok(Next::End) };
            if let Some(reason) = frame.fault {
                return self.broken(source, encoding, frame.length, reason);
            }
            row.line = source.line;
            row.clear(self.columns);
            for index in 0..self.known.len() {
                if let Some(Some(column)) = self.known.get(index).copied() {
                    let bytes = source.available();
                    row.set(column, |text| self.write_field(index, bytes, encoding, text));
                }
            }
            row.raw.clear();
            row.raw.extend_from_slice(source.available().get(..frame.length).unwrap_or_default());
            source.take(frame.length);
            // Office tools leave lines of separators at the end.
            if !row.is_blank() || !self.is_blank(&row.raw) {
                return Ok(Next::Row);
            }
        }
    }

    /// Leaves out everything up to the next line that starts a good record.
    fn broken(
        &mut self,
        source: &mut Source,
        encoding: Encoding,
        extent: usize,
        reason: Reason,
    ) -> io::Result<Next> {
        let line = source.line;
        let mut end = line_end(source.available(), 0);
        while end < extent {
            let found = self.frame_at(source, end)?;
            if found.is_some_and(|frame| frame.fault.is_none()) {
                break;
            }
            end = line_end(source.available(), end);
        }
        let text = encoding.text(source.available().get(..end).unwrap_or_default());
        source.take(end);
        Ok(Next::Broken(Broken { line, reason, text: text.trim_end().to_owned() }))
    }

    fn frame(&mut self, source: &mut Source) -> io::Result<Option<Frame>> {
        self.frame_at(source, 0)
    }

    /// The record that starts at `from`; `None` when there is nothing left there.
    fn frame_at(&mut self, source: &mut Source, from: usize) -> io::Result<Option<Frame>> {
        loop {
            let bytes = source.available().get(from..).unwrap_or_default();
            if bytes.is_empty() && source.is_ended() {
                return Ok(None);
            }
            if let Some(frame) = self.scan(bytes, source.is_ended()) {
                return Ok(Some(frame));
            }
            if source.is_full() {
                let length = source.available().len() - from;
                return Ok(Some(Frame { length, fault: Some(Reason::NoEnd) }));
            }
            source.more()?;
        }
    }

    /// Finds the fields and the end of the record; `None` when more bytes are needed.
    fn scan(&mut self, bytes: &[u8], ended: bool) -> Option<Frame> {
        #[derive(PartialEq)]
        enum At {
            Start,
            Plain,
            Quoted,
            /// After a quote that may close the field, or be half of a doubled one.
            Quote,
        }
        self.fields.clear();
        let (mut at, mut stray) = (At::Start, false);
        let mut field = Field { start: 0, end: 0, doubled: false };
        for (index, byte) in bytes.iter().copied().enumerate() {
            let between = at != At::Quoted;
            if between && (byte == self.separator || byte == b'\n') {
                if at != At::Quote {
                    field.end = index;
                }
                self.fields.push(field);
                field = Field { start: index + 1, end: index + 1, doubled: false };
                at = At::Start;
                if byte == b'\n' {
                    return Some(self.judge(bytes, index + 1, stray));
                }
                continue;
            }
            at = match (at, byte) {
                (At::Start, b'"') => {
                    field.start = index + 1;
                    At::Quoted
                }
                (At::Start | At::Plain, _) => At::Plain,
                (At::Quoted, b'"') => {
                    field.end = index;
                    At::Quote
                }
                (At::Quote, b'"') => {
                    field.doubled = true;
                    At::Quoted
                }
                (At::Quote, b'\r') => At::Quote,
                (At::Quote, _) => {
                    stray = true;
                    At::Quoted
                }
                (At::Quoted, _) => At::Quoted,
            };
        }
        if !ended {
            return None;
        }
        if at != At::Quote {
            field.end = bytes.len();
        }
        self.fields.push(field);
        Some(self.judge(bytes, bytes.len(), stray || at == At::Quoted))
    }

    /// Has the record as many cells as the first line? (That line sets the number.)
    fn judge(&self, bytes: &[u8], length: usize, stray: bool) -> Frame {
        let (found, expected) = (self.fields.len(), self.known.len());
        let extra = self.fields.iter().skip(expected);
        let filled = |it: &Field| !is_space(bytes.get(it.start..it.end).unwrap_or_default());
        let fault = if stray {
            Some(Reason::StrayQuote)
        } else if expected == 0 || is_only(bytes.get(..length).unwrap_or_default(), self.separator)
        {
            None
        } else if found < expected || extra.clone().any(filled) {
            Some(Reason::CellCount { found, expected })
        } else {
            None
        };
        Frame { length, fault }
    }

    fn is_blank(&self, raw: &[u8]) -> bool {
        is_only(raw, self.separator)
    }

    fn write_field(&self, index: usize, bytes: &[u8], encoding: Encoding, out: &mut String) {
        let Some(field) = self.fields.get(index) else { return };
        let content = bytes.get(field.start..field.end).unwrap_or_default();
        if field.doubled {
            let start = out.len();
            encoding.append(content, out);
            let single = out.get(start..).unwrap_or_default().replace("\"\"", "\"");
            out.truncate(start);
            out.push_str(&single);
        } else {
            encoding.append(content, out);
        }
    }
}

fn is_space(bytes: &[u8]) -> bool {
    bytes.iter().all(u8::is_ascii_whitespace)
}

/// Nothing but separators and spaces.
fn is_only(bytes: &[u8], separator: u8) -> bool {
    bytes.iter().all(|byte| *byte == separator || byte.is_ascii_whitespace())
}

/// The beginning of the line after the one that holds `from`.
fn line_end(bytes: &[u8], from: usize) -> usize {
    let rest = bytes.get(from..).unwrap_or_default();
    rest.iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |at| from + at + 1)
}
