//! Words for a line of a dialog that is not in hand: a question in the middle of another
//! task, or one that no list shows.

use super::reschedule;
use crate::dialog::kinds::Fact;
use crate::dialog::scripts::{Choose, Script, Step};
use crate::dialog::turns::Context;
use crate::domain::dialogs::MENU;
use crate::text::{Register, Say};
use crate::understand::Scene;

/// The dialog of questions that has a line for these words, at a question of another one:
/// "where is it?". Whoever is asked for other people's names or own words is not heard so.
pub(in crate::dialog) fn between(context: &Context<'_, '_>, step: &Step, lines: &[String]) -> Option<String> {
    let here = &context.task()?.dialog;
    if step.reads(Fact::OwnWords) {
        return None;
    }
    // What the menu itself lists is chosen there; what no list shows is heard everywhere.
    let heard = |line: &Choose| lines.contains(&line.say) && (here != MENU || line.unlisted);
    let lists = |script: &&Script| {
        let first = script.step(&script.first);
        let first =
            first.filter(|first| first.early && reschedule::may_be_left(first) && script.name != *here);
        first.is_some_and(|first| first.offer.iter().any(heard))
    };
    context.world.scripts.values().find(lists).map(|script| script.name.clone())
}

/// The dialog with the line that only words choose, where no other dialog has a line for
/// the whole message, or one that is called so.
pub(in crate::dialog) fn by_words_alone(context: &Context<'_, '_>, scene: &Scene<'_>) -> Option<String> {
    let Context { world, turn } = *context;
    let said = scene.lines();
    let all = || world.scripts.values().flat_map(early_lines);
    let (script, _) = all().find(|(_, line)| line.unlisted && said.contains(&line.say))?;
    let called = |line: &Choose| {
        let spoken = world.catalog.render(turn.lang(world), Register::Full, &Say::new(&line.say));
        scene.is_typed_as_shown(&spoken)
    };
    let others = all().filter(|(other, _)| other.name != script.name);
    let told = others.into_iter().any(|(_, line)| said.contains(&line.say) || called(line));
    (!told).then(|| script.name.clone())
}

/// The lines of a dialog that words said before may choose.
fn early_lines(script: &Script) -> impl Iterator<Item = (&Script, &Choose)> {
    let steps = script.steps.values().filter(|step| step.early);
    steps.flat_map(|step| &step.offer).map(move |line| (script, line))
}
