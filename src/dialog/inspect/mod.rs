//! What is checked of all dialogs at each start, and how it is explained what a message means.

pub mod explain;
pub mod sample;
pub mod walk;
