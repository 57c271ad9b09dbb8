//! Whether words that answer a question for a name are one.

use crate::answer::name::likeness::Likeness;
use crate::dialog::memory::Kept;
use crate::dialog::turns::Context;
use crate::understand::Scene;

/// The name that words are; what is most likely a sentence is none unless it comes after
/// another miss.
pub(in crate::dialog) fn name(context: &Context<'_, '_>, said: &Scene<'_>) -> Option<Kept> {
    let again = context.task().is_some_and(|task| task.misses > 0);
    match said.likeness() {
        Likeness::No | Likeness::Whom => None,
        Likeness::Sentence if !again => None,
        _ => said.name().cloned().map(Kept::Name),
    }
}

/// Whether words are surely the name of nobody.
pub(in crate::dialog) fn is_nobody(said: &Scene<'_>) -> bool {
    said.likeness() == Likeness::No
}

/// Why words were not taken for a name: the sentence that says it, if the question's own
/// example does not.
pub(in crate::dialog) fn why_refused(said: &Scene<'_>) -> Option<&'static str> {
    match said.likeness() {
        Likeness::Two => Some("one-name"),
        Likeness::Whom => None,
        _ => Some("not-a-name"),
    }
}
