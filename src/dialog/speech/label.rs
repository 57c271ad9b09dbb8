//! How an answer is shown: in a list, in the review, on the day's list.
//! Personal numbers are masked.

use crate::answer::place::{Gazetteer, PlaceAnswer};
use crate::dialog::kinds;
use crate::dialog::kinds::Role;
use crate::dialog::memory::{Kept, Offered, Picked};
use crate::dialog::scripts::Step;
use crate::dialog::turns::wall::{local, shown};
use crate::dialog::turns::{Turn, World};
use crate::text::{Register, Say, Value};

impl Offered {
    /// The label of this line.
    pub(in crate::dialog) fn say(&self, world: &World, turn: &Turn) -> Say {
        match &self.label {
            // The text has the whole line; its button says which line it is.
            Some(key) if self.go.is_some() => Say::new("as-it-is").with("value", bare(world, turn, key)),
            Some(key) => Say::new(key),
            None => Say::new("as-it-is").with("value", value(world, turn, None, &self.value)),
        }
    }
}

/// The label of a line without what the line says: "Office".
pub(in crate::dialog) fn bare(world: &World, turn: &Turn, key: &str) -> String {
    let say = Say::new(key).with("value", "");
    let whole = world.catalog.render(turn.lang(world), turn.can(world).register, &say);
    whole.trim_matches(leads_on).to_owned()
}

/// Whether a sign only leads from a label to its value, in whatever script.
fn leads_on(sign: char) -> bool {
    sign.is_whitespace() || matches!(sign, ':' | '：' | '،' | ',' | '、' | '，' | '؛' | ';' | '-' | '–' | '—')
        // Marks of direction.
        || matches!(sign, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{2066}'..='\u{2069}')
}

/// An answer as a value in a sentence.
pub(in crate::dialog) fn value(world: &World, turn: &Turn, step: Option<&Step>, kept: &Kept) -> Value {
    let own = |word: &str| {
        let choose = step.and_then(|s| s.offer.iter().find(|c| c.word == word));
        choose.map_or_else(|| Value::from(word), |c| Value::Say(Say::new(&c.say)))
    };
    let code = || turn.task().and_then(|task| task.office(world));
    let moment = |at| code().map_or_else(|| Value::from(""), |code| shown(world, code, at));
    match kept {
        Kept::Place(place) => of_place(world, place),
        // The distance helps to choose; once chosen, the name is enough.
        Kept::Office(code) if step.is_some() => of_place(world, &PlaceAnswer::Office(code.clone())),
        Kept::Office(code) => of_office(world, turn, code),
        Kept::OfficeAt(code, start) => world.offices.get(code).map_or_else(
            || Value::from(code.as_str()),
            |office| {
                // In few letters there is no room for the distance as well; the nearest goes first.
                let shown = match turn.can(world).register {
                    Register::Terse => Value::from(&office.name),
                    Register::Full => of_office(world, turn, code),
                };
                let say = Say::new("office-with-time").with("office", shown);
                Value::Say(say.with("time", Value::Moment(local(office, *start))))
            },
        ),
        Kept::Inquiry(id) => Value::Say(Say::new(format!("inquiry-{id}"))),
        Kept::Lang(lang) => {
            let register = turn.can(world).register;
            Value::from(world.catalog.render(*lang, register, &Say::new("language-name")))
        }
        Kept::Slot(start) => moment(*start),
        Kept::Choice(word) => own(word),
        Kept::Choices(words) => Value::List(words.iter().map(|w| own(w)).collect()),
        Kept::Appointment(picked) => of_picked(world, picked),
        Kept::YesNo(yes) => Value::Say(Say::new(if *yes { "yes" } else { "no" })),
        Kept::Nothing => Value::Say(Say::new("none")),
        Kept::Paper(number) => Value::from(world.papers.masked(number)),
        // The rest are shown as their kind says.
        other => kinds::shown(other).unwrap_or_else(|| "".into()),
    }
}

fn of_place(world: &World, place: &PlaceAnswer) -> Value {
    match place {
        PlaceAnswer::Near { label, .. } if label.is_empty() => Value::Say(Say::new("your-location")),
        PlaceAnswer::Near { label, .. } => Value::from(label),
        PlaceAnswer::State(state) => Value::from(Gazetteer::state_name(*state)),
        PlaceAnswer::Office(code) => {
            Value::from(world.offices.get(code).map_or(code.as_str(), |o| o.name.as_str()))
        }
    }
}

/// An office with its distance, where the person's place is known.
fn of_office(world: &World, turn: &Turn, code: &crate::domain::office::OfficeCode) -> Value {
    let Some(office) = world.offices.get(code) else { return Value::from(code.as_str()) };
    let near = turn.task().and_then(|task| task.all_told(world, Role::Place).find_map(Kept::point));
    match near {
        // Miles are shown whole; a distance is never negative or above half the globe.
        #[allow(clippy::cast_possible_truncation)]
        Some(point) => {
            let miles = point.miles_to(office.point).round() as i64;
            Value::Say(Say::new("office-at-miles").with("office", &office.name).with("miles", miles))
        }
        None => Value::from(&office.name),
    }
}

fn of_picked(world: &World, picked: &Picked) -> Value {
    let name = world.offices.get(&picked.office).map_or(picked.office.as_str(), |office| &office.name);
    let say = Say::new("appointment-line").with("number", picked.number.to_string());
    Value::Say(say.with("office", name).with("time", shown(world, &picked.office, picked.start)))
}

#[cfg(test)]
mod tests {
    use super::leads_on;

    #[test]
    fn a_bare_label_ends_with_its_word() {
        for (label, word) in [
            ("Office: ", "Office"),
            ("Numer (jaki): ", "Numer (jaki)"),
            ("Bureau\u{a0}: ", "Bureau"),
            ("办事处：", "办事处"),
            ("المكتب: \u{2068}\u{2069}", "المكتب"),
            ("المكتب،", "المكتب"),
            ("Вопрос — ", "Вопрос"),
        ] {
            assert_eq!(label.trim_matches(leads_on), word);
        }
    }
}
