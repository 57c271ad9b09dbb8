//! The person's own words: `read = "words"`.

use crate::dialog::kinds::kind::{Fact, Kind, Longest, maybe};
use crate::dialog::memory::Kept;
use crate::domain::private::Private;
use crate::text::Value;
use crate::understand::Scene;

/// The kind.
pub(in crate::dialog) static KIND: Kind = Kind {
    name: "words",
    facts: &[Fact::OwnWords, Fact::MayBeAName, Fact::ByNumber],
    read: |_, said| maybe(read(said)),
    shown: |kept| own(kept).map(|words| Value::from(words.as_str())),
    for_staff: |kept| own(kept).cloned(),
    longest: Longest::OwnWords,
    ..Kind::PLAIN
};

/// Characters of an answer in the person's own words.
const MOST: usize = 160;

/// The words, if they are not too many.
pub(in crate::dialog::kinds) fn read(said: &Scene<'_>) -> Option<Kept> {
    let text = said.to_keep().split_whitespace().collect::<Vec<_>>().join(" ");
    let fits = !text.is_empty() && text.chars().count() <= MOST;
    fits.then(|| Kept::Words(Private::new(text)))
}

fn own(kept: &Kept) -> Option<&String> {
    match kept {
        Kept::Words(words) => Some(words.expose()),
        _ => None,
    }
}
