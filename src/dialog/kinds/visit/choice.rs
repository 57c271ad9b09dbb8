//! One of what was offered: `read = "choice"`. Lines are chosen before anything is read; what
//! else a list takes goes by what it found.

use crate::dialog::kinds::kind::{Fact, Kind, Longest};

/// The kind.
pub(in crate::dialog) static KIND: Kind =
    Kind { name: "choice", facts: &[Fact::List], longest: Longest::Line, ..Kind::PLAIN };
