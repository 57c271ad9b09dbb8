//! Which steps of a dialog tell each role, and which of their answers counts: of several,
//! the later one. A step is later than those that it needs.

use std::collections::{BTreeMap, BTreeSet};

use super::kept::Kept;
use super::role::Role;
use super::script::{Script, Step};
use super::state::Task;
use super::world::World;

/// The names of the steps that fill each role, each after those that it needs.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Tellers(BTreeMap<Role, Vec<String>>);

impl Tellers {
    /// Takes from the steps what they say. A role that no step says it fills is filled by
    /// the only one that could, which says so from then on.
    pub(super) fn of(steps: &mut BTreeMap<String, Step>) -> Self {
        Self(Role::ALL.iter().map(|role| (*role, told_by(steps, *role))).collect())
    }
}

fn told_by(steps: &mut BTreeMap<String, Step>, role: Role) -> Vec<String> {
    if steps.values().all(|step| step.fills != Some(role)) {
        let mut open: Vec<&mut Step> = steps.values_mut().filter(|step| role.is_open_to(step)).collect();
        if let [only] = &mut open[..] {
            only.fills = Some(role);
        }
    }
    let fill: Vec<&Step> = steps.values().filter(|step| step.fills == Some(role)).collect();
    let place = |step: &Step| fill.iter().filter(|other| needs(steps, &step.name, &other.name)).count();
    let mut placed: Vec<(usize, String)> = fill.iter().map(|step| (place(step), step.name.clone())).collect();
    placed.sort_unstable();
    placed.into_iter().map(|(_, name)| name).collect()
}

/// Whether a step needs another one, perhaps by way of others.
pub(super) fn needs(steps: &BTreeMap<String, Step>, step: &str, other: &str) -> bool {
    let mut todo = vec![step];
    let mut seen = BTreeSet::new();
    while let Some(name) = todo.pop() {
        let needed = steps.get(name).into_iter().flat_map(|step| &step.needs);
        todo.extend(needed.map(String::as_str).filter(|name| seen.insert(*name)));
    }
    seen.contains(other)
}

impl Script {
    /// The steps that tell a role, each after those that it needs.
    pub(super) fn tellers(&self, role: Role) -> impl DoubleEndedIterator<Item = &Step> {
        let names = self.tellers.0.get(&role).into_iter().flatten();
        names.filter_map(|name| self.steps.get(name))
    }

    /// The first step that tells a role.
    pub(super) fn first_teller(&self, role: Role) -> Option<&Step> {
        self.tellers(role).next()
    }
}

impl Task {
    /// The answer that tells a role: the latest of those that do.
    pub(super) fn told(&self, world: &World, role: Role) -> Option<&Kept> {
        self.all_told(world, role).next()
    }

    /// All answers that tell it, the latest first.
    pub(super) fn all_told(&self, world: &World, role: Role) -> impl Iterator<Item = &Kept> {
        let script = world.scripts.get(&self.dialog).into_iter();
        script
            .flat_map(move |script| script.tellers(role).rev())
            .filter_map(move |step| self.told_at(step, role))
    }

    /// The answer of a step, if it tells the role.
    pub(super) fn told_at(&self, step: &Step, role: Role) -> Option<&Kept> {
        self.answers.get(&step.name).filter(|kept| role.is_told_by(kept))
    }
}
