//! Who comes, and what they said, as the office keeps and reads it.

use std::collections::BTreeMap;

use super::label;
use crate::dialog::kinds;
use crate::dialog::kinds::{Fact, Role};
use crate::dialog::memory::{Kept, Task};
use crate::dialog::scripts::Step;
use crate::dialog::turns::{Turn, World};
use crate::domain::appointment::Details;
use crate::domain::private::Private;
use crate::text::{Register, Say, Value};

/// Who comes, and what they said, from the answers.
pub(in crate::dialog) fn details(world: &World, turn: &Turn, task: &Task) -> Option<Details> {
    let (name, birth) = task.who(world)?;
    let mut details = Details {
        on_file: turn.person.clone(),
        lang: turn.lang(world),
        name,
        birth,
        phone: turn.person.phone(),
        papers: BTreeMap::new(),
        answers: BTreeMap::new(),
    };
    if let Some(Kept::Phone(phone)) = task.told(world, Role::Phone) {
        details.phone = Some(phone.clone());
    }
    for paper in world.papers.all() {
        if let Some(Kept::Paper(number)) = task.told(world, Role::Paper(paper.id)) {
            details.papers.insert(paper.id, Private::new(number.expose().to_owned()));
        }
    }
    let script = world.scripts.get(&task.dialog)?;
    for (step, kept) in &task.answers {
        if let Some(words) = script.step(step).and_then(|s| for_staff(world, turn, s, kept)) {
            details.answers.insert(step.clone(), Private::new(words));
        }
    }
    Some(details)
}

/// An answer of the office's own question, in the words that staff read.
fn for_staff(world: &World, turn: &Turn, step: &Step, kept: &Kept) -> Option<String> {
    step.label.as_ref()?;
    if step.fills.is_some() || step.reads(Fact::Review) {
        return None;
    }
    // Staff read whole what people are shown masked.
    let whole = match kept {
        Kept::Paper(number) => Some(world.papers.shown(number)),
        kept => kinds::for_staff(kept),
    };
    whole.or_else(|| kept.tells_staff().then(|| shown(world, turn, step, kept)))
}

/// An answer as its label shows it, in the staff's language.
fn shown(world: &World, turn: &Turn, step: &Step, kept: &Kept) -> String {
    let say = Say::new("as-it-is").with("value", label::value(world, turn, Some(step), kept));
    world.catalog.render(world.default_lang(), Register::Full, &say)
}

/// The label of an answer on the day's list, in the staff's language.
pub fn staff_label(world: &World, step: &str) -> String {
    let label = world.scripts.values().find_map(|s| s.steps.get(step)?.label.clone());
    let value = Value::from("");
    label.map_or_else(
        || step.to_owned(),
        |key| {
            let say = Say::new(key).with("value", value);
            world
                .catalog
                .render(world.default_lang(), Register::Full, &say)
                .trim_end_matches([':', ' '])
                .to_owned()
        },
    )
}
