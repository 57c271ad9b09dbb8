//! "Do not cancel, change the time": what is said not to be done is not heard as a request.

use crate::dialog::context::early;
use crate::dialog::decide::meaning::{Keep, Meaning, Means};
use crate::dialog::decide::rules::tasks::reschedule;
use crate::dialog::decide::rules::values::pick;
use crate::dialog::memory::Kept;
use crate::dialog::turns::Context;
use crate::understand::Scene;

/// What is left of such words where something can be done with an appointment, or what
/// they answer there: nothing that is denied is done.
pub(in crate::dialog) fn denied<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    let step = context.step()?;
    let asks = step.confirms_only();
    if !asks && !reschedule::may_be_left(step) {
        return None;
    }
    let left = said.without_denied()?;
    // A line that is typed as it is shown is that line, whatever its words deny.
    if said.choice_spelt_out(&pick::labels(context)).is().is_some() {
        return None;
    }
    let says = left.says_anything();
    Some(match () {
        () if asks => {
            let other = says.then(|| other_line(context, &left)).flatten();
            other.unwrap_or_else(|| Meaning::answer(step, Kept::YesNo(false)))
        }
        () if says => Means::Rest(Box::new(left)).into(),
        () if step.by.contains_key("none") => Meaning::answer(step, Kept::Nothing),
        () => Means::Again.into(),
    })
}

/// Another line of the list that led to the question, with what is said of a time.
fn other_line<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    let Context { world, turn } = *context;
    let mut lists = context.script()?.in_order().filter(|step| step.early && step.find.is_none());
    let (list, kept) = lists.find_map(|list| {
        let before = context.task()?.answers.get(&list.name)?;
        let kept = early::early_choice(world, turn, list, said)?;
        (kept != *before).then_some((list, kept))
    })?;
    let wish = early::move_wish(world, turn, said).map(|wish| Keep::Wish(Some(wish)));
    Some(Meaning::answer(list, kept).keeping(wish))
}
