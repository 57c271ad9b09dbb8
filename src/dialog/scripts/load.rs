//! From the files under `dialogs/` to checked scripts. Every fault is found in
//! one go and names file, step and key.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::{Table, Value};

use super::script::Script;
use super::step::{Choose, Step, Target, open_to};
use super::words::{Act, Find, When, told_where};
use crate::dialog::kinds;
use crate::dialog::kinds::{Read, Role};
use crate::domain::fault::Fault;

/// What helps with a file that is written wrongly.
const REMEDY: &str = "see the other steps for how a step is written";

/// A step as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenStep {
    ask: Option<String>,
    say: Option<String>,
    read: Option<String>,
    fills: Option<String>,
    find: Option<String>,
    #[serde(rename = "do")]
    act: Option<String>,
    #[serde(default)]
    offer: Vec<WrittenChoice>,
    #[serde(default)]
    needs: Vec<String>,
    when: Option<String>,
    #[serde(default)]
    optional: bool,
    #[serde(default)]
    early: bool,
    #[serde(default)]
    unasked: bool,
    with: Option<String>,
    #[serde(default)]
    anew: bool,
    label: Option<String>,
    none: Option<String>,
    #[serde(default)]
    on: BTreeMap<String, String>,
    #[serde(default)]
    by: BTreeMap<String, String>,
    next: String,
    was: Option<String>,
}

/// A choice as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenChoice {
    word: String,
    say: String,
    key: Option<String>,
    go: Option<String>,
    #[serde(default)]
    unlisted: bool,
}

/// Reads all dialogs, each from its file name (`dialogs/book.toml`) and text.
///
/// # Errors
/// Every fault of every file.
pub fn scripts(files: Vec<(String, String)>) -> Result<BTreeMap<String, Script>, Vec<Fault>> {
    let mut scripts = BTreeMap::new();
    let mut faults = Vec::new();
    for (file, source) in files {
        let name = file.rsplit('/').next().unwrap_or(&file).trim_end_matches(".toml").to_owned();
        match toml::from_str::<Table>(&source) {
            Ok(written) => {
                scripts.insert(name.clone(), script(&file, &name, written, &mut faults));
            }
            Err(error) => faults.push(syntax(&file, &source, &error)),
        }
    }
    if faults.is_empty() { Ok(scripts) } else { Err(faults) }
}

fn syntax(file: &str, source: &str, error: &toml::de::Error) -> Fault {
    let line = error.span().map(|span| source[..span.start.min(source.len())].lines().count().max(1));
    let place = line.map_or_else(String::new, |line| format!("line {line}"));
    Fault::new(file, place, error.message().replace('\n', " "), REMEDY)
}

fn script(file: &str, name: &str, mut written: Table, faults: &mut Vec<Fault>) -> Script {
    let first = match written.remove("first") {
        Some(Value::String(first)) => first,
        _ => {
            let remedy = "write `first = \"STEP\"` at its top, and call no step `first`";
            faults.push(Fault::new(file, "first", "it does not say where the dialog begins", remedy));
            String::new()
        }
    };
    let mut steps = BTreeMap::new();
    for (step_name, value) in written {
        match value.try_into::<WrittenStep>() {
            Ok(step_written) => {
                let mut place = Place { file, step: &step_name, faults };
                steps.insert(step_name.clone(), step(&mut place, step_written));
            }
            Err(error) => {
                let fault = error.message().replace('\n', " ");
                faults.push(Fault::new(file, format!("[{step_name}]"), fault, REMEDY));
            }
        }
    }
    Script::new(name, first, steps)
}

/// Where a fault is.
struct Place<'a> {
    file: &'a str,
    step: &'a str,
    faults: &'a mut Vec<Fault>,
}

impl Place<'_> {
    /// Reads one of a few names, or notes a fault that lists them.
    fn named<T: Copy>(
        &mut self,
        key: &str,
        written: Option<String>,
        all: &[T],
        name: fn(T) -> &'static str,
    ) -> Option<T> {
        let names = || all.iter().map(|one| name(*one).to_owned()).collect();
        self.known(key, &written?, |written| all.iter().copied().find(|one| name(*one) == written), names)
    }

    /// Reads what `parse` knows, or notes a fault that lists its names.
    fn known<T>(
        &mut self,
        key: &str,
        written: &str,
        parse: impl Fn(&str) -> Option<T>,
        names: impl Fn() -> Vec<String>,
    ) -> Option<T> {
        let found = parse(written);
        if found.is_none() {
            let remedy = format!("it is one of: {}", names().join(", "));
            self.fault(key, format!("`{written}` is not known"), remedy);
        }
        found
    }

    fn fault(&mut self, key: &str, fault: String, remedy: String) {
        self.faults.push(Fault::new(self.file, format!("[{}] {key}", self.step), fault, remedy));
    }
}

fn step(place: &mut Place<'_>, written: WrittenStep) -> Step {
    let targets =
        |all: BTreeMap<String, String>| all.into_iter().map(|(k, t)| (k, Target::parse(&t))).collect();
    let mut on: BTreeMap<String, Target> = targets(written.on);
    if let Some(none) = written.none {
        on.insert("none".to_owned(), Target::parse(&none));
    }
    let when = written.when.and_then(|text| {
        let when = When::parse(&text);
        if when.is_none() {
            let remedy = "it is `STEP has WORD`, `inquiry.urgent`, `inquiry.first`, \
                          `inquiry.ID` with the id of a paper, `visit.fits`, `visit.closed`, `visit.no-office`, `visit.unfit`, `begun`, `office`, `alone`, `stranger`, `channel.sms` or `channel.telegram`, perhaps after `not `";
            place.fault("when", format!("`{text}` is not known"), remedy.to_owned());
        }
        when
    });
    let read = written.read.and_then(|name| {
        place.known("read", &name, |name| Read::parse(name, kinds::ALL), || Read::names(kinds::ALL))
    });
    if written.ask.is_some() != read.is_some() {
        let remedy = "a question has both `ask` and `read`; a sentence in passing has `say`";
        place.fault("ask", "`ask` and `read` go together".to_owned(), remedy.to_owned());
    }
    let find = place.named("find", written.find, Find::ALL, Find::as_str);
    Step {
        name: place.step.to_owned(),
        ask: written.ask,
        say: written.say,
        read,
        fills: fills(place, written.fills, read, find),
        find,
        act: place.named("do", written.act, Act::ALL, Act::as_str),
        offer: written.offer.into_iter().map(choose).collect(),
        needs: written.needs,
        when,
        optional: written.optional,
        early: written.early,
        unasked: written.unasked,
        with: written.with,
        anew: written.anew,
        label: written.label,
        on,
        by: targets(written.by),
        next: Target::parse(&written.next),
        was: written.was,
    }
}

/// The role that a step says it fills, if it can.
fn fills(
    place: &mut Place<'_>,
    written: Option<String>,
    read: Option<Read>,
    find: Option<Find>,
) -> Option<Role> {
    let role = place.known("fills", &written?, Role::parse, Role::names)?;
    if open_to(read, find) != Some(role) {
        let remedy = format!("take it out, or write it at {}", told_where(role));
        place.fault("fills", format!("the answer of this step cannot be {}", role.spoken()), remedy);
    }
    Some(role)
}

fn choose(written: WrittenChoice) -> Choose {
    Choose {
        word: written.word,
        say: written.say,
        key: written.key,
        go: written.go.as_deref().map(Target::parse),
        unlisted: written.unlisted,
    }
}
