//! The bytes of a file, a window at a time, with the line they are on.
use super::MAX_RECORD_BYTES;
use std::{
    io::{self, Read},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

const CHUNK: usize = 256 * 1024;

/// How far the reading is: how many bytes were read, of how many when it is known.
#[derive(Debug, Clone)]
pub struct Position {
    read: Arc<AtomicU64>,
    pub length: Option<u64>,
}

impl Position {
    pub fn bytes(&self) -> u64 {
        self.read.load(Ordering::Relaxed)
    }
}

/// A window on the bytes, which never grows beyond one record and one chunk.
pub(super) struct Source {
    reader: Box<dyn Read + Send>,
    buffer: Vec<u8>,
    start: usize,
    /// The line of the first available byte, from 1.
    pub(super) line: u64,
    ended: bool,
    position: Position,
}

impl Source {
    pub(super) fn new(reader: Box<dyn Read + Send>, length: Option<u64>) -> Self {
        let position = Position { read: Arc::default(), length };
        Self { reader, buffer: Vec::new(), start: 0, line: 1, ended: false, position }
    }

    pub(super) fn position(&self) -> Position {
        self.position.clone()
    }

    /// What was read and not yet taken.
    pub(super) fn available(&self) -> &[u8] {
        self.buffer.get(self.start..).unwrap_or_default()
    }

    /// Is everything that the file holds available?
    pub(super) const fn is_ended(&self) -> bool {
        self.ended
    }

    /// No record may be this long: something was left open.
    pub(super) fn is_full(&self) -> bool {
        self.available().len() >= MAX_RECORD_BYTES
    }

    /// Reads another chunk.
    pub(super) fn more(&mut self) -> io::Result<()> {
        if self.start > 0 {
            self.buffer.drain(..self.start);
            self.start = 0;
        }
        let kept = self.buffer.len();
        self.buffer.resize(kept + CHUNK, 0);
        let mut filled = kept;
        while filled < self.buffer.len() && !self.ended {
            match self.reader.read(&mut self.buffer[filled..]) {
                Ok(0) => self.ended = true,
                Ok(read) => filled += read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => {
                    self.buffer.truncate(kept);
                    return Err(error);
                }
            }
        }
        self.buffer.truncate(filled);
        Ok(())
    }

    /// Takes the first bytes, and counts their lines.
    pub(super) fn take(&mut self, bytes: usize) {
        let taken = self.available().get(..bytes).unwrap_or_default();
        let lines = taken.split(|byte| *byte == b'\n').count() - 1;
        self.line += lines as u64;
        self.start += bytes;
        self.position.read.fetch_add(bytes as u64, Ordering::Relaxed);
    }

    /// Takes spaces and line ends; fetches the first bytes when there are none.
    pub(super) fn skip_spaces(&mut self) -> io::Result<()> {
        loop {
            let spaces = self.available().iter().take_while(|it| it.is_ascii_whitespace()).count();
            self.take(spaces);
            if self.ended || !self.available().is_empty() {
                return Ok(());
            }
            self.more()?;
        }
    }
}
