//! The words that a dialog file has for how a question is read, what it needs, what it does,
//! what it tells and when it is asked.

mod kinds;
mod role;
mod when;

pub use kinds::{Act, Find, Read};
pub use role::Role;
pub use when::{Standing, When};
