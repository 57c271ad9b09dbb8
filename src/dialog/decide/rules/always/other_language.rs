//! Words that say nothing in the language that is spoken, and something in another one: it is
//! spoken from here on.

use crate::dialog::decide::meaning::{Meaning, Means};
use crate::dialog::kinds::Fact;
use crate::dialog::scripts::Step;
use crate::dialog::turns::Context;
use crate::understand::Scene;

/// What one word weighs.
const WORD: usize = 2;

/// Another language; never by one word alone but for a greeting, and never where the answer
/// is free words or a place, which may be in any language.
pub(in crate::dialog) fn spoken_here<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    let free = |step: &Step| step.reads(Fact::MayBeAName) || step.reads(Fact::Place);
    if context.step().is_some_and(free) {
        return None;
    }
    let lang = said.language(None)?;
    let lexicon = context.turn.lexicon_in(context.world, lang)?;
    if Some(lang) == context.turn.conversation.lang {
        return None;
    }
    let there = said.clone().spoken_in(lexicon);
    let asks = there.request().is_some() || !there.lines().is_empty() || there.inquiry_within().is_some();
    let says = there.greets() || (asks && said.weight() > WORD);
    says.then(|| Means::Spoken(lang).into())
}
