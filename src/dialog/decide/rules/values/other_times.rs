//! Times that words name only because times are listed: a month in passing, an hour by its
//! number alone.

use crate::answer::time_wish::TimeWish;
use crate::dialog::decide::meaning::{Meaning, Means};
use crate::dialog::kinds::Fact;
use crate::dialog::turns::Context;
use crate::understand::Scene;

/// Times of another month: "in january? i am away now".
pub(in crate::dialog) fn month<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    wished(context, said, Scene::month_within)
}

/// An hour, where no line has its number: "nine".
pub(in crate::dialog) fn hour<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    wished(context, said, Scene::hour_alone)
}

fn wished<'w>(
    context: &Context<'_, 'w>,
    said: &Scene<'w>,
    found: impl Fn(&Scene<'w>) -> Option<TimeWish>,
) -> Option<Meaning<'w>> {
    let step = context.step().filter(|step| step.reads(Fact::Times) && !context.turn.resumed)?;
    if said.any_wish().is_some() {
        return None;
    }
    found(said).map(|wish| Means::Times(step, wish).into())
}
