//! The lines of a file: heading, records, end.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::store::StoreError;
use crate::store::seal::{Sealer, context};

/// How every file begins: the format and its version.
const FORMAT: &str = "textpass-move 1";
/// The kind of the last line.
pub(super) const END: &str = "end";

/// The first line: `textpass-move 1 from sqlite MARK`.
pub(super) struct Heading {
    /// The kind of store that it was moved out of.
    pub(super) from: String,
    /// Sealed, and so drawn anew for each file: opens by the right key only, and
    /// binds every other line to this file.
    mark: Vec<u8>,
}

impl Heading {
    /// A heading for a new file.
    pub(super) fn draw(sealer: &Sealer, from: &str) -> Result<Self, StoreError> {
        Ok(Self { from: from.to_owned(), mark: sealer.seal(&place_of_mark(from), b"textpass")? })
    }

    /// The line, with its end.
    pub(super) fn write(&self) -> String {
        format!("{FORMAT} from {} {}\n", self.from, STANDARD.encode(&self.mark))
    }

    /// Reads a whole line; none if it is no heading of this format.
    pub(super) fn parse(line: &str) -> Option<Self> {
        let rest = line.strip_prefix(FORMAT)?.strip_prefix(" from ")?.strip_suffix('\n')?;
        let (from, mark) = rest.split_once(' ')?;
        Some(Self { from: from.to_owned(), mark: STANDARD.decode(mark).ok()? })
    }

    /// Refuses a file that was sealed by another key.
    pub(super) fn check(&self, sealer: &Sealer) -> Result<(), StoreError> {
        let checked = sealer.open(&place_of_mark(&self.from), &self.mark);
        checked.map(drop).map_err(|_| StoreError::Unreadable("the first line of the file"))
    }

    /// A line of this file, with its end.
    pub(super) fn seal(
        &self,
        sealer: &Sealer,
        kind: &str,
        at: u64,
        plain: &[u8],
    ) -> Result<String, StoreError> {
        let kind = kind.replace(' ', "-");
        let sealed = sealer.seal(&self.place(&kind, at), plain)?;
        Ok(format!("{kind} {}\n", STANDARD.encode(sealed)))
    }

    /// What a whole line of this file holds, with its kind.
    pub(super) fn open(&self, sealer: &Sealer, line: &str, at: u64) -> Result<Opened, StoreError> {
        const ODD: StoreError = StoreError::Unreadable("a line of the file, which was changed or cut");
        let (kind, sealed) = line.strip_suffix('\n').and_then(|line| line.split_once(' ')).ok_or(ODD)?;
        let sealed = STANDARD.decode(sealed).map_err(|_| ODD)?;
        let plain = sealer.open(&self.place(kind, at), &sealed).map_err(|_| ODD)?;
        Ok(Opened { is_end: kind == END, plain })
    }

    /// Where a line rests: in this file, at this place, as this kind.
    fn place(&self, kind: &str, at: u64) -> Vec<u8> {
        context("move file", &[&self.mark, kind.as_bytes(), &at.to_be_bytes()])
    }
}

/// A line, opened.
pub(super) struct Opened {
    /// Whether it is the last one.
    pub(super) is_end: bool,
    /// What was sealed.
    pub(super) plain: zeroize::Zeroizing<Vec<u8>>,
}

fn place_of_mark(from: &str) -> Vec<u8> {
    context("move file mark", &[from.as_bytes()])
}
