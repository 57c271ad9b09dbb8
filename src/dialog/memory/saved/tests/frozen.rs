//! What was saved stays what it is: samples that never change.

use proptest::prelude::*;

use super::{everything, load_any};

/// [`everything`] as version 1 saved it before papers came from the config.
const EARLIER: &[u8] = include_bytes!("../by-version-1.bin");
/// The same as it saves it now.
const BYTES: &[u8] = include_bytes!("../by-version-1-papers.bin");

#[test]
fn what_this_version_saved_is_read_for_ever() {
    assert!(load_any(EARLIER) == everything());
    assert!(load_any(BYTES) == everything());
    assert_eq!(everything().save(), BYTES, "what is written has changed: raise VERSION, and read both");
}

proptest! {
    #[test]
    fn damaged_bytes_end_in_some_conversation(at in 0..BYTES.len(), byte in any::<u8>()) {
        let mut bytes = BYTES.to_vec();
        bytes[at] = byte;
        // Whatever came out of it can be saved and loaded like any other.
        let once = load_any(&bytes);
        prop_assert!(load_any(&once.save()) == once);
    }
}
