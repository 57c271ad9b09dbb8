//! An A-number: `read = "a-number"`.

use crate::answer::Reading;
use crate::answer::a_number::ANumberReading;
use crate::dialog::kinds::kind::{Fact, Kind, Longest};
use crate::dialog::kinds::role::Role;
use crate::dialog::memory::Kept;
use crate::domain::a_number::ANumber;
use crate::text::Value;
use crate::understand::Scene;

/// The kind.
pub(in crate::dialog) static KIND: Kind = Kind {
    name: "a-number",
    facts: &[Fact::Digits, Fact::LongNumber, Fact::Apart, Fact::Unmistakable],
    role: Some(Role::ANumber),
    read: |asked, said| read(said, asked.again),
    // Digits alone may be any number.
    spot: |said| match said.a_number() {
        ANumberReading::Is(number) => Some(Kept::ANumber(number)),
        ANumberReading::Bare(_) | ANumberReading::No => None,
    },
    shown: |kept| number(kept).map(|number| Value::from(number.masked())),
    for_staff: |kept| number(kept).map(ANumber::shown),
    longest: Longest::Text(|| ANumber::parse("A012345678").map(|number| number.masked().into())),
    ..Kind::PLAIN
};

/// Nine digits without an A are taken once the person says them twice: the
/// first time they are asked back, as they may be a social security number.
fn read(said: &Scene<'_>, again: bool) -> Reading<Kept> {
    match said.a_number() {
        ANumberReading::Is(number) => Reading::Is(Kept::ANumber(number)),
        ANumberReading::Bare(digits) if again => {
            ANumber::from_digits(digits.expose()).map_or(Reading::No, |n| Reading::Is(Kept::ANumber(n)))
        }
        ANumberReading::Bare(_) | ANumberReading::No => Reading::No,
    }
}

fn number(kept: &Kept) -> Option<&ANumber> {
    match kept {
        Kept::ANumber(number) => Some(number),
        _ => None,
    }
}
