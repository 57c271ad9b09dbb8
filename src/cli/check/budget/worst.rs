//! The longest values that there are for the sentences of a language: the
//! longest names, addresses, dates and numbers of the config, and a person's
//! name in the language's own letters.

use std::cmp::Reverse;

use chrono::{Duration, NaiveDate, NaiveTime};

use super::class::Letters;
use crate::dialog::speech::hours::hours;
use crate::dialog::speech::review_lines::room;
use crate::dialog::turns::World;
use crate::domain::channel::Capabilities;
use crate::domain::inquiry::Inquiry;
use crate::domain::lang::Lang;
use crate::text::{Register, Say, Value};

/// The characters of a person's name.
const NAME_CHARS: usize = 25;
/// A name of as many letters, which GSM-7 has.
const LATIN_NAME: &str = "Maria Guadalupe Hernandez";
/// The longest number of an appointment, after its office's code: a busy office's.
const NUMBER_TAIL: &str = "-26-10001";
/// A code; all are as long.
const CODE: &str = "13f18";
/// More miles than from any place to its offices.
const MILES: i64 = 9_999;
/// Tries that are left, at most.
const TRIES: i64 = 5;
/// Hours and minutes for which tries can be locked, at most.
const WAIT_HOURS: i64 = 24;
const WAIT_MINUTES: i64 = 119;
/// A year of days, any of which can be named.
const DAYS: i64 = 366;

/// What a message is about: each is said with every one of these.
#[derive(Clone, Copy, Debug)]
pub(super) struct Case<'w> {
    /// Why somebody comes.
    pub(super) inquiry: &'w Inquiry,
    /// How many tries are left, as plural forms differ.
    pub(super) count: i64,
}

/// The longest values of one language.
pub(super) struct Worst<'w> {
    pub(super) world: &'w World,
    pub(super) lang: Lang,
    pub(super) letters: Letters,
    /// The names of offices, the longest first.
    pub(super) offices: Vec<&'w str>,
    address: String,
    phone: &'w str,
    number: String,
    name: String,
    moment: Value,
    hours: Value,
    birth: Value,
    wait: Say,
    task: Say,
}

impl<'w> Worst<'w> {
    /// The channel by which budgets are made: that whose texts are counted.
    pub(super) fn can(&self) -> Capabilities {
        let channels = &self.world.channels;
        *channels.counted().unwrap_or(channels.first())
    }

    pub(super) fn of(world: &'w World, lang: Lang) -> Self {
        let all = || world.offices.0.values();
        let mut offices: Vec<&str> = all().map(|office| office.name.as_str()).collect();
        offices.sort_by_key(|name| Reverse(name.chars().count()));
        let longest = |say: &Say| units(&world.catalog.render(lang, Register::Terse, say));
        let waits = (1..=WAIT_MINUTES).map(|count| Say::new("wait-minutes").with("count", count));
        let waits = waits.chain((2..=WAIT_HOURS).map(|count| Say::new("wait-hours").with("count", count)));
        let tasks = world.scripts.keys().map(|name| Say::new(format!("task-{name}")));
        let code = all().map(|office| office.code.as_str()).max_by_key(|code| code.len()).unwrap_or("");
        let letters = Letters::of(&world.catalog, lang);
        Self {
            world,
            lang,
            letters,
            offices,
            address: all().map(|office| office.address()).max_by_key(|it| units(it)).unwrap_or_default(),
            phone: all().map(|office| office.phone.as_str()).max_by_key(|it| units(it)).unwrap_or(""),
            number: format!("{code}{NUMBER_TAIL}"),
            name: name(world, lang, letters),
            hours: longest_of(world, lang, all().map(hours)),
            moment: moment(world, lang),
            birth: longest_of(world, lang, days().map(Value::Birth)),
            wait: waits.max_by_key(longest).unwrap_or_else(|| Say::new("none")),
            task: tasks.max_by_key(longest).unwrap_or_else(|| Say::new("none")),
        }
    }

    /// Every case that can come.
    pub(super) fn cases(&self) -> Vec<Case<'w>> {
        self.world.inquiries.all().iter().map(|inquiry| Case { inquiry, count: TRIES }).collect()
    }

    /// Every number of tries that can be left.
    pub(super) fn counts(case: Case<'w>) -> impl Iterator<Item = Case<'w>> {
        (1..=TRIES).map(move |count| Case { count, ..case })
    }

    /// A sentence with all the values that it wants.
    pub(super) fn say(&self, key: &str, case: Case<'_>) -> Say {
        let wants = self.world.catalog.wants(key).iter();
        let args = wants.filter_map(|name| Some((name.clone(), self.value(name, case)?))).collect();
        Say { key: key.to_owned(), args }
    }

    /// The longest value of this name.
    fn value(&self, name: &str, case: Case<'_>) -> Option<Value> {
        Some(match name {
            "office" => self.office().into(),
            "address" => Value::from(&self.address),
            "phone" => self.phone.into(),
            "inquiry" => Say::new(case.inquiry.label_key()).into(),
            "first" => self.say(&format!("first-{}", case.inquiry.first.as_ref()?), case).into(),
            "bring" => bring(case.inquiry).into(),
            "organisation" => Value::from(&self.world.rules.organisation),
            "languages" => self.world.others(self.lang, &self.can()).join(", ").into(),
            "name" | "value" | "line" | "place" | "next" => Value::from(&self.name),
            "list" => vec![Value::from(&self.name)].into(),
            "number" => Value::from(&self.number),
            "code" => CODE.into(),
            "hours" => self.hours.clone(),
            "from" => Say::new("weekday-short-7").into(),
            "closes" => self.moment.clone(),
            "time" | "old" | "opens" => self.moment.clone(),
            "until" => self.moment.clone(),
            "minutes" => case.inquiry.minutes.into(),
            "limit" => self.world.rules.open_per_address.into(),
            "tries" | "count" => case.count.into(),
            "miles" => MILES.into(),
            "key" => "10".into(),
            "zone" => "UTC".into(),
            "wait" => self.wait.clone().into(),
            // What the patterns of dates are made of.
            "weekday" | "weekday-short" | "month" | "month-short" => Say::new(format!("{name}-7")).into(),
            "day" | "month-number" | "h12" | "h24" => 12.into(),
            "year" => 2028.into(),
            "hh24" | "mm" => "12".into(),
            "half" => Say::new("half-pm").into(),
            "date" => self.birth.clone(),
            "task" => self.task.clone().into(),
            _ => Value::from(self.world.rules.numbers.get(name)?),
        })
    }

    /// The longest name of an office.
    pub(super) fn office(&self) -> &'w str {
        self.offices.first().copied().unwrap_or_default()
    }

    /// An office in a list, with its distance.
    pub(super) fn office_at(&self, name: &str) -> Say {
        Say::new("office-at-miles").with("office", name).with("miles", MILES)
    }

    /// A day and a time.
    pub(super) fn moment(&self) -> Value {
        self.moment.clone()
    }

    /// A line of a list of appointments.
    pub(super) fn appointment(&self) -> Say {
        let say = Say::new("appointment-line").with("number", &self.number);
        say.with("office", self.office()).with("time", self.moment())
    }

    /// A person's name.
    pub(super) fn name(&self) -> Value {
        Value::from(&self.name)
    }

    /// A date of birth.
    pub(super) fn birth(&self) -> Value {
        self.birth.clone()
    }

    /// Words of one's own, as a review that has so many of them shows them.
    pub(super) fn own_words(&self, answers: usize) -> Value {
        self.name.chars().cycle().take(room(answers)).collect::<String>().into()
    }

    /// The longest of these by SMS.
    pub(super) fn longest(&self, all: impl Iterator<Item = Say>) -> Option<Say> {
        all.max_by_key(|say| units(&self.world.catalog.render(self.lang, Register::Terse, say)))
    }
}

/// What to bring, as the engine says it.
fn bring(inquiry: &Inquiry) -> Say {
    if inquiry.bring.is_empty() {
        return Say::new("bring-nothing-else");
    }
    let things: Vec<Say> = inquiry.bring.iter().map(|key| Say::new(format!("bring-{key}"))).collect();
    Say::new("bring-also").with("list", things)
}

/// UTF-16 units of a text.
fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// A name in the language's own letters: those of its name for itself, where
/// they are not Latin.
fn name(world: &World, lang: Lang, letters: Letters) -> String {
    let own = world.catalog.render(lang, Register::Full, &Say::new("language-name"));
    match letters {
        Letters::Latin => LATIN_NAME.to_owned(),
        Letters::Other => own.chars().filter(|c| c.is_alphabetic()).cycle().take(NAME_CHARS).collect(),
    }
}

/// The days of a year, any of which can be named.
fn days() -> impl Iterator<Item = NaiveDate> {
    let first = NaiveDate::from_ymd_opt(2028, 1, 1).unwrap_or_default();
    (0..DAYS).map(move |days| first + Duration::days(days))
}

/// The longest date together with the longest time of the clock.
fn moment(world: &World, lang: Lang) -> Value {
    let times = (0..24).filter_map(|hour| NaiveTime::from_hms_opt(hour, 45, 0)).map(Value::Time);
    let date = longest_of(world, lang, days().map(Value::Date));
    match (date, longest_of(world, lang, times)) {
        (Value::Date(day), Value::Time(time)) => day.and_time(time).into(),
        (other, _) => other,
    }
}

/// The longest of these values, as it is said by SMS.
fn longest_of(world: &World, lang: Lang, all: impl Iterator<Item = Value>) -> Value {
    let said = |value: &Value| {
        let say = Say::new("as-it-is").with("value", value.clone());
        units(&world.catalog.render(lang, Register::Terse, &say))
    };
    all.max_by_key(said).unwrap_or_else(|| "".into())
}
