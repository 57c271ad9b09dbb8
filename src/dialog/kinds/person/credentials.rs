//! What opens an appointment: a number and code, a date of birth, or all of them:
//! `read = "credentials"`.

use crate::answer::Reading;
use crate::answer::credentials::Credentials;
use crate::dialog::kinds::kind::{Fact, Kind, maybe};
use crate::dialog::kinds::role::Role;
use crate::dialog::memory::Kept;
use crate::text::Value;
use crate::understand::Scene;

/// The kind.
pub(in crate::dialog) static KIND: Kind = Kind {
    name: "credentials",
    facts: &[Fact::Opens, Fact::TellsBirth],
    role: Some(Role::Credentials),
    read: |asked, said| maybe(read(said, asked.before)),
    spot: |_, said| opens(said).map(Kept::Credentials),
    refused: |said| said.is_of_another_calendar().then_some("other-calendar"),
    // Nobody is shown them.
    shown: |kept| matches!(kept, Kept::Credentials(_)).then(|| Value::from("")),
    ..Kind::PLAIN
};

/// Nothing that would open anything.
const NONE: Credentials = Credentials { number: None, code: None, birth: None, births: Vec::new() };

/// A number, or else a date of birth: what opens an appointment, in words that say more.
pub(in crate::dialog) fn opens(said: &Scene<'_>) -> Option<Credentials> {
    match said.credentials() {
        Some(found) => found.number.is_some().then(|| found.clone()),
        None => said.birth_within().map(|birth| Credentials { birth: Some(birth.clone()), ..NONE }),
    }
}

/// Number and code, or a date of birth; an ambiguous one matches either way.
fn read(said: &Scene<'_>, before: Option<&Kept>) -> Option<Kept> {
    let found = said.credentials().cloned().or_else(|| {
        let (birth, births) = match said.birth().clone() {
            Reading::Is(birth) => (Some(birth), Vec::new()),
            Reading::Either(births) => (None, births),
            Reading::No => return None,
        };
        Some(Credentials { birth, births, ..NONE })
    })?;
    // What was said before completes what is said now: a birth date the number
    // and code, and the other way round.
    let before = match before {
        Some(Kept::Credentials(before)) => before.clone(),
        _ => NONE,
    };
    let dated = found.birth.is_some() || !found.births.is_empty();
    Some(Kept::Credentials(Credentials {
        number: found.number.or(before.number),
        code: found.code.or(before.code),
        birth: if dated { found.birth } else { before.birth },
        births: if dated { found.births } else { before.births },
    }))
}
