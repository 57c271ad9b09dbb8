//! A phone number for the office to call: `read = "phone"`.

use crate::dialog::kinds::kind::{Fact, Kind, Longest, maybe};
use crate::dialog::kinds::role::Role;
use crate::dialog::memory::Kept;
use crate::domain::message::Share;
use crate::domain::phone::Phone;
use crate::text::Value;

/// The kind.
pub(in crate::dialog) static KIND: Kind = Kind {
    name: "phone",
    facts: &[Fact::Digits, Fact::Apart, Fact::Unmistakable],
    role: Some(Role::Phone),
    share: Some(Share::Contact),
    read: |_, said| maybe(said.phone().map(Kept::Phone)),
    spot: |_, said| said.phone().map(Kept::Phone),
    shown: |kept| number(kept).map(|phone| Value::from(phone.masked())),
    for_staff: |kept| number(kept).map(|phone| phone.expose().to_owned()),
    longest: Longest::Text(|| Phone::parse("+13035550142").map(|phone| phone.masked().into())),
    ..Kind::PLAIN
};

fn number(kept: &Kept) -> Option<&Phone> {
    match kept {
        Kept::Phone(phone) => Some(phone),
        _ => None,
    }
}
