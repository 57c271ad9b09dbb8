//! Who comes, and what they said, as the office keeps and reads it.

use std::collections::BTreeMap;

use super::kept::Kept;
use super::label;
use super::script::{Read, Step};
use super::state::Task;
use super::turn::Turn;
use super::world::World;
use crate::domain::appointment::Details;
use crate::domain::person::Channel;
use crate::domain::phone::Phone;
use crate::domain::private::Private;
use crate::text::{Say, Value, Voice};

/// Who comes, and what they said, from the answers.
pub(super) fn details(world: &World, turn: &Turn, task: &Task) -> Option<Details> {
    let (name, birth) = task.who()?;
    let mut details = Details {
        on_file: turn.person.clone(),
        lang: turn.lang(world),
        name,
        birth,
        phone: (turn.channel() == Channel::Sms).then(|| Phone::parse(turn.person.address.expose())).flatten(),
        receipt: None,
        a_number: None,
        answers: BTreeMap::new(),
    };
    let script = world.scripts.get(&task.dialog)?;
    for (step, kept) in &task.answers {
        match kept {
            Kept::Phone(phone) => details.phone = Some(phone.clone()),
            Kept::Receipt(receipt) => details.receipt = Some(receipt.clone()),
            Kept::ANumber(number) => details.a_number = Some(number.clone()),
            other => {
                if let Some(words) = script.step(step).and_then(|s| for_staff(world, turn, s, other)) {
                    details.answers.insert(step.clone(), Private::new(words));
                }
            }
        }
    }
    Some(details)
}

/// An answer of the office's own question, in the words that staff read.
fn for_staff(world: &World, turn: &Turn, step: &Step, kept: &Kept) -> Option<String> {
    step.label.as_ref()?;
    let own = matches!(kept, Kept::Words(_) | Kept::Choice(_) | Kept::Choices(_) | Kept::YesNo(_));
    if !own || step.read == Some(Read::Review) {
        return None;
    }
    let say = Say::new("as-it-is").with("value", label::value(world, turn, Some(step), kept));
    let words = world.catalog.render(world.default_lang(), Voice::Telegram, &say);
    Some(match kept {
        Kept::Words(own) => own.expose().clone(),
        _ => words,
    })
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
                .render(world.default_lang(), Voice::Telegram, &say)
                .trim_end_matches([':', ' '])
                .to_owned()
        },
    )
}
