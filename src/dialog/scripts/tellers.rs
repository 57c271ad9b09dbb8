//! Which steps of a dialog tell each role, and which of their answers counts: of several,
//! the later one. A step is later than those that it needs.

use std::collections::{BTreeMap, BTreeSet};

use super::step::Step;
use crate::dialog::kinds::Role;

/// The names of the steps that fill each role, each after those that it needs.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::dialog) struct Tellers(BTreeMap<Role, Vec<String>>);

impl Tellers {
    /// Takes from the steps what they say. A role that no step says it fills is filled by
    /// the only one that could, which says so from then on.
    pub(in crate::dialog) fn of(steps: &mut BTreeMap<String, Step>) -> Self {
        let of_papers = steps.values().filter_map(|step| step.read?.paper).map(Role::Paper);
        let roles: BTreeSet<Role> = of_papers.chain(Role::without_papers()).collect();
        Self(roles.into_iter().map(|role| (role, told_by(steps, role))).collect())
    }

    /// Every role that a step may fill.
    pub(super) fn roles(&self) -> impl Iterator<Item = Role> {
        self.0.keys().copied()
    }

    /// The names of those that fill a role, each after those that it needs.
    pub(super) fn of_role(&self, role: Role) -> &[String] {
        self.0.get(&role).map_or(&[], Vec::as_slice)
    }
}

fn told_by(steps: &mut BTreeMap<String, Step>, role: Role) -> Vec<String> {
    if steps.values().all(|step| step.fills != Some(role)) {
        let mut open: Vec<&mut Step> = steps.values_mut().filter(|step| step.could_fill(role)).collect();
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
pub(in crate::dialog) fn needs(steps: &BTreeMap<String, Step>, step: &str, other: &str) -> bool {
    let mut todo = vec![step];
    let mut seen = BTreeSet::new();
    while let Some(name) = todo.pop() {
        let needed = steps.get(name).into_iter().flat_map(|step| &step.needs);
        todo.extend(needed.map(String::as_str).filter(|name| seen.insert(*name)));
    }
    seen.contains(other)
}
