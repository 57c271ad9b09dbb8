//! The words that a dialog file has for what a step needs, what it does and when it is asked.

mod act;
mod find;
mod when;

pub use act::Act;
pub use find::Find;
pub(in crate::dialog) use find::told_where;
pub use when::{Standing, When};
