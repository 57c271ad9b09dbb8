//! What is offered with a question: lines to choose from, and what can be
//! shared by a button.

use crate::dialog::context::review;
use crate::dialog::kinds::Fact;
use crate::dialog::memory::{Kept, Offered, Task};
use crate::dialog::scripts::Step;
use crate::dialog::turns::{Turn, World};
use crate::domain::message::Share;
use crate::text::{Choice, Say};

/// The word of a choice that is offered only while there is more than was shown.
const MORE: &str = "more";

/// Offers the script's own choices, after what was found; "0" where the person
/// may have none; yes and no.
pub(in crate::dialog) fn offer(world: &World, turn: &mut Turn, step: &Step) {
    if step.reads(Fact::Review) {
        let lines = review::offered(world, turn);
        if let Some(task) = turn.task_mut() {
            task.offered = lines;
        }
        return;
    }
    let may_decline = turn.may_decline(world, step);
    let none_label = if may_decline { Some(none_label(world, turn, step)) } else { None };
    let more = !turn.all_shown;
    let Some(task) = turn.task_mut() else { return };
    if step.find.is_none() {
        task.offered.clear();
    }
    for choose in step.offer.iter().filter(|c| !c.unlisted && (c.word != MORE || more)) {
        let key = choose.key.clone().unwrap_or_else(|| (task.offered.len() + 1).to_string());
        task.offered.push(Offered {
            key,
            value: Kept::Choice(choose.word.clone()),
            label: Some(choose.say.clone()),
            go: None,
        });
    }
    if step.confirms_only() {
        task.offered = vec![Offered::of(0, Kept::YesNo(true)), Offered::of(1, Kept::YesNo(false))];
    }
    if may_decline && !task.offered.iter().any(|o| o.key == "0") {
        let (key, value) = ("0".to_owned(), Kept::Nothing);
        task.offered.push(Offered { key, value, label: none_label, go: None });
    }
}

/// How "none" is called here: the question's own `.none`, or the usual words.
fn none_label(world: &World, turn: &Turn, step: &Step) -> String {
    let own = format!("{}.none", step.ask.as_deref().unwrap_or_default());
    if world.catalog.has(turn.lang(world), &own) { own } else { "have-none".to_owned() }
}

/// Adds what is offered to the reply, and what can be shared by a button.
pub(in crate::dialog) fn show(world: &World, turn: &mut Turn, step: &Step) {
    let inline = step.reads(Fact::Review);
    let lines: Vec<Choice> = turn.task().map_or_else(Vec::new, |task: &Task| {
        let choice = |o: &Offered| Choice {
            key: o.key.clone(),
            label: o.say(world, turn),
            inline: inline && o.key != review::BOOK,
        };
        task.offered.iter().map(choice).collect()
    });
    turn.choices = lines;
    if turn.can(world).buttons {
        turn.share = step.read.and_then(|kind| kind.share);
        if let Some(share) = turn.share {
            let key = if share == Share::Location { "share-location" } else { "share-phone" };
            turn.choices.insert(0, Choice { key: "share".to_owned(), label: Say::new(key), inline: false });
        }
    }
}
