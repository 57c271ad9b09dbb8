//! Whether words that answer a question for a name are one.

use super::Context;
use crate::answer::name::likeness::Likeness;
use crate::dialog::kept::Kept;
use crate::understand::Scene;

/// The name that words are; what is most likely a sentence is none unless it comes after
/// another miss.
pub(super) fn name(context: &Context<'_, '_>, said: &Scene<'_>) -> Option<Kept> {
    let again = context.task().is_some_and(|task| task.misses > 0);
    match said.likeness() {
        Likeness::No | Likeness::Whom => None,
        Likeness::Sentence if !again => None,
        _ => said.name().cloned().map(Kept::Name),
    }
}

/// Whether words are surely the name of nobody.
pub(super) fn is_nobody(said: &Scene<'_>) -> bool {
    said.likeness() == Likeness::No
}

/// Why words were not taken for a name: the sentence that says it, if the question's own
/// example does not.
pub(super) fn why_refused(said: &Scene<'_>) -> Option<&'static str> {
    match said.likeness() {
        Likeness::Two => Some("one-name"),
        Likeness::Whom => None,
        _ => Some("not-a-name"),
    }
}
