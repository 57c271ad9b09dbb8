//! What every sentence costs by SMS, with the longest values that there are.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::cli::table::Table;
use crate::dialog::sentences;
use crate::dialog::world::World;
use crate::domain::fault::Fault;
use crate::domain::lang::Lang;
use crate::text::segments::{Segments, count};
use crate::text::{Encoding, Say, Value, Voice};

/// The most segments that one sentence may cost by SMS in the letters of GSM-7.
const MOST: usize = 3;
/// The same where the language's own letters take UCS-2, with less than half the room.
const MOST_UCS2: usize = 6;
/// A long name, as long as most get.
const LONG_NAME: &str = "Maria Guadalupe Hernandez de la Cruz";

/// Sentences that cost too much.
pub(super) fn faults(world: &World) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (lang, file, key, cost) in all(world) {
        let most = if cost.encoding == Encoding::Gsm7 { MOST } else { MOST_UCS2 };
        if cost.segments > most {
            let fault =
                format!("costs {} segments by SMS with the longest values, more than {most}", cost.segments);
            faults.push(Fault::new(
                file,
                format!("{key} ({lang})"),
                fault,
                "shorten it, or give it a shorter .sms form",
            ));
        }
    }
    faults
}

/// A line for each sentence that scripts say, by language.
pub(super) fn table(world: &World) -> String {
    let mut table = Table::new(["LANG", "SENTENCE", "SEGMENTS", "UNITS", "LETTERS"]);
    for (lang, _, key, cost) in all(world) {
        let letters = if cost.encoding == Encoding::Gsm7 { "GSM-7" } else { "UCS-2" };
        let units = cost.units.to_string();
        table.row([lang.to_string(), key, cost.segments.to_string(), units, letters.to_owned()]);
    }
    table.show()
}

fn all(world: &World) -> Vec<(Lang, String, String, Segments)> {
    let longest = Longest::of(world);
    let said: BTreeSet<String> = sentences::said(world).into_keys().collect();
    let mut costs = Vec::new();
    for lang in &world.rules.langs {
        for (file, key) in world.catalog.keys(*lang).into_iter().filter(|(_, key)| said.contains(key)) {
            let names = world.catalog.variables(*lang, &key);
            let say =
                names.iter().fold(Say::new(&key), |say, name| say.with(name, longest.value(world, name)));
            let text = world.by_sms(*lang, world.catalog.render(*lang, Voice::Sms, &say));
            costs.push((*lang, file, key, count(&text)));
        }
    }
    costs
}

/// The longest values that a sentence can be given.
struct Longest {
    office: String,
    address: String,
    inquiry: Say,
    first: Say,
    bring: Vec<Say>,
    organisation: String,
}

impl Longest {
    fn of(world: &World) -> Self {
        let longest = |texts: Vec<String>| {
            texts.into_iter().max_by_key(|text| text.chars().count()).unwrap_or_default()
        };
        let offices = || world.offices.0.values();
        let inquiries = || world.inquiries.all().iter();
        let keys = |keys: Vec<String>| {
            let length = |key: &String| {
                let say = Say::new(key);
                world.rules.langs.iter().map(|lang| world.catalog.render(*lang, Voice::Sms, &say).len()).max()
            };
            Say::new(keys.into_iter().max_by_key(length).unwrap_or_else(|| "none".to_owned()))
        };
        let bring = inquiries().map(|inquiry| &inquiry.bring).max_by_key(|bring| bring.len());
        Self {
            office: longest(offices().map(|office| office.name.clone()).collect()),
            address: longest(offices().map(crate::domain::office::Office::address).collect()),
            inquiry: keys(inquiries().map(crate::domain::inquiry::Inquiry::label_key).collect()),
            first: keys(
                inquiries().filter_map(|i| i.first.as_ref()).map(|first| format!("first-{first}")).collect(),
            ),
            bring: bring.into_iter().flatten().map(|key| Say::new(format!("bring-{key}"))).collect(),
            organisation: world.rules.organisation.clone(),
        }
    }

    fn value(&self, world: &World, name: &str) -> Value {
        let moment = || NaiveDate::from_ymd_opt(2026, 9, 30).and_then(|day| day.and_hms_opt(22, 45, 0));
        match name {
            "office" => Value::from(&self.office),
            "address" => Value::from(&self.address),
            "inquiry" => Value::from(self.inquiry.clone()),
            "first" => Value::from(self.first.clone()),
            "bring" => Value::from(self.bring.clone()),
            "organisation" => Value::from(&self.organisation),
            "name" | "value" | "line" | "place" => Value::from(LONG_NAME),
            "number" => Value::from("DEN-26-10001"),
            "code" => Value::from("13f18"),
            "minutes" | "hold" | "tries" | "limit" | "miles" | "key" => Value::Number(88),
            "time" | "old" | "opens" => moment().map_or(Value::Number(0), Value::from),
            "until" => moment().map_or(Value::Number(0), |moment| Value::from(moment.time())),
            "task" => Value::from(Say::new("task-book")),
            _ => Value::from(world.rules.numbers.get(name).map_or("1-800-555-0100 ext. 22", String::as_str)),
        }
    }
}
