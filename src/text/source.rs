//! One `.ftl` file: its entries, where they stand, and what is wrong with its syntax.

use std::sync::Arc;

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Attribute, Entry, Pattern};
use fluent_syntax::parser::ParserError;

use crate::domain::fault::Fault;

/// A parsed file.
pub(super) struct Source {
    /// Its name, as the operator knows it.
    pub(super) file: String,
    /// What it says.
    pub(super) resource: Arc<FluentResource>,
}

/// A pattern in a file.
pub(super) struct Place<'s> {
    /// `message`, `message.attribute`, `-term` or `-term.attribute`.
    pub(super) key: String,
    /// The line, counted from 1.
    pub(super) line: usize,
    /// What stands there.
    pub(super) pattern: &'s Pattern<&'s str>,
}

impl Source {
    /// Parses a file, with every fault in its syntax. What could be read is kept.
    pub(super) fn parse(file: String, text: String) -> (Self, Vec<Fault>) {
        let (resource, errors) = match FluentResource::try_new(text) {
            Ok(resource) => (resource, Vec::new()),
            Err(found) => found,
        };
        let lines = Lines::of(resource.source());
        let faults = errors.iter().map(|error| syntax_fault(&file, &lines, error)).collect();
        (Self { file, resource: Arc::new(resource) }, faults)
    }

    /// Every pattern in the file, in order.
    pub(super) fn places(&self) -> Vec<Place<'_>> {
        let lines = Lines::of(self.resource.source());
        let mut places = Vec::new();
        for entry in self.resource.entries() {
            match entry {
                Entry::Message(it) => {
                    lines.add(&mut places, "", it.id.name, it.value.as_ref(), &it.attributes)
                }
                Entry::Term(it) => lines.add(&mut places, "-", it.id.name, Some(&it.value), &it.attributes),
                _ => {}
            }
        }
        places
    }
}

/// A text, and where its lines end: counted once, and asked for each of its entries.
struct Lines<'t> {
    text: &'t str,
    /// The bytes at which lines end, in order.
    ends: Vec<usize>,
}

impl<'t> Lines<'t> {
    fn of(text: &'t str) -> Self {
        Self { text, ends: text.match_indices('\n').map(|(end, _)| end).collect() }
    }

    /// The line, counted from 1, of a byte of the text.
    fn at(&self, byte: usize) -> usize {
        1 + self.ends.partition_point(|&end| end < byte)
    }

    /// The line of a name that is a slice of this text.
    fn of_name(&self, name: &str) -> usize {
        self.at((name.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize))
    }

    fn add<'s>(
        &self,
        places: &mut Vec<Place<'s>>,
        sigil: &str,
        id: &'s str,
        value: Option<&'s Pattern<&'s str>>,
        attributes: &'s [Attribute<&'s str>],
    ) {
        if let Some(pattern) = value {
            places.push(Place { key: format!("{sigil}{id}"), line: self.of_name(id), pattern });
        }
        for attribute in attributes {
            let name = attribute.id.name;
            let key = format!("{sigil}{id}.{name}");
            places.push(Place { key, line: self.of_name(name), pattern: &attribute.value });
        }
    }
}

fn syntax_fault(file: &str, lines: &Lines<'_>, error: &ParserError) -> Fault {
    let line = lines.at(error.pos.start);
    let entry = error.slice.clone().and_then(|slice| lines.text.get(slice)).and_then(key_of);
    let place = entry.map_or_else(|| format!("line {line}"), |key| format!("{key} (line {line})"));
    // One kind shows the line ends themselves, which would break the line of the fault.
    let mut said = error.kind.to_string().replace('\n', "\\n").replace('\r', "\\r");
    said.get_mut(..1).into_iter().for_each(str::make_ascii_lowercase);
    Fault::new(
        file,
        place,
        format!("not Fluent: {said}"),
        "write `key = sentence`, indent the lines that go on, close every { and mark one variant with *",
    )
}

/// The key with which a broken entry begins, if it begins with one.
fn key_of(entry: &str) -> Option<&str> {
    let first = entry.lines().find(|line| !line.is_empty() && !line.starts_with('#'))?;
    let key = first.split('=').next()?.trim_end();
    let named = key.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-')
        && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    named.then_some(key)
}
