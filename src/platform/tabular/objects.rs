//! JSON: flat objects one after the other, whatever stands between them. Portals join several
//! arrays (`][`) and nobody can load 260 MB at once.
use super::{
    Broken, Column, Next, Row, encoding::Encoding, faults::Reason, keys::key, source::Source,
};
use serde_json::{Map, Value};
use std::{collections::HashMap, io};

/// What was learnt of the keys so far.
pub(super) struct Objects {
    columns: &'static [Column],
    known: HashMap<String, Option<usize>>,
    pub(super) unknown: Vec<String>,
}

impl Objects {
    pub(super) fn new(columns: &'static [Column]) -> Self {
        Self { columns, known: HashMap::new(), unknown: vec![] }
    }

    pub(super) fn advance(
        &mut self,
        source: &mut Source,
        encoding: Encoding,
        row: &mut Row,
    ) -> io::Result<Next> {
        if let Some(broken) = skip_between(source, encoding)? {
            return Ok(Next::Broken(broken));
        }
        let line = source.line;
        let Some(length) = object_length(source)? else {
            return Ok(leave_out(source, encoding, line, Reason::NoEnd));
        };
        if length == 0 {
            return Ok(Next::End);
        }
        let bytes = source.available().get(..length).unwrap_or_default();
        let Ok(object) = serde_json::from_str::<Map<String, Value>>(&encoding.text(bytes)) else {
            return Ok(leave_out(source, encoding, line, Reason::NotJson));
        };
        row.line = line;
        row.raw.clear();
        row.raw.extend_from_slice(bytes);
        row.clear(self.columns.len());
        for (name, value) in &object {
            if let Some(column) = self.column(name) {
                row.set(column, |text| write_value(value, text));
            }
        }
        source.take(length);
        Ok(Next::Row)
    }

    fn column(&mut self, name: &str) -> Option<usize> {
        if let Some(found) = self.known.get(name) {
            return *found;
        }
        let found = super::find_column(self.columns, &key(name));
        if found.is_none() {
            self.unknown.push(name.to_owned());
        }
        self.known.insert(name.to_owned(), found);
        found
    }
}

/// Takes brackets, commas and spaces; anything else up to the next object is handed over.
fn skip_between(source: &mut Source, encoding: Encoding) -> io::Result<Option<Broken>> {
    let between = |byte: u8| byte.is_ascii_whitespace() || matches!(byte, b'[' | b']' | b',');
    loop {
        let taken = source.available().iter().take_while(|byte| between(**byte)).count();
        source.take(taken);
        if !source.available().is_empty() {
            break;
        }
        if source.is_ended() {
            return Ok(None);
        }
        source.more()?;
    }
    if source.available().first() == Some(&b'{') {
        return Ok(None);
    }
    let line = source.line;
    let length = source.available().iter().take_while(|byte| **byte != b'{').count();
    let text = encoding.text(source.available().get(..length).unwrap_or_default());
    source.take(length);
    Ok(Some(Broken { line, reason: Reason::NotAnObject, text }))
}

/// The length of the object that starts here, 0 at the end of the file; `None` when it never ends.
fn object_length(source: &mut Source) -> io::Result<Option<usize>> {
    loop {
        if source.available().is_empty() && source.is_ended() {
            return Ok(Some(0));
        }
        if let Some(length) = closing_brace(source.available()) {
            return Ok(Some(length));
        }
        if source.is_ended() || source.is_full() {
            return Ok(None);
        }
        source.more()?;
    }
}

fn closing_brace(bytes: &[u8]) -> Option<usize> {
    let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
    for (index, byte) in bytes.iter().copied().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            b'{' if !quoted => depth += 1,
            b'}' if !quoted => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return Some(index + 1);
                }
            }
            _ => {}
        }
    }
    None
}

/// Leaves out the object up to the next line, or the next brace, that starts one.
fn leave_out(source: &mut Source, encoding: Encoding, line: u64, reason: Reason) -> Next {
    let bytes = source.available();
    let starts = |at: &usize| {
        bytes.get(*at) == Some(&b'{')
            && bytes[..*at]
                .iter()
                .rev()
                .find(|it| !it.is_ascii_whitespace())
                .is_some_and(|it| matches!(it, b',' | b'[' | b']' | b'}'))
    };
    let length = (1..bytes.len()).find(starts).unwrap_or(bytes.len());
    let text = encoding.text(bytes.get(..length).unwrap_or_default());
    source.take(length);
    Next::Broken(Broken { line, reason, text: text.trim_end().to_owned() })
}

/// A value as a cell: lists are joined as the CSV files do.
fn write_value(value: &Value, out: &mut String) {
    match value {
        Value::Null => {}
        Value::Bool(true) => out.push_str("Oui"),
        Value::Bool(false) => out.push_str("Non"),
        Value::String(text) => out.push_str(&text.replace('\0', "")),
        Value::Array(values) => {
            for (index, value) in values.iter().enumerate() {
                if index > 0 {
                    out.push(';');
                }
                write_value(value, out);
            }
        }
        Value::Number(_) | Value::Object(_) => out.push_str(&value.to_string()),
    }
}
