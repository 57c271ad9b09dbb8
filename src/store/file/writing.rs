//! Writing a file, beside its name until it is whole.

use std::fs::{self, File, OpenOptions};
use std::io::{BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::failed;
use super::line::{END, Heading};
use super::reading::Lines;
use crate::store::StoreError;
use crate::store::seal::Sealer;
use crate::store::transfer::record::Record;
use crate::store::transfer::sums::Sums;
use crate::store::transfer::{Cursor, Page};

/// Lines that are read back in a page.
const PAGE: usize = 256;

/// A file that is being written.
pub(super) struct Writing {
    path: PathBuf,
    file: BufWriter<File>,
    heading: Heading,
    lines: u64,
    sums: Sums,
}

impl Writing {
    /// Begins a file anew, for its owner only.
    pub(super) fn begin(path: &Path, heading: Heading) -> Result<Self, StoreError> {
        match fs::remove_file(path) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(failed(path, &error)),
            _ => {}
        }
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(path).map_err(|error| failed(path, &error))?;
        let mut writing = Self {
            path: path.to_owned(),
            file: BufWriter::new(file),
            heading,
            lines: 0,
            sums: Sums::default(),
        };
        writing.write(&writing.heading.write())?;
        writing.flush()?;
        Ok(writing)
    }

    /// Adds a record.
    pub(super) fn add(&mut self, sealer: &Sealer, record: &Record) -> Result<(), StoreError> {
        let plain = zeroize::Zeroizing::new(record.encode()?);
        let line = self.heading.seal(sealer, record.kind(), self.lines, &plain)?;
        self.write(&line)?;
        self.lines += 1;
        self.sums.add(record)
    }

    /// Reads a page of what was written so far.
    pub(super) fn read_back(&mut self, sealer: &Sealer, from: Option<Cursor>) -> Result<Page, StoreError> {
        self.flush()?;
        let mut lines = Lines::open(&self.path, &self.heading, from)?;
        let mut records = Vec::new();
        while records.len() < PAGE && lines.at < self.lines {
            let line = lines.next()?.ok_or(StoreError::Unreadable("the unfinished file"))?;
            records.push(Record::decode(&self.heading.open(sealer, &line, lines.at - 1)?.plain)?);
        }
        let next = if lines.at < self.lines { Some(lines.cursor()?) } else { None };
        Ok(Page { records, next })
    }

    /// Writes the last line, and gives the file its name.
    pub(super) fn end(mut self, sealer: &Sealer, name: &Path) -> Result<(), StoreError> {
        let sums = serde_json::to_vec(&self.sums)
            .map_err(|_| StoreError::Broken("the counts could not be encoded".to_owned()))?;
        let line = self.heading.seal(sealer, END, self.lines, &sums)?;
        self.write(&line)?;
        self.flush()?;
        let named = self.file.get_ref().sync_all().and_then(|()| fs::rename(&self.path, name));
        named.and_then(|()| sync_folder(name)).map_err(|error| failed(name, &error))
    }

    fn write(&mut self, line: &str) -> Result<(), StoreError> {
        self.file.write_all(line.as_bytes()).map_err(|error| failed(&self.path, &error))
    }

    fn flush(&mut self) -> Result<(), StoreError> {
        self.file.flush().map_err(|error| failed(&self.path, &error))
    }
}

/// Makes sure that the file's name is on the disk, too.
fn sync_folder(name: &Path) -> std::io::Result<()> {
    let folder = name.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder)?.sync_all()
}
