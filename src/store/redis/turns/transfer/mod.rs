//! People, moved in and out: the record that `record.lua` lays out, what is in
//! work for them, and what is to be sent to them.

mod reading;
mod writing;

pub(in crate::store::redis) use self::reading::read;
pub(in crate::store::redis) use self::writing::put;
