//! What a dialog file can hold, as checked values.

pub(in crate::dialog) mod known;
pub mod load;
mod script;
mod step;
mod tellers;
pub(in crate::dialog) mod words;

pub use script::Script;
pub use step::{Choose, Step, Target};
pub(in crate::dialog) use tellers::needs;
pub use words::{Act, Find, Read, Role, Standing, When};
