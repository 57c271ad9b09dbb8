//! Every message that scripts and the engine can send by SMS, in one language.

use std::collections::BTreeSet;

use super::class::Class;
use super::lines;
use super::worst::{Case, Worst};
use crate::dialog::kinds::Fact;
use crate::dialog::scripts::{Script, Step, Target, When};
use crate::dialog::speech::greeting::greeting;
use crate::dialog::speech::{reminder, sentences};
use crate::text::{Choice, Say, key};

/// Sayings that may follow each other before a question.
const IN_A_ROW: usize = 4;
/// The greeting, with the legal line.
const HELLO: &str = "hello";
/// A reminder, which comes with its lines.
const REMINDER: &str = "reminder";
/// The dialog with the menu.
const MENU: &str = "welcome";

/// A message to be sent.
#[derive(PartialEq)]
pub(super) struct Sent {
    /// The sentence that it is for.
    pub(super) key: String,
    pub(super) class: Class,
    pub(super) says: Vec<Say>,
    pub(super) choices: Vec<Choice>,
}

/// Everything that the scripts say.
pub(super) fn of_scripts(worst: &Worst<'_>, case: Case<'_>) -> Vec<Sent> {
    let scripts = worst.world.scripts.values();
    scripts.flat_map(|script| of_script(worst, script, case)).chain(first(worst, case)).collect()
}

/// Every sentence that is no message of a script, by itself.
pub(super) fn alone(worst: &Worst<'_>, case: Case<'_>, said: &[Sent]) -> Vec<Sent> {
    let known: BTreeSet<&str> = said.iter().map(|message| message.key.as_str()).collect();
    let keys = worst.world.catalog.keys(worst.lang).into_iter().map(|(_, key)| key);
    let alone =
        keys.filter(|key| !known.contains(key.as_str()) && !key::is_short(key) && !sentences::is_free(key));
    let sent = alone.map(|key| {
        let class = if is_notice(&key) { Class::Confirmation } else { Class::Question };
        let choices = if key == REMINDER { reminder::lines(reminder::FIRST) } else { Vec::new() };
        Sent { says: vec![worst.say(&key, case)], choices, class, key }
    });
    sent.collect()
}

/// A message that textpass sends by itself, about an appointment.
fn is_notice(key: &str) -> bool {
    key.starts_with("notice-")
}

/// The greeting together with the menu.
fn first(worst: &Worst<'_>, case: Case<'_>) -> Option<Sent> {
    let menu = worst.world.scripts.get(MENU)?;
    let asked = asked(worst, menu, menu.step(&menu.first)?, case, "")?;
    let hello = greeting(worst.world, worst.lang, &worst.can()).map(|key| worst.say(key, case));
    let says = hello.chain(asked.says).collect();
    Some(Sent { key: HELLO.to_owned(), class: Class::First, says, ..asked })
}

fn of_script(worst: &Worst<'_>, script: &Script, case: Case<'_>) -> Vec<Sent> {
    let mut sent = Vec::new();
    for step in script.steps.values() {
        let rest = step.with.is_some().then_some(".rest");
        for form in ["", ".again"].into_iter().chain(rest) {
            sent.extend(asked(worst, script, step, case, form));
        }
        sent.extend(step.say.as_deref().map(|key| said(worst, script, step, key, case)));
    }
    sent
}

/// A question with what it offers, as it is, or as it is asked again.
fn asked(worst: &Worst<'_>, script: &Script, step: &Step, case: Case<'_>, form: &str) -> Option<Sent> {
    let key = format!("{}{form}", step.ask.as_deref()?);
    let mut says = Vec::new();
    let mut choices = lines::offered(worst, step, case);
    if step.reads(Fact::Review) {
        says = lines::review(worst, script, case);
        choices = vec![Choice { key: "1".to_owned(), label: Say::new("book-it"), inline: false }];
        if !form.is_empty() {
            // Asked again, it does not show its lines.
            says.clear();
        }
    }
    says.push(worst.say(&key, case));
    Some(Sent { key, class: Class::of(step), says, choices })
}

/// A saying, with what follows it in the same message.
fn said(worst: &Worst<'_>, script: &Script, step: &Step, key: &str, case: Case<'_>) -> Sent {
    let mut says = vec![worst.say(key, case)];
    let spoken = step;
    let (mut script, mut step) = (script, step);
    let alone = Class::of_saying(script, step);
    for _ in 0..IN_A_ROW {
        // A question that is asked on demand only is passed by.
        let target = if step.unasked { step.next_for(Some("none")) } else { &step.next };
        let Some((there, next)) = follow(worst, script, target) else { break };
        (script, step) = (there, next);
        if step.unasked || exclude(spoken, step) {
            continue;
        }
        if let Some(asked) = asked(worst, script, step, case, "") {
            says.extend(asked.says);
            return Sent { key: key.to_owned(), says, ..asked };
        }
        says.extend(step.say.as_deref().map(|key| worst.say(key, case)));
    }
    Sent { key: key.to_owned(), class: alone, says, choices: Vec::new() }
}

/// Whether only one of two steps can be said: the one is passed over unless the other is.
fn exclude(one: &Step, other: &Step) -> bool {
    let is_opposite = |when: &When, other: &When| matches!(when, When::Not(opposite) if **opposite == *other);
    let both = one.when.as_ref().zip(other.when.as_ref());
    both.is_some_and(|(one, other)| is_opposite(one, other) || is_opposite(other, one))
}

/// The step to which another leads.
fn follow<'w>(worst: &Worst<'w>, script: &'w Script, target: &Target) -> Option<(&'w Script, &'w Step)> {
    match target {
        Target::Step(name) => Some((script, script.step(name)?)),
        Target::Dialog(name, at) => {
            let script = worst.world.scripts.get(name)?;
            Some((script, script.step(at.as_deref().unwrap_or(&script.first))?))
        }
        Target::Menu => {
            let script = worst.world.scripts.get(MENU)?;
            Some((script, script.step(&script.first)?))
        }
        Target::End | Target::Stay => None,
    }
}
