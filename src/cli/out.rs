//! Results on standard output. A reader that has seen enough (`| head`) ends
//! the command quietly instead of failing it.

use std::fmt::Arguments;
use std::io::{self, Write};

/// Prints a line.
pub(super) fn line(words: Arguments<'_>) {
    part(format_args!("{words}\n"));
}

/// Prints words as they are, at once.
pub(super) fn part(words: Arguments<'_>) {
    let mut out = io::stdout().lock();
    if out.write_fmt(words).and_then(|()| out.flush()).is_err() {
        std::process::exit(0);
    }
}
