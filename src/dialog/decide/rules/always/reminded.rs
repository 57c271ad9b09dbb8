//! Answers to a reminder: by the number of a line, whatever is asked; and, where it was the last
//! thing sent, in words.

use crate::dialog::decide::meaning::{Meaning, Means};
use crate::dialog::kinds::Fact;
use crate::dialog::speech::reminder::{How, LINES, STRANGER, first_of};
use crate::dialog::turns::Context;
use crate::understand::Scene;

/// The number of a line. Where people answer in their own words it may be one of these, unless
/// the reminder came just before.
pub(in crate::dialog) fn number<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    let number: u8 = said.bare_in_capitals().parse().ok()?;
    first_of(number)?;
    let own_words = context.step().is_some_and(|step| step.reads(Fact::OwnWords));
    let just = context.turn.conversation.reminded.is_some();
    (just || !own_words).then(|| Means::Reminded { number, how: How::Line }.into())
}

/// Words, where the reminder was the last thing sent: "ok", "yes, I'll be there", "no",
/// "wrong number".
pub(in crate::dialog) fn words<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    let (first, _) = context.turn.conversation.reminded.as_ref()?;
    if said.lines().iter().any(|line| line == STRANGER) {
        return Some(Means::Reminded { number: *first, how: How::Stranger }.into());
    }
    let line = (*first..).zip(LINES).find(|(_, line)| said.lines().contains(&(*line).to_owned()));
    let (number, how) = match (line, said.yes_no()) {
        (Some((number, _)), _) => (number, How::Line),
        (None, Some(true)) => (*first, How::Line),
        // it is not the line of those who come
        (None, Some(false)) => (*first + 1, How::Cannot),
        (None, None) if comes(context, said) => (*first, How::Line),
        (None, None) => return None,
    };
    Some(Means::Reminded { number, how }.into())
}

/// Whether words say that somebody comes, and nothing else: with a yes before them, perhaps.
fn comes(context: &Context<'_, '_>, said: &Scene<'_>) -> bool {
    let text = said.to_keep();
    let Some((yes, rest)) = text.split_once([',', ' ', '\u{60c}', '\u{3001}', '\u{ff0c}']) else {
        return false;
    };
    let scene = |text: &str| context.turn.scene(context.world, text);
    let yes = scene(yes).is_some_and(|yes| yes.yes_no() == Some(true));
    yes && scene(rest).is_some_and(|rest| rest.lines().iter().any(|line| line == LINES[0]))
}
