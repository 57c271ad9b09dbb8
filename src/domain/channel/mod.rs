//! Channels: the media by which people write, and what each of them can do.

mod capabilities;
mod name;

pub use capabilities::{Address, Capabilities, Channels, Price, Register};
pub use name::Channel;
