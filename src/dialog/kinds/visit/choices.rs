//! Several of what was offered, or none: `read = "choices"`.

use crate::answer::Reading;
use crate::dialog::kinds::kind::{Asked, Fact, Kind, Longest};
use crate::dialog::memory::Kept;
use crate::understand::Scene;

/// The kind.
pub(in crate::dialog) static KIND: Kind = Kind {
    name: "choices",
    facts: &[Fact::Several, Fact::ByNumber],
    read: several,
    longest: Longest::Lines,
    ..Kind::PLAIN
};

fn several(asked: &Asked<'_>, said: &Scene<'_>) -> Reading<Kept> {
    if said.says_none() {
        return Reading::Is(Kept::Nothing);
    }
    let (labels, values): (Vec<_>, Vec<_>) = (asked.lines)().into_iter().unzip();
    said.choices(&labels).map(|places| {
        let chosen = places.iter().filter_map(|at| match values.get(*at)? {
            Kept::Choice(word) => Some(word.clone()),
            _ => None,
        });
        let chosen: Vec<String> = chosen.collect();
        if chosen.is_empty() { Kept::Nothing } else { Kept::Choices(chosen) }
    })
}
