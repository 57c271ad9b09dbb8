//! The `textpass` command; everything is in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    textpass::cli::run()
}
