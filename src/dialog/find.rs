//! What a step must know before it can speak: from the world at once, or as a
//! fact from the store; then what was found is offered, or its outcome leads on.

use super::effect::{Effect, Fact, Shut};
use super::kept::{Kept, Picked};
use super::script::{Find, Step};
use super::state::{Offered, Task};
use super::turn::{Progress, Turn, Waiting};
use super::world::World;
use super::{accept, advance, limits, miss, times};
use crate::answer::fold;
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
        Find::Picked | Find::MayMove | Find::MayCancel => {
            Some(Effect::Fetch { number: number?, version: task.picked.as_ref()?.version })
        }
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
fn offices(world: &World, mut turn: Turn, step: &Step, skip: usize) -> Progress {
    let place = turn.task().and_then(|t| {
        t.answers.values().find_map(|a| match a {
            Kept::Place(place) => Some(place.clone()),
            _ => None,
        })
    });
    let (all, first_part) = match &place {
        Some(PlaceAnswer::Office(code)) if skip == 0 => {
            return accept::accept(world, turn, step, Kept::Office(code.clone()), None);
        }
        Some(PlaceAnswer::Office(code)) => {
            (world.offices.get(code).map_or_else(Vec::new, |o| near(world, o.point)), 1)
        }
        Some(PlaceAnswer::State(state)) => (world.offices.in_state(*state), limits::LIST - 1),
        Some(PlaceAnswer::Near { label, point, .. }) => {
            let all = near(world, *point);
            // Words that named an office along with other things name it here, too.
            let named =
                all.first().filter(|o| turn.early_names(o) && label.starts_with(&format!("{},", o.name)));
            if let (Some(office), 0) = (named, skip) {
                let code = office.code.clone();
                return accept::accept(world, turn, step, Kept::Office(code), None);
            }
            (all, world.rules.offices_offered)
        }
        None => (Vec::new(), 0),
    };
    let (from, count) = if skip == 0 { (0, first_part) } else { (first_part, limits::LIST - 1) };
    turn.all_shown = from + count >= all.len();
    let codes = all.iter().skip(from).take(count).map(|o| Kept::Office(o.code.clone())).collect();
    offer(world, turn, step, codes)
}

/// All offices, nearest first; none if even the nearest is not near.
fn near(world: &World, point: Point) -> Vec<&Office> {
    let all = world.offices.nearest(point);
    if all.first().is_none_or(|(_, miles)| *miles > world.rules.near_miles) {
        return Vec::new();
    }
    all.into_iter().map(|(office, _)| office).collect()
}

impl Turn {
    /// Whether the words that began the task name this office's city.
    fn early_names(&self, office: &Office) -> bool {
        let early = self.task().and_then(|t| t.early.as_ref());
        early.is_some_and(|text| fold::plain(text.expose()).contains(&fold::plain(&office.name)))
    }
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
                task.early = None;
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
