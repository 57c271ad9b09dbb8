//! A table of a TOML file, read key by key, so that every fault in it is found
//! in one go and named by the path to its key (`DEN.hours.monday`).

use std::cell::RefCell;
use std::ops::RangeInclusive;

use toml::{Table, Value};

use crate::domain::fault::Fault;

/// The faults found so far, shared by all sections that are being read.
#[derive(Debug, Default)]
pub(super) struct Faults(RefCell<Vec<Fault>>);

impl Faults {
    pub(super) fn add(&self, fault: Fault) {
        self.0.borrow_mut().push(fault);
    }

    pub(super) fn into_inner(self) -> Vec<Fault> {
        self.0.into_inner()
    }
}

/// A table, its path, and which of its keys were asked for. Keys are taken out
/// as they are read; [`Section::done`] refuses what nobody asked for.
#[derive(Debug)]
pub(super) struct Section<'a> {
    file: &'a str,
    path: String,
    table: Table,
    asked: Vec<&'static str>,
    present: Vec<String>,
    faults: &'a Faults,
}

impl<'a> Section<'a> {
    /// A whole file. A file that is no TOML is one fault, with its line.
    pub(super) fn parse(file: &'a str, source: &str, faults: &'a Faults) -> Option<Self> {
        match source.parse::<Table>() {
            Ok(table) => Some(Self::new(file, String::new(), table, faults)),
            Err(error) => {
                let at = error.span().map_or(0, |span| span.start);
                let line = source.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1;
                let place = format!("line {line}");
                faults.add(Fault::new(file, place, error.message().trim(), "mend the TOML of this line"));
                None
            }
        }
    }

    /// A file without keys, for when there is nothing to read.
    pub(super) fn empty(file: &'a str, faults: &'a Faults) -> Self {
        Self::new(file, String::new(), Table::new(), faults)
    }

    fn new(file: &'a str, path: String, table: Table, faults: &'a Faults) -> Self {
        let present = table.keys().cloned().collect();
        Self { file, path, table, asked: Vec::new(), present, faults }
    }

    /// Notes a fault at a key.
    pub(super) fn fault(&self, key: &str, fault: impl Into<String>, remedy: impl Into<String>) {
        self.faults.add(Fault::new(self.file, self.place(key), fault, remedy));
    }

    /// The path to a key of this table.
    fn place(&self, key: &str) -> String {
        match (self.path.is_empty(), key.is_empty()) {
            (true, _) => key.to_owned(),
            (false, true) => self.path.clone(),
            (false, false) => format!("{}.{key}", self.path),
        }
    }

    /// How many keys were written in it.
    pub(super) fn written(&self) -> usize {
        self.present.len()
    }

    /// Gives the table its name in place of its position in a list.
    pub(super) fn rename(&mut self, path: String) {
        self.path = path;
    }

    fn take(&mut self, key: &'static str) -> Option<Value> {
        self.asked.push(key);
        self.table.remove(key)
    }

    fn wrong(&self, key: &str, value: &Value, remedy: &str) {
        self.fault(key, format!("a value of type {} does not fit", value.type_str()), remedy);
    }

    /// What a key must have: notes a fault if it was not written at all.
    pub(super) fn need<T>(&self, key: &str, value: Option<T>, remedy: &str) -> Option<T> {
        if value.is_none() && !self.present.iter().any(|present| present == key) {
            self.fault(key, "missing", remedy);
        }
        value
    }

    /// A text, without the space around it; may be empty.
    pub(super) fn text(&mut self, key: &'static str) -> Option<String> {
        match self.take(key)? {
            Value::String(text) => Some(text.trim().to_owned()),
            other => {
                self.wrong(key, &other, "write a text in quotes");
                None
            }
        }
    }

    /// A text that `parse` understands.
    pub(super) fn parsed<T>(
        &mut self,
        key: &'static str,
        parse: impl Fn(&str) -> Option<T>,
        remedy: &str,
    ) -> Option<T> {
        let text = self.text(key)?;
        let value = parse(&text);
        if value.is_none() {
            self.fault(key, format!("cannot read {text:?}"), remedy);
        }
        value
    }

    /// A list of texts; a single text is a list of one.
    pub(super) fn texts(&mut self, key: &'static str) -> Option<Vec<String>> {
        const REMEDY: &str = "write a list of texts in quotes";
        let values = match self.take(key)? {
            Value::Array(values) => values,
            single => vec![single],
        };
        let texts = values.iter().map(|value| value.as_str().map(|text| text.trim().to_owned()));
        match texts.collect::<Option<Vec<_>>>() {
            Some(texts) => Some(texts),
            None => {
                self.fault(key, "not every value is a text", REMEDY);
                None
            }
        }
    }

    /// A list of texts that `parse` understands; those that it does not are faults, and
    /// so is what stands there twice.
    pub(super) fn parsed_list<T: PartialEq>(
        &mut self,
        key: &'static str,
        parse: impl Fn(&str) -> Option<T>,
        remedy: &str,
    ) -> Option<Vec<T>> {
        let mut all = Vec::new();
        for text in self.texts(key)? {
            match parse(&text) {
                None => self.fault(key, format!("cannot read {text:?}"), remedy),
                Some(value) if all.contains(&value) => {
                    self.fault(key, format!("{text:?} is named twice"), "name it once");
                }
                Some(value) => all.push(value),
            }
        }
        Some(all)
    }

    /// A whole number within a range.
    pub(super) fn whole<T>(&mut self, key: &'static str, range: RangeInclusive<T>) -> Option<T>
    where
        T: TryFrom<i64> + PartialOrd + std::fmt::Display,
    {
        let value = self.take(key)?;
        let number = value.as_integer().and_then(|number| T::try_from(number).ok());
        let fits = number.filter(|number| range.contains(number));
        if fits.is_none() {
            let remedy = format!("write a whole number from {} to {}", range.start(), range.end());
            self.fault(key, format!("{value} does not fit"), remedy);
        }
        fits
    }

    /// True or false.
    pub(super) fn flag(&mut self, key: &'static str) -> Option<bool> {
        let value = self.take(key)?;
        if !value.is_bool() {
            self.wrong(key, &value, "write true or false");
        }
        value.as_bool()
    }

    /// Two numbers, such as degrees north and degrees east.
    pub(super) fn pair(&mut self, key: &'static str, remedy: &str) -> Option<(f64, f64)> {
        let value = self.take(key)?;
        let number = |value: &Value| value.as_float().or_else(|| value.as_integer().map(|n| n as f64));
        let pair = match value.as_array().map(Vec::as_slice) {
            Some([first, second]) => number(first).zip(number(second)),
            _ => None,
        };
        if pair.is_none() {
            self.wrong(key, &value, remedy);
        }
        pair
    }

    /// A table within this one.
    pub(super) fn section(&mut self, key: &'static str) -> Option<Section<'a>> {
        let value = self.take(key)?;
        self.inner(key, value)
    }

    /// A table within this one; an empty one if it was not written.
    pub(super) fn section_or_empty(&mut self, key: &'static str) -> Section<'a> {
        let empty = Self::new(self.file, self.place(key), Table::new(), self.faults);
        self.section(key).unwrap_or(empty)
    }

    /// Every table that is left, in alphabetical order, by its name.
    pub(super) fn sections(&mut self) -> Vec<(String, Section<'a>)> {
        let table = std::mem::take(&mut self.table);
        table.into_iter().filter_map(|(key, value)| Some((key.clone(), self.inner(&key, value)?))).collect()
    }

    /// Every text that is left, in alphabetical order, by its name.
    pub(super) fn named_texts(&mut self) -> Vec<(String, String)> {
        let mut texts = Vec::new();
        for (key, value) in std::mem::take(&mut self.table) {
            match value {
                Value::String(text) => texts.push((key, text.trim().to_owned())),
                other => self.wrong(&key, &other, "write a text in quotes"),
            }
        }
        texts
    }

    /// Every text that is left and whose name means something, in alphabetical order.
    pub(super) fn take_texts<T>(&mut self, means: impl Fn(&str) -> Option<T>) -> Vec<(String, T, String)> {
        let found = self.table.iter().filter_map(|(key, value)| {
            let text = value.as_str()?;
            Some((key.clone(), means(key)?, text.to_owned()))
        });
        let found: Vec<_> = found.collect();
        self.table.retain(|key, _| !found.iter().any(|(name, ..)| name == key));
        found
    }

    /// The tables of a list (`[[inquiry]]`), in order; their paths are `inquiry 1`, and so on.
    pub(super) fn list(&mut self, key: &'static str) -> Vec<Section<'a>> {
        let values = match self.take(key) {
            Some(Value::Array(values)) => values,
            Some(other) => {
                self.wrong(key, &other, &format!("begin each with [[{key}]]"));
                Vec::new()
            }
            None => Vec::new(),
        };
        let named = values.into_iter().enumerate();
        named.filter_map(|(at, value)| self.inner(&format!("{key} {}", at + 1), value)).collect()
    }

    fn inner(&self, key: &str, value: Value) -> Option<Section<'a>> {
        match value {
            Value::Table(table) => Some(Self::new(self.file, self.place(key), table, self.faults)),
            other => {
                self.wrong(key, &other, "write a table");
                None
            }
        }
    }

    /// Ends the reading: every key that nobody asked for is a fault.
    pub(super) fn done(self) {
        for key in self.table.keys() {
            let remedy = format!("take it out, or use one of: {}", self.asked.join(", "));
            self.fault(key, "unknown key", remedy);
        }
    }
}
