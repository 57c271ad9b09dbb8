//! Who tells what: each role that a dialog uses is told by a step, and of several steps
//! that tell one it is known which is the later one.

use super::Walk;
use crate::dialog::kinds::Role;
use crate::dialog::scripts::{Act, Find, Step, When, needs, told_where};

impl Walk<'_> {
    /// What the steps tell and use.
    pub(in crate::dialog) fn roles(&mut self) {
        for role in self.script.roles() {
            self.tellers(role);
            self.untold(role);
        }
        for step in self.script.steps.values().filter(|step| !step.anew) {
            self.needs(step);
        }
    }

    /// Of two steps that tell one role, exactly one needs the other: its answer counts.
    fn tellers(&mut self, role: Role) {
        let all: Vec<&Step> = self.script.tellers(role).collect();
        let needs = |one: &Step, other: &Step| needs(&self.script.steps, &one.name, &other.name);
        let pairs =
            all.iter().enumerate().flat_map(|(at, one)| all[..at].iter().map(move |other| (*one, *other)));
        let unsure: Vec<_> = pairs.filter(|(one, other)| needs(one, other) == needs(other, one)).collect();
        for (one, other) in unsure {
            let each = if needs(one, other) { "each needs the other" } else { "neither needs the other" };
            let fault = format!("it tells {}, as `{}` does, and {each}", role.spoken(), other.name);
            let remedy = "name the one that is answered first in the `needs` of the other alone, or take \
                          `fills` out of one of them";
            self.fault(&one.name, fault, remedy);
        }
    }

    /// A role that is used is told by somebody.
    fn untold(&mut self, role: Role) {
        if self.script.first_teller(role).is_some() {
            return;
        }
        let open: Vec<String> =
            self.script.steps.values().filter(|step| step.could_fill(role)).map(name).collect();
        let wanted = |step: &&Step| {
            let anywhere = !open.is_empty() && (speaks_of(step, role) || self.says(step, role));
            wants(step).contains(&role) || anywhere
        };
        let Some(user) = self.script.in_order().find(wanted).map(|step| step.name.clone()) else { return };
        let fault = format!("it uses {}, which no step tells", role.spoken());
        let at =
            if open.is_empty() { told_where(role) } else { format!("each of {} that does", open.join(", ")) };
        self.fault(&user, fault, &format!("write `fills = \"{role}\"` at {at}"));
    }

    /// A step whose answer is kept names the steps that it depends on.
    fn needs(&mut self, step: &Step) {
        let used = step.find.map_or(&[][..], uses);
        let tellers =
            used.iter().flat_map(|role| self.script.tellers(*role).map(move |teller| (*role, teller)));
        let missing: Vec<(Role, &Step)> = tellers
            .filter(|(_, teller)| teller.name != step.name && !step.needs.contains(&teller.name))
            .collect();
        for (role, teller) in missing {
            let fault = format!("it uses {}, but `needs` does not name `{}`", role.spoken(), teller.name);
            self.fault(&step.name, fault, &format!("add \"{}\" to its `needs`", teller.name));
        }
    }

    /// Whether a sentence of the step names what the role is about.
    fn says(&self, step: &Step, role: Role) -> bool {
        let keys = step.ask.iter().chain(&step.say);
        keys.flat_map(|key| self.world.catalog.wants(key)).any(|value| of_value(value) == Some(role))
    }
}

fn name(step: &Step) -> String {
    format!("`{}`", step.name)
}

/// What a `find` looks at.
fn uses(find: Find) -> &'static [Role] {
    match find {
        Find::OfficesNearPlace | Find::MoreOffices => &[Role::Place],
        Find::Reasons => &[Role::Inquiry],
        Find::Times | Find::TimesElsewhere => &[Role::Office, Role::Inquiry],
        Find::SameVisit | Find::Overlap => &[Role::Name, Role::BirthDate, Role::Inquiry],
        Find::Opened => &[Role::Credentials],
        _ => &[],
    }
}

/// What a step cannot do without. The office and the inquiry may be those of an
/// appointment, and so may the person with whose visit another one overlaps.
fn wants(step: &Step) -> Vec<Role> {
    let finds: &[Role] = match step.find {
        Some(Find::Overlap) => &[Role::Slot],
        Some(find) => uses(find),
        None => &[],
    };
    let does: &[Role] = match step.act {
        Some(Act::Hold | Act::Move) => &[Role::Slot],
        Some(Act::Book) => &[Role::Slot, Role::Name, Role::BirthDate],
        Some(Act::SendAgain) => &[Role::Name, Role::BirthDate],
        _ => &[],
    };
    let all = finds.iter().chain(does).copied();
    all.filter(|role| !matches!(role, Role::Office | Role::Inquiry)).collect()
}

/// What a step goes by where it is told.
fn speaks_of(step: &Step, role: Role) -> bool {
    let finds = step.find.is_some_and(|find| uses(find).contains(&role));
    let does = match step.act {
        Some(Act::Hold | Act::Move) => matches!(role, Role::Office | Role::Inquiry),
        Some(Act::Book) => !matches!(role, Role::Place | Role::Credentials | Role::Appointment),
        _ => false,
    };
    finds || does || step.when.as_ref().is_some_and(|when| goes_by(when) == Some(role))
}

/// What a condition looks at.
fn goes_by(when: &When) -> Option<Role> {
    match when {
        When::InquiryAsks(_) | When::InquiryUrgent | When::InquiryFirst => Some(Role::Inquiry),
        When::Office => Some(Role::Office),
        When::Not(when) => goes_by(when),
        _ => None,
    }
}

/// What a value of sentences comes from.
fn of_value(value: &str) -> Option<Role> {
    match value {
        "place" => Some(Role::Place),
        "office" | "address" | "phone" | "opens" | "hours" => Some(Role::Office),
        "inquiry" | "minutes" | "first" | "bring" => Some(Role::Inquiry),
        "name" => Some(Role::Name),
        "time" => Some(Role::Slot),
        _ => None,
    }
}
