//! Sample values for sentences: long ones, as far as the config has them.

use chrono::{NaiveDate, NaiveDateTime};

use crate::dialog::speech::hours::hours;
use crate::dialog::turns::World;
use crate::domain::office::Office;
use crate::service::wording::with_numbers;
use crate::text::{Say, Value, key};

/// A long name.
const NAME: &str = "Maria Hernandez de la Cruz";

/// Values for every sentence.
pub(super) struct Sample {
    /// The office with the longest name.
    office: Option<Office>,
    inquiry: Say,
    first: Say,
    bring: Vec<Say>,
    when: NaiveDateTime,
}

impl Sample {
    pub(super) fn of(world: &World) -> Self {
        let office = world.offices.0.values().max_by_key(|office| office.name.chars().count()).cloned();
        let inquiries = world.inquiries.all();
        let most = inquiries.iter().max_by_key(|inquiry| inquiry.bring.len());
        let first = inquiries.iter().find_map(|inquiry| inquiry.first.clone()).unwrap_or_default();
        Self {
            office,
            inquiry: Say::new(most.map_or_else(String::new, |inquiry| inquiry.label_key())),
            first: with_numbers(world, Say::new(format!("first-{first}"))),
            bring: most.iter().flat_map(|it| &it.bring).map(|it| Say::new(format!("bring-{it}"))).collect(),
            when: NaiveDate::from_ymd_opt(2026, 9, 30)
                .and_then(|day| day.and_hms_opt(10, 45, 0))
                .unwrap_or_default(),
        }
    }

    /// A sentence with a value for everything that it names in any language.
    pub(super) fn say(&self, world: &World, key: &str) -> Say {
        // A sentence may have its short form alone.
        let short = key::short_of(key);
        let wants = world.catalog.wants(key).iter().chain(world.catalog.wants(&short));
        wants.fold(Say::new(key), |say, name| say.with(name, self.value(world, name)))
    }

    fn value(&self, world: &World, name: &str) -> Value {
        let office =
            |of: fn(&Office) -> String| Value::from(self.office.as_ref().map(of).unwrap_or_default());
        let day = |what: &str, number: u32| Value::from(Say::new(format!("{what}-{number}")));
        match name {
            "office" => office(|office| office.name.clone()),
            "address" => office(Office::address),
            "phone" => office(|office| office.phone.clone()),
            "organisation" => Value::from(&world.rules.organisation),
            "inquiry" => Value::from(self.inquiry.clone()),
            "first" => Value::from(self.first.clone()),
            "bring" => Value::from(Say::new("bring-also").with("list", self.bring.clone())),
            "list" | "line" => Value::from(self.bring.clone()),
            "next" | "name" | "value" | "place" => Value::from(NAME),
            "number" => Value::from("DEN-26-10001"),
            "code" => Value::from("13f18"),
            "date" => Value::from(self.when.date()),
            "hours" => self.office.as_ref().map_or_else(|| Value::List(Vec::new()), hours),
            "from" => day("weekday-short", 1),
            "closes" => Value::from(self.when.time()),
            "time" | "old" | "opens" => Value::from(self.when),
            "until" => Value::from(self.when.time()),
            "task" => Value::from(Say::new("task-book")),
            "wait" => Value::from(Say::new("wait-minutes").with("count", 45)),
            "weekday" | "weekday-short" => day(name, 3),
            "month" | "month-short" => day(name, 9),
            "half" => Value::from(Say::new("half-am")),
            "hh24" | "mm" | "h12" | "h24" | "day" => Value::Number(10),
            "month-number" => Value::Number(9),
            "year" => Value::Number(2026),
            _ => world.rules.numbers.get(name).map_or(Value::Number(5), Value::from),
        }
    }
}
