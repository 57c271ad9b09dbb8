//! Fields with a number each, as bytes: writing them, and reading them again.

mod names;
mod reader;
mod writer;

pub(super) use reader::{Reader, Value, text, unzigzag};
pub(super) use writer::{Writer, zigzag};
