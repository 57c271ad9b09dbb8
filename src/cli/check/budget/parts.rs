//! What a message is made of: the sentences in its sentences, with their length,
//! so that a fault can name the one that is too long.

use std::collections::BTreeMap;

use super::sent::Sent;
use super::worst::Worst;
use crate::text::{Register, Say, Value};

/// The parts that a fault names, at most.
const NAMED: usize = 6;

/// The longest parts of a message, as a fault tells of them: `moment 5 x 22`.
pub(super) fn longest(worst: &Worst<'_>, sent: &Sent) -> String {
    let mut parts = BTreeMap::<String, (usize, usize)>::new();
    let mut note = |key: &str, say: &Say| {
        let length = worst.world.catalog.render(worst.lang, Register::Terse, say).encode_utf16().count();
        let part = parts.entry(key.to_owned()).or_default();
        *part = (part.0 + 1, part.1.max(length));
    };
    for say in sent.says.iter().chain(sent.choices.iter().map(|choice| &choice.label)) {
        of_say(say, &mut note);
    }
    let mut parts: Vec<(String, (usize, usize))> = parts.into_iter().collect();
    parts.sort_by_key(|(_, (times, length))| std::cmp::Reverse(times * length));
    let shown = parts.into_iter().take(NAMED).map(|(key, (times, length))| match times {
        1 => format!("{key} {length}"),
        _ => format!("{key} {times} x {length}"),
    });
    shown.collect::<Vec<_>>().join(", ")
}

/// The sentence itself, and those in its values; what only shows a value is no part.
fn of_say(say: &Say, note: &mut impl FnMut(&str, &Say)) {
    if say.key != "as-it-is" && say.key != "review-line" {
        note(&say.key, say);
    }
    for (_, value) in &say.args {
        of_value(value, note);
    }
}

fn of_value(value: &Value, note: &mut impl FnMut(&str, &Say)) {
    let dated = |key, note: &mut dyn FnMut(&str, &Say)| {
        note(key, &Say::new("as-it-is").with("value", value.clone()));
    };
    match value {
        Value::Say(say) => of_say(say, note),
        Value::List(values) => values.iter().for_each(|value| of_value(value, note)),
        Value::Moment(_) => dated("moment", note),
        Value::Birth(_) => dated("date-birth", note),
        _ => {}
    }
}
