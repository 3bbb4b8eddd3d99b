//! The rows that were left out, in a file of their own: nothing is lost silently.
use super::ImportError;
use crate::platform::tabular::faults::Refusal;
use std::{
    fs::{self, File},
    io,
    path::{Path, PathBuf},
};

/// `INPUT.refused.csv`; for the standard input, `stdin.refused.csv` in the current folder.
pub(super) fn path_beside(input: &Path) -> PathBuf {
    if input.as_os_str() == "-" {
        return PathBuf::from("stdin.refused.csv");
    }
    let mut path = input.as_os_str().to_owned();
    path.push(".refused.csv");
    PathBuf::from(path)
}

/// Created with the first row; that of an earlier run goes.
pub(super) struct RefusedFile {
    path: Option<PathBuf>,
    writer: Option<csv::Writer<File>>,
}

impl RefusedFile {
    pub(super) fn new(path: Option<PathBuf>) -> Self {
        if let Some(path) = &path {
            // Missing is the usual case.
            let _ = fs::remove_file(path);
        }
        Self { path, writer: None }
    }

    /// `row` as the file had it.
    pub(super) fn write(&mut self, refusal: &Refusal, row: &str) -> Result<(), ImportError> {
        let Some(path) = self.path.clone() else { return Ok(()) };
        self.append(&path, refusal, row).map_err(|error| ImportError::Refused(path, error))
    }

    fn append(&mut self, path: &Path, refusal: &Refusal, row: &str) -> io::Result<()> {
        if self.writer.is_none() {
            let mut writer = csv::WriterBuilder::new().delimiter(b';').from_path(path)?;
            writer.write_record(["line", "column", "code", "reason", "row"])?;
            self.writer = Some(writer);
        }
        let Some(writer) = &mut self.writer else { return Ok(()) };
        writer.write_record([
            &refusal.line.to_string(),
            refusal.column.unwrap_or_default(),
            refusal.reason.code(),
            &refusal.reason.to_string(),
            row.trim_end_matches(['\r', '\n']),
        ])?;
        Ok(())
    }

    /// The path, when there is such a file.
    pub(super) fn finish(mut self) -> Result<Option<PathBuf>, ImportError> {
        let (Some(mut writer), Some(path)) = (self.writer.take(), self.path) else {
            return Ok(None);
        };
        match writer.flush() {
            Ok(()) => Ok(Some(path)),
            Err(error) => Err(ImportError::Refused(path, error)),
        }
    }
}
