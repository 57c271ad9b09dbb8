//! A walk over the graph of every script: each dialog can be left, helped, gone
//! back in and ended from every step, and nothing is a dead end. Run by `check`
//! and at every start.

mod roles;

use std::collections::BTreeSet;

use crate::dialog::kinds::Fact;
use crate::dialog::scripts::{Act, Find, Script, Step, Target, When};
use crate::dialog::turns::World;
use crate::domain::dialogs;
use crate::domain::fault::Fault;
use crate::domain::inquiry::Ask;
use crate::domain::paper::PaperId;

/// Every fault in the scripts of this world.
pub fn check(world: &World) -> Vec<Fault> {
    let mut faults = Vec::new();
    for name in [dialogs::MENU, dialogs::LANGUAGE, dialogs::BOOK] {
        if !world.scripts.contains_key(name) {
            let file = format!("dialogs/{name}.toml");
            faults.push(Fault::new(
                file,
                "",
                "the dialog is missing",
                "put it back: the engine begins there",
            ));
        }
    }
    faults.extend(unasked(world));
    for script in world.scripts.values() {
        let mut walk = Walk { world, script, faults: &mut faults };
        walk.first();
        for step in script.steps.values() {
            walk.step(step);
        }
        walk.circles();
        walk.roles();
    }
    faults
}

/// Papers that an inquiry asks for, and no question does.
fn unasked(world: &World) -> impl Iterator<Item = Fault> {
    let steps = || world.scripts.values().flat_map(|script| script.steps.values());
    let is_read =
        move |paper: PaperId| steps().any(|step| step.read.is_some_and(|read| read.paper == Some(paper)));
    let asked = world.inquiries.all().iter().flat_map(|inquiry| {
        let asked = inquiry.papers.iter().filter(|(_, ask)| **ask != Ask::No);
        asked.map(move |(paper, _)| (*paper, inquiry))
    });
    asked.filter(move |(paper, _)| !is_read(*paper)).map(|(paper, inquiry)| {
        let place = format!("{}.papers.{paper}", inquiry.id);
        let remedy =
            format!("add a step with `read = \"paper:{paper}\"` to dialogs/book.toml, or take it out");
        Fault::new("config/inquiries.toml", place, "no question asks for its number", remedy)
    })
}

struct Walk<'a> {
    world: &'a World,
    script: &'a Script,
    faults: &'a mut Vec<Fault>,
}

impl Walk<'_> {
    fn fault(&mut self, step: &str, fault: String, remedy: &str) {
        let file = format!("dialogs/{}.toml", self.script.name);
        let place = if step.is_empty() { String::new() } else { format!("[{step}]") };
        self.faults.push(Fault::new(file, place, fault, remedy));
    }

    fn first(&mut self) {
        if !self.script.steps.contains_key(&self.script.first) {
            let fault = format!("`first` names `{}`, which is no step", self.script.first);
            self.fault("", fault, "name a step of this file");
        }
    }

    fn step(&mut self, step: &Step) {
        for target in step.targets() {
            self.target(step, target);
        }
        let looked_at = step.when.as_ref().and_then(When::step);
        let with = step.with.as_deref();
        for named in step.needs.iter().map(String::as_str).chain(looked_at).chain(with) {
            if !self.script.steps.contains_key(named) {
                let fault = format!("it names `{named}`, which is no step");
                self.fault(&step.name, fault, "name a step of this file, or take it out");
            }
        }
        self.papers(step);
        self.outcomes(step);
        self.shape(step);
    }

    /// Papers that a step names are those of the config.
    fn papers(&mut self, step: &Step) {
        let read = step.read.and_then(|read| read.paper);
        let asked = step.when.as_ref().and_then(When::paper);
        for paper in read.into_iter().chain(asked).filter(|paper| self.world.papers.get(*paper).is_none()) {
            let known: Vec<&str> = self.world.papers.all().iter().map(|paper| paper.id.as_str()).collect();
            let remedy =
                format!("name a paper of config/papers.toml ({}), or add it there", known.join(", "));
            self.fault(&step.name, format!("it names `{paper}`, which is no paper"), &remedy);
        }
    }

    fn target(&mut self, step: &Step, target: &Target) {
        let missing = match target {
            Target::Step(name) => (!self.script.steps.contains_key(name)).then(|| format!("`{name}`")),
            Target::Dialog(name, at) => match (self.world.scripts.get(name), at) {
                (None, _) => Some(format!("the dialog `{name}`")),
                (Some(script), Some(at)) if !script.steps.contains_key(at) => {
                    Some(format!("`{at}` in `{name}`"))
                }
                _ => None,
            },
            Target::End | Target::Stay | Target::Menu => None,
        };
        if let Some(missing) = missing {
            let fault = format!("it leads to {missing}, which is not there");
            self.fault(
                &step.name,
                fault,
                "lead to a step of this file, `end`, `stay`, `menu` or `dialog:NAME`",
            );
        }
    }

    /// Everything that can come of `find` and `do` leads somewhere.
    fn outcomes(&mut self, step: &Step) {
        let all = step.find.map_or(&[][..], Find::outcomes).iter();
        let all: BTreeSet<&str> = all.chain(step.act.map_or(&[][..], Act::outcomes)).copied().collect();
        for came in &all {
            if !step.on.contains_key(*came) {
                let fault = format!("nothing says where `{came}` leads");
                self.fault(&step.name, fault, &format!("add `on.{came} = \"STEP\"`"));
            }
        }
        for named in step.on.keys().filter(|named| !all.contains(named.as_str())).collect::<Vec<_>>() {
            let fault = format!("`on.{named}` can never come");
            self.fault(&step.name, fault, "take it out, or mend its name");
        }
    }

    fn shape(&mut self, step: &Step) {
        if step.reads(Fact::List) && step.offer.is_empty() && step.find.is_none() {
            self.fault(&step.name, "a choice without anything to choose".to_owned(), "add `offer` or `find`");
        }
        if step.ask.is_some() && step.say.is_some() {
            self.fault(&step.name, "it both asks and says".to_owned(), "make two steps of it");
        }
        if step.unasked && (step.label.is_none() || !step.optional) {
            let fault = "it is never asked, and has no line that could be changed".to_owned();
            self.fault(&step.name, fault, "add `label` and `optional`, or take `unasked` out");
        }
        let mut words: Vec<&str> = step.offer.iter().map(|c| c.word.as_str()).collect();
        words.sort_unstable();
        if words.windows(2).any(|pair| pair[0] == pair[1]) {
            self.fault(&step.name, "two choices have the same word".to_owned(), "give each its own word");
        }
    }

    /// From every step, going on without a question comes to an end.
    fn circles(&mut self) {
        let silent: Vec<&Step> = self.script.steps.values().filter(|s| s.ask.is_none()).collect();
        for step in silent {
            if self.comes_back(step) {
                let fault = "it comes back to itself without a question".to_owned();
                self.fault(&step.name, fault, "lead to a question or to `end`");
            }
        }
    }

    /// Whether steps without a question lead from this one back to it.
    fn comes_back(&self, from: &Step) -> bool {
        let mut todo = vec![from];
        let mut seen = BTreeSet::new();
        while let Some(step) = todo.pop() {
            for name in step.targets().filter_map(Target::step) {
                if *name == from.name {
                    return true;
                }
                if let Some(next) = self.script.steps.get(name).filter(|s| s.ask.is_none())
                    && seen.insert(name)
                {
                    todo.push(next);
                }
            }
        }
        false
    }
}
