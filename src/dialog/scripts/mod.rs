//! What a dialog file can hold, as checked values.

pub mod load;
mod script;
mod step;
mod tellers;
pub(in crate::dialog) mod words;

pub use script::Script;
pub use step::{Choose, Step, Target};
pub(in crate::dialog) use tellers::needs;
pub(in crate::dialog) use words::told_where;
pub use words::{Act, Find, Standing, When};
