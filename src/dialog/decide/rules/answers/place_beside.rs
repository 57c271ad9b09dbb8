//! What is said beside a place: what the visit is for, or when, as in "denver
//! citizenship" or "denver friday".

use crate::answer::Reading;
use crate::dialog::decide::meaning::Keep;
use crate::dialog::decide::rules::values::later_question;
use crate::dialog::memory::Kept;
use crate::dialog::turns::Context;
use crate::understand::Scene;

/// The most words of a place beside which something is said.
const PLACE_WORDS: usize = 4;

/// The place in words that may say more, and what they say more.
pub(in crate::dialog) fn place<'w>(
    context: &Context<'_, 'w>,
    said: &Scene<'w>,
    whole: Reading<Kept>,
) -> (Reading<Kept>, Vec<Keep<'w>>) {
    let words = || Keep::Words(said.to_keep());
    // "Grant CO" is a place, and no state beside a judge's grant.
    let parted = parted(said).filter(|(place, _)| whole == Reading::No || whole == *place);
    if let Some((place, rest)) = parted {
        let why = later_question::why(context, &rest);
        return (place, why.into_iter().chain([words()]).collect());
    }
    let more = whole != Reading::No && speaks(said);
    (whole, more.then(words).into_iter().collect())
}

/// The place in words of which the rest speaks of the visit, and that rest.
fn parted<'w>(said: &Scene<'w>) -> Option<(Reading<Kept>, Scene<'w>)> {
    let read = |own: Scene<'w>, rest: Scene<'w>| {
        if own.parts_between_blanks() > PLACE_WORDS {
            return None;
        }
        // By itself a word is an inquiry that in a longer text may be a name.
        if speaks(&own) || !(speaks(&rest) || *rest.inquiry() != Reading::No) {
            return None;
        }
        let place = own.place().clone().map(Kept::Place);
        (place != Reading::No).then_some((place, rest))
    };
    let gaps = said.gaps();
    let before = gaps.iter().rev().find_map(|gap| read(said.before(*gap), said.behind(*gap)));
    before.or_else(|| gaps.iter().find_map(|gap| read(said.behind(*gap), said.before(*gap))))
}

/// Whether words name an inquiry, wish for a time or tell when somebody was born.
fn speaks(said: &Scene<'_>) -> bool {
    said.inquiry_within().is_some() || said.wish_within().is_some() || said.birth_within().is_some()
}
