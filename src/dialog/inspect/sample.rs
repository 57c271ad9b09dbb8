//! A conversation at any question, without a store: where `textpass explain` and the tests of
//! the table say something.

mod facts;

use chrono::{DateTime, Utc};

use crate::answer::place::PlaceAnswer;
use crate::dialog::engine::next::{How, Next};
use crate::dialog::engine::step::{run, step};
use crate::dialog::kinds::Role;
use crate::dialog::memory::{Conversation, Kept, Picked, Task};
use crate::dialog::scripts::{Choose, Script, Step};
use crate::dialog::speech::reminder;
use crate::dialog::turns::World;
use crate::dialog::turns::turn::{Input, Progress, Turn};
use crate::domain::channel::Capabilities;
use crate::domain::dialogs::LANGUAGE;
use crate::domain::lang::Lang;
use crate::domain::message::Said;
use crate::domain::name::Name;
use crate::domain::person::Person;
use crate::domain::private::Private;
use crate::text::Say;

/// Where nothing is asked.
pub const IDLE: &str = "idle";
/// Where an appointment was just booked or shown.
pub const BOOKED: &str = "booked";
/// Where an appointment was just reminded of.
pub const REMINDED: &str = "reminded";
/// Where a stranger was asked for a language.
pub const STRANGER: &str = "stranger";
/// Where somebody stopped the texts.
pub const STOPPED: &str = "stopped";

/// Before the name of a question that was answered and is asked again.
const AGAIN: &str = "again:";
/// The sentence that was said last where nothing is asked.
const SAID: &str = "for-menu";
/// Who talks on a channel.
pub fn person(can: &Capabilities) -> Person {
    Person { channel: can.channel, address: Private::new(can.sample_address().to_owned()) }
}

/// A conversation in a language at a question, which is named by its step, with its dialog
/// where several have such a step (`slot`, `mine/slot`), or by the kind of its answer (`paper`), after
/// `again:` where it was answered;
/// or at one of [`IDLE`], [`BOOKED`], [`REMINDED`], [`STRANGER`] and [`STOPPED`]. None if nothing is called so,
/// or if it is never asked.
pub fn conversation(
    world: &World,
    lang: Lang,
    can: &Capabilities,
    at: &str,
    now: DateTime<Utc>,
) -> Option<Conversation> {
    let mut conversation = Conversation::new(1);
    (conversation.turn, conversation.last_at) = (1, Some(now));
    conversation.lang = Some(lang).filter(|_| at != STRANGER);
    conversation.note_said(&world.catalog.render(lang, can.register, &Say::new(SAID)));
    let sample = Sample { world, now };
    match at {
        IDLE => {}
        STOPPED => conversation.opted_out = true,
        BOOKED => conversation.recent.push(Picked::from(&sample.appointment()?)),
        REMINDED => {
            let appointment = sample.appointment()?;
            let says = reminder::reminder(world, &[&appointment]);
            let text =
                says.iter().map(|say| world.catalog.render(lang, can.register, say)).collect::<String>();
            conversation.remind(reminder::FIRST, vec![Picked::from(&appointment)], &text);
        }
        STRANGER => {
            let script = world.scripts.get(LANGUAGE)?;
            return sample.asked(conversation, can, (script, script.step(&script.first)?), false);
        }
        at => {
            let (again, at) = at.strip_prefix(AGAIN).map_or((false, at), |at| (true, at));
            let (script, step) = named(world, at)?;
            return sample.asked(conversation, can, (script, step), again);
        }
    }
    Some(conversation)
}

/// A conversation after one more message, without a store: every time is free, and whatever
/// is asked for is opened, booked, moved or cancelled.
pub fn after(
    world: &World,
    conversation: Conversation,
    person: Person,
    said: Said,
    now: DateTime<Utc>,
) -> Conversation {
    let sample = Sample { world, now };
    let turn = conversation.turn + 1;
    let begun = Turn::begin(conversation, person, None, now);
    let conversation = sample.finished(step(world, begun, Input::Said(said)), None);
    Conversation { turn, ..conversation }
}

/// The question of this name, or the first one whose answer is of the kind of this name.
fn named<'w>(world: &'w World, at: &str) -> Option<(&'w Script, &'w Step)> {
    let (dialog, name) = at.split_once('/').map_or((None, at), |(dialog, name)| (Some(dialog), name));
    let scripts = world.scripts.values().filter(|script| dialog.is_none_or(|dialog| script.name == dialog));
    let asked =
        |script: &'w Script| Some((script, script.steps.get(name).filter(|step| step.ask.is_some())?));
    let of_kind = |script: &'w Script| {
        let step = script.in_order().find(|step| step.read.is_some_and(|read| read.name == name))?;
        Some((script, step))
    };
    scripts.clone().find_map(asked).or_else(|| scripts.clone().find_map(of_kind))
}

/// Sample answers.
struct Sample<'w> {
    world: &'w World,
    now: DateTime<Utc>,
}

impl<'w> Sample<'w> {
    /// The conversation with a task whose question was just asked.
    fn asked(
        &self,
        mut conversation: Conversation,
        can: &Capabilities,
        (script, asked): (&'w Script, &'w Step),
        again: bool,
    ) -> Option<Conversation> {
        let mut task = Task::new(0, &script.name, &asked.name);
        self.answer(&mut task, script, asked);
        if let Some(kept) = asked.fills.filter(|_| again).and_then(|role| self.kept(role, &task)) {
            task.answers.insert(asked.name.clone(), kept);
        }
        conversation.tasks.push(task);
        let turn = Turn::begin(conversation, person(can), None, self.now);
        let next = match asked.find {
            Some(_) => Next::Find(asked),
            None => Next::Ask(asked.name.clone(), How::First),
        };
        let conversation = self.finished(run(self.world, turn, next), Some(asked));
        let there = conversation.tasks.last().is_some_and(|task| task.step == asked.name);
        Some(conversation).filter(|_| there)
    }

    /// The conversation at the end of a turn.
    fn finished(&self, mut progress: Progress, asked: Option<&Step>) -> Conversation {
        loop {
            progress = match progress {
                Progress::Need(turn, effect) => {
                    step(self.world, *turn, Input::Fact(self.fact(&effect, asked)))
                }
                Progress::Done(done) => return done.conversation,
            };
        }
    }

    /// Answers what is asked before a question, as far as the rest of the dialog goes by it.
    fn answer(&self, task: &mut Task, script: &Script, asked: &Step) {
        if script.first_teller(Role::Appointment).is_some() && asked.fills != Some(Role::Credentials) {
            task.picked = self
                .appointment()
                .as_ref()
                .map(Picked::from)
                .filter(|_| asked.find.is_none_or(|find| find.as_str() != "opened"));
        }
        let before = script.in_order().take_while(|step| step.name != asked.name);
        for step in before.filter(|step| !step.anew) {
            let told = step.fills.is_some_and(|role| task.told_by(script, role));
            let kept = if told { None } else { step.fills.and_then(|role| self.kept(role, task)) };
            match kept {
                Some(kept) => drop(task.answers.insert(step.name.clone(), kept)),
                None if step.optional || step.unasked => {
                    drop(task.answers.insert(step.name.clone(), Kept::Nothing))
                }
                None => {}
            }
        }
        for list in
            script.in_order().filter(|step| step.early && step.find.is_none() && !step.offer.is_empty())
        {
            let ways =
                list.offer.iter().filter_map(|line| Some((distance(script, list, line, asked)?, line)));
            if let Some((_, line)) = ways.min_by_key(|(far, _)| *far) {
                task.answers.insert(list.name.clone(), Kept::Choice(line.word.clone()));
            }
        }
        // Where a time is to be confirmed, one was chosen.
        if asked.act.is_some()
            && let Some(step) = script.first_teller(Role::Slot).filter(|step| step.name != asked.name)
            && let Some(kept) = self.kept(Role::Slot, task)
        {
            task.answers.insert(step.name.clone(), kept);
        }
    }

    /// A sample answer for a role.
    fn kept(&self, role: Role, task: &Task) -> Option<Kept> {
        let office = self.office()?;
        Some(match role {
            Role::Place => Kept::Place(PlaceAnswer::Near {
                label: format!("{}, {}", office.name, office.state),
                point: office.point,
                state: office.state,
            }),
            Role::Office if task.picked.is_none() => Kept::Office(office.code.clone()),
            Role::Inquiry => Kept::Inquiry(self.inquiry()?.id.clone()),
            Role::Name => Kept::Name(Name::parse(facts::NAME).ok()?),
            Role::BirthDate => Kept::Birth(self.birth()?),
            Role::Slot => Kept::Slot(*self.starts().last()?),
            _ => return None,
        })
    }
}

/// How many steps a line of a list is away from a question, if it leads there.
fn distance(script: &Script, list: &Step, line: &Choose, asked: &Step) -> Option<usize> {
    let mut reached = vec![list];
    let mut edge: Vec<&Step> = line.go.iter().filter_map(|go| script.steps.get(go.step()?)).collect();
    let mut far = 0;
    while !edge.is_empty() {
        if edge.iter().any(|step| step.name == asked.name) {
            return Some(far);
        }
        far += 1;
        reached.extend(&edge);
        let next = edge.iter().flat_map(|step| step.targets()).filter_map(|to| script.steps.get(to.step()?));
        edge = next.filter(|step| !reached.iter().any(|known| known.name == step.name)).collect();
    }
    None
}

impl Task {
    /// Whether a role is filled already.
    fn told_by(&self, script: &Script, role: Role) -> bool {
        script.tellers(role).any(|step| self.told_at(step, role).is_some())
    }
}
