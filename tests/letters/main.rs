//! In which letters sentences leave by SMS, and in which order a phone shows
//! those of right-to-left languages.
#![allow(clippy::unwrap_used)]

mod order;
mod plain;

use chrono::NaiveDate;
use textpass::cli::parts::world::assemble;
use textpass::config;
use textpass::dialog::turns::World;
use textpass::domain::lang::Lang;
use textpass::text::{Register, Say, Value, key};

fn lang(code: &str) -> Lang {
    Lang::parse(code).unwrap()
}

/// The world that is compiled in.
fn world() -> World {
    assemble(&config::files(None).unwrap()).unwrap().world
}

/// A value of that name as it often is: `name` and `office` are given.
fn value(world: &World, variable: &str, name: &str, office: &str) -> Value {
    match variable {
        "name" | "value" => name.into(),
        "office" | "place" => office.into(),
        "address" => "12484 E Weaver Pl, Centennial, CO 80111".into(),
        "number" => "DEN-26-1001".into(),
        "code" => "13f18".into(),
        "phone" => "1-800-555-0100".into(),
        "time" | "old" | "opens" => {
            NaiveDate::from_ymd_opt(2026, 12, 1).unwrap().and_hms_opt(9, 30, 0).unwrap().into()
        }
        "inquiry" => Say::new("inquiry-adit").into(),
        "line" => Say::new("label-office").with("value", office).into(),
        "bring" => Say::new("bring-nothing-else").into(),
        "first" => Say::new("first-case-status").with("hotline", "1-800-555-0101").into(),
        "task" => Say::new("task-book").into(),
        "wait" => Say::new("wait-minutes").with("count", 5).into(),
        "organisation" => world.rules.organisation.as_str().into(),
        number => world.rules.numbers.get(number).map_or(Value::Number(5), Value::from),
    }
}

/// A sentence of a language with a value for everything that it names.
fn said(world: &World, lang: Lang, register: Register, key: &str, name: &str, office: &str) -> String {
    let variables = world.catalog.wants(key).iter();
    let say = variables.fold(Say::new(key), |say, it| say.with(it, value(world, it, name, office)));
    world.catalog.render(lang, register, &say)
}

/// Every sentence of a language that dialogs can say, but its dates and its short forms.
fn keys(world: &World, lang: Lang) -> Vec<String> {
    let keys = world.catalog.keys(lang).into_iter().filter(|(file, _)| !file.ends_with("dates.ftl"));
    keys.map(|(_, key)| key).filter(|key| !key::is_short(key) && !key.starts_with("list-")).collect()
}
