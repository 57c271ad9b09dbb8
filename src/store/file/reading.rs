//! Reading a file, page by page.

use std::fs::File;
use std::io::{BufRead, BufReader, ErrorKind, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use super::failed;
use super::line::Heading;
use crate::store::StoreError;
use crate::store::seal::Sealer;
use crate::store::transfer::record::Record;
use crate::store::transfer::sums::Sums;
use crate::store::transfer::{Cursor, Page};

/// Lines in a page.
const PAGE: usize = 256;

/// A whole file that is read from its beginning to its end.
pub(super) struct Reading {
    path: PathBuf,
    heading: Heading,
    /// What was read so far.
    sums: Sums,
}

impl Reading {
    /// Opens a whole file, and refuses one of another format or key.
    pub(super) fn open(path: &Path, sealer: &Sealer) -> Result<Self, StoreError> {
        let heading = heading(path)?
            .ok_or_else(|| StoreError::Unavailable(format!("{}: there is no such file", path.display())))?;
        heading.check(sealer)?;
        Ok(Self { path: path.to_owned(), heading, sums: Sums::default() })
    }

    /// The next page; at the end, whether what was read is what was written.
    pub(super) fn next(&mut self, sealer: &Sealer, from: Option<Cursor>) -> Result<Page, StoreError> {
        let mut lines = Lines::open(&self.path, &self.heading, from)?;
        let mut records = Vec::new();
        while records.len() < PAGE {
            let line = lines.next()?.ok_or(StoreError::Unreadable("the end of the file, which was cut"))?;
            let opened = self.heading.open(sealer, &line, lines.at - 1)?;
            if opened.is_end {
                self.check(&opened.plain, &mut lines)?;
                return Ok(Page { records, next: None });
            }
            let record = Record::decode(&opened.plain)?;
            self.sums.add(&record)?;
            records.push(record);
        }
        Ok(Page { records, next: Some(lines.cursor()?) })
    }

    fn check(&self, written: &[u8], lines: &mut Lines) -> Result<(), StoreError> {
        let written: Sums = serde_json::from_slice(written)
            .map_err(|_| StoreError::Unreadable("the last line of the file"))?;
        if written != self.sums || lines.next()?.is_some() {
            return Err(StoreError::Unreadable("the file, which does not hold what its last line says"));
        }
        Ok(())
    }
}

/// Lines of a file after its heading.
pub(super) struct Lines {
    path: PathBuf,
    file: BufReader<File>,
    /// How many were read, from the first line after the heading.
    pub(super) at: u64,
}

impl Lines {
    /// Goes on where a page ended.
    pub(super) fn open(path: &Path, heading: &Heading, from: Option<Cursor>) -> Result<Self, StoreError> {
        let begin = || Cursor { part: 0, at: (heading.write().len() as u64).to_be_bytes().to_vec() };
        let from = from.unwrap_or_else(begin);
        let offset = from.at.try_into().map_err(|_| StoreError::Unreadable("a cursor"))?;
        let mut file = File::open(path).map_err(|error| failed(path, &error))?;
        file.seek(SeekFrom::Start(u64::from_be_bytes(offset))).map_err(|error| failed(path, &error))?;
        Ok(Self { path: path.to_owned(), file: BufReader::new(file), at: from.part })
    }

    /// The next line with its end; none at the end of the file.
    pub(super) fn next(&mut self) -> Result<Option<String>, StoreError> {
        let line = read_line(&mut self.file, &self.path)?;
        self.at += 1;
        Ok(line)
    }

    /// Where to go on.
    pub(super) fn cursor(&mut self) -> Result<Cursor, StoreError> {
        let offset = self.file.stream_position().map_err(|error| failed(&self.path, &error))?;
        Ok(Cursor { part: self.at, at: offset.to_be_bytes().to_vec() })
    }
}

/// The heading of a file; none if there is no file, or nothing in it.
pub(super) fn heading(path: &Path) -> Result<Option<Heading>, StoreError> {
    let file = match File::open(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        file => file.map_err(|error| failed(path, &error))?,
    };
    let Some(line) = read_line(&mut BufReader::new(file), path)? else { return Ok(None) };
    let odd = || StoreError::Broken(format!("{}: is no file of textpass move", path.display()));
    Heading::parse(&line).map(Some).ok_or_else(odd)
}

fn read_line(file: &mut impl BufRead, path: &Path) -> Result<Option<String>, StoreError> {
    let mut line = String::new();
    match file.read_line(&mut line) {
        Ok(0) => Ok(None),
        Ok(_) => Ok(Some(line)),
        // what is no text was never written by a move
        Err(error) if error.kind() == ErrorKind::InvalidData => {
            Err(StoreError::Unreadable("a line of the file"))
        }
        Err(error) => Err(failed(path, &error)),
    }
}
