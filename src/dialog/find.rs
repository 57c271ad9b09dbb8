//! What a step must know before it can speak: from the world at once, or as a
//! fact from the store; then what was found is offered, or its outcome leads on.

use super::effect::{Effect, Fact, Shut};
use super::kept::{Kept, Picked};
use super::script::{Find, Step};
use super::state::{Offered, Task};
use super::turn::{Progress, Turn, Waiting};
use super::world::World;
use super::{accept, advance, limits, miss, times};
use crate::answer::place::PlaceAnswer;
use crate::domain::birth_date::BirthDate;
use crate::domain::name::Name;
use crate::domain::office::Office;
use crate::domain::place::Point;

/// Finds what a step needs.
pub(super) fn find(world: &World, turn: Turn, step: &Step) -> Progress {
    let Some(find) = step.find else { return advance::speak(world, turn, step) };
    match find {
        Find::OfficesNearPlace => offices(world, turn, step, 0),
        Find::MoreOffices => offices(world, turn, step, world.rules.offices_offered),
        Find::Inquiries => {
            let all = world.inquiries.top().map(|i| Kept::Inquiry(i.id.clone())).collect();
            offer(world, turn, step, all)
        }
        Find::Reasons => {
            let parent = turn.inquiry(world).map(|i| i.parent.as_ref().unwrap_or(&i.id).clone());
            let of = parent.iter().flat_map(|p| world.inquiries.reasons(p));
            let all = of.map(|i| Kept::Inquiry(i.id.clone())).collect();
            offer(world, turn, step, all)
        }
        Find::Languages => {
            let all = world.rules.langs.iter().map(|l| Kept::Lang(*l)).collect();
            offer(world, turn, step, all)
        }
        Find::MayMove | Find::MayCancel if too_late(world, &turn, find == Find::MayMove) => {
            outcome(world, turn, step, "too-late")
        }
        _ => match effect(world, &turn, find) {
            Some(effect) => turn.need(Waiting::Find(step.name.clone()), effect),
            None => miss::broken(world, turn),
        },
    }
}

/// What to ask of the store.
fn effect(world: &World, turn: &Turn, find: Find) -> Option<Effect> {
    let task = turn.task()?;
    let number = task.picked.as_ref().map(|p| p.number.clone());
    match find {
        Find::Times => Some(Effect::FreeTimes {
            office: task.office()?.clone(),
            inquiry: turn.inquiry(world)?.id.clone(),
            moving: number,
        }),
        Find::TimesElsewhere => Some(Effect::TimesElsewhere {
            near: here(world, task).or_else(|| turn.office(world).map(|o| o.point))?,
            inquiry: turn.inquiry(world)?.id.clone(),
            except: task.office()?.clone(),
        }),
        Find::MayBook => Some(Effect::OpenCount),
        Find::SameVisit => {
            let (name, birth) = who(task)?;
            Some(Effect::SameVisit { name, birth, inquiry: turn.inquiry(world)?.id.clone() })
        }
        Find::Opened => task.answers.values().find_map(|a| match a {
            Kept::Credentials(c) => Some(Effect::Open(c.clone())),
            _ => None,
        }),
        Find::Picked | Find::MayMove | Find::MayCancel => Some(Effect::Fetch(number?)),
        _ => None,
    }
}

/// Who the task is about.
pub(super) fn who(task: &Task) -> Option<(Name, BirthDate)> {
    let name = task.answers.values().find_map(|a| match a {
        Kept::Name(name) => Some(name.clone()),
        _ => None,
    })?;
    let birth = task.answers.values().find_map(|a| match a {
        Kept::Birth(birth) => Some(birth.clone()),
        _ => None,
    })?;
    Some((name, birth))
}

fn here(world: &World, task: &Task) -> Option<Point> {
    task.answers.values().find_map(|a| match a {
        Kept::Place(PlaceAnswer::Near { point, .. }) => Some(*point),
        Kept::Place(PlaceAnswer::Office(code)) => world.offices.get(code).map(|o| o.point),
        _ => None,
    })
}

/// Offices near the place, nearest first, past the first `skip`.
fn offices(world: &World, turn: Turn, step: &Step, skip: usize) -> Progress {
    let place = turn.task().and_then(|t| {
        t.answers.values().find_map(|a| match a {
            Kept::Place(place) => Some(place.clone()),
            _ => None,
        })
    });
    let count = if skip == 0 { world.rules.offices_offered } else { limits::LIST - 2 };
    let codes: Vec<Kept> = match place {
        Some(PlaceAnswer::Office(code)) if skip == 0 => {
            return accept::accept(world, turn, step, Kept::Office(code), None);
        }
        Some(PlaceAnswer::State(state)) => {
            let of = |o: &&Office| Kept::Office(o.code.clone());
            let all = world.offices.in_state(state);
            let count = if skip == 0 { limits::LIST - 1 } else { count };
            all.iter().skip(if skip == 0 { 0 } else { limits::LIST - 1 }).take(count).map(of).collect()
        }
        Some(PlaceAnswer::Near { point, .. }) => {
            let near = world
                .offices
                .nearest(point)
                .into_iter()
                .filter(|(_, miles)| *miles <= world.rules.near_miles);
            near.skip(skip).take(count).map(|(o, _)| Kept::Office(o.code.clone())).collect()
        }
        _ => Vec::new(),
    };
    offer(world, turn, step, codes)
}

/// What came back.
pub(super) fn found(world: &World, mut turn: Turn, name: &str, fact: Fact) -> Progress {
    let script = turn.task().and_then(|t| world.scripts.get(&t.dialog));
    let Some(step) = script.and_then(|s| s.step(name)) else { return advance::wrap_up(world, turn) };
    match fact {
        Fact::Times { starts, opens } => {
            turn.opens = opens;
            times::found(world, turn, step, &starts)
        }
        Fact::Elsewhere(offices) => {
            let all = offices.into_iter().map(|(code, start)| Kept::OfficeAt(code, start)).collect();
            offer(world, turn, step, all)
        }
        Fact::Count(count) if count >= world.rules.open_per_address => outcome(world, turn, step, "too-many"),
        Fact::Opened(mut appointments) => match step.find {
            Some(Find::Opened) => {
                let all = appointments.iter().map(|a| Kept::Appointment(Picked::from(a))).collect();
                offer(world, turn, step, all)
            }
            Some(Find::SameVisit) => match appointments.pop() {
                Some(same) => {
                    if let Some(task) = turn.task_mut() {
                        task.picked = Some(Picked::from(&same));
                    }
                    turn.appointment = Some(same);
                    advance::speak(world, turn, step)
                }
                None => outcome(world, turn, step, "none"),
            },
            _ => match appointments.pop() {
                Some(appointment) => {
                    if let Some(task) = turn.task_mut() {
                        task.picked = Some(Picked::from(&appointment));
                    }
                    turn.appointment = Some(appointment);
                    advance::speak(world, turn, step)
                }
                None => outcome(world, turn, step, "gone"),
            },
        },
        Fact::Shut(shut) => {
            let came = match shut {
                Shut::NeedBirth => "need-birth",
                Shut::NeedNumber => "need-number",
                Shut::Wrong(left) => {
                    turn.tries = Some(left);
                    "wrong"
                }
                Shut::Locked(until) => {
                    turn.locked_until = Some(until);
                    "locked"
                }
            };
            outcome(world, turn, step, came)
        }
        _ => advance::speak(world, turn, step),
    }
}

/// Goes where the script leads for this outcome.
pub(super) fn outcome(world: &World, mut turn: Turn, step: &Step, came: &str) -> Progress {
    let target = step.on.get(came).unwrap_or(&step.next).clone();
    if let Some(task) = turn.task_mut() {
        match step.find {
            // Nothing to ask here, which is as good as an answer.
            Some(Find::Reasons | Find::SameVisit) if came == "none" => {
                task.answers.insert(step.name.clone(), Kept::Told);
            }
            // What opened nothing is forgotten, but for the half that is to be completed.
            Some(Find::Opened) if !came.starts_with("need") => {
                task.answers.retain(|_, a| !matches!(a, Kept::Credentials(_)));
            }
            _ => {}
        }
    }
    advance::go(world, turn, &target)
}

/// Offers what was found; one appointment alone needs no question.
pub(super) fn offer(world: &World, mut turn: Turn, step: &Step, mut all: Vec<Kept>) -> Progress {
    if all.is_empty() {
        return outcome(world, turn, step, "none");
    }
    if all.len() == 1
        && step.find == Some(Find::Opened)
        && let Some(only) = all.pop()
    {
        return accept::accept(world, turn, step, only, None);
    }
    if let Some(task) = turn.task_mut() {
        task.offered =
            all.into_iter().take(limits::LIST).enumerate().map(|(at, kept)| Offered::of(at, kept)).collect();
    }
    advance::speak(world, turn, step)
}

/// Whether it is too late to move or cancel the opened appointment by text.
pub(super) fn too_late(world: &World, turn: &Turn, moving: bool) -> bool {
    let Some(picked) = turn.task().and_then(|t| t.picked.as_ref()) else { return false };
    let Some(office) = world.offices.get(&picked.office) else { return false };
    let cutoff = if moving { office.move_cutoff } else { office.cancel_cutoff };
    picked.start - turn.now < cutoff
}
