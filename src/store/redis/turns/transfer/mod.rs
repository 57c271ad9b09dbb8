//! People, moved in and out: the record that `record.lua` lays out, and what is
//! to be sent to them.

mod reading;
mod writing;

pub(in crate::store::redis) use self::reading::read;
pub(in crate::store::redis) use self::writing::put;

/// Flags of a record, as `record.lua` lists them.
const OPTED_OUT: u8 = 1;
const KNOWN: u8 = 2;
const LISTED: u8 = 4;
const LENGTHS: u8 = 8;
const IN_HAND: u8 = 16;
const WAS_OPTED_OUT: u8 = 32;
