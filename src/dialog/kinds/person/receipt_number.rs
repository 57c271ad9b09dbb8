//! The receipt number of a case: `read = "receipt-number"`.

use crate::dialog::kinds::kind::{Fact, Kind, Longest, maybe};
use crate::dialog::kinds::role::Role;
use crate::dialog::memory::Kept;
use crate::domain::receipt::Receipt;
use crate::text::Value;

/// The kind.
pub(in crate::dialog) static KIND: Kind = Kind {
    name: "receipt-number",
    facts: &[Fact::Digits, Fact::LongNumber, Fact::Apart, Fact::Unmistakable],
    role: Some(Role::Receipt),
    read: |_, said| maybe(said.receipt().map(Kept::Receipt)),
    spot: |said| said.receipt().map(Kept::Receipt),
    shown: |kept| number(kept).map(|receipt| Value::from(receipt.masked())),
    for_staff: |kept| number(kept).map(|receipt| receipt.expose().to_owned()),
    longest: Longest::Text(|| Receipt::parse("IOE0912345678").map(|receipt| receipt.masked().into())),
    ..Kind::PLAIN
};

fn number(kept: &Kept) -> Option<&Receipt> {
    match kept {
        Kept::Receipt(receipt) => Some(receipt),
        _ => None,
    }
}
