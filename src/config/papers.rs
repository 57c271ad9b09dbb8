//! `config/papers.toml`: what was written, and the [`Papers`] that it makes. `[[paper]]` is a
//! paper; [`Pattern`] says how its number is written.

use std::collections::BTreeSet;

use super::section::{Faults, Section};
use crate::domain::appointment::ApptNumber;
use crate::domain::fault::Fault;
use crate::domain::paper::{Alike, Bare, Paper, PaperId, PaperNumber, Papers, Pattern, SHOWN_AT_END};

/// The file, as operators know it.
pub(super) const FILE: &str = "config/papers.toml";

/// More signs than a number has.
const MOST: f64 = 30.0;
/// Ids that `when = "inquiry.ID"` would take for something else.
const TAKEN: [&str; 2] = ["urgent", "first"];

const ID: &str = "write 2 to 24 lower-case letters, digits and dashes, but not urgent or first";
const PATTERN: &str =
    "write A for a letter, 9 for a digit, such as \"AA 999 AA\"; the file's head has all signs";
const ALIKE: &str = "write a capital and a digit that are typed for each other, such as \"O0\"";
const BARE: &str = "write \"yes\", \"twice\" or \"no\"";
const SHOW: &str =
    "write how many signs are shown at the start and at the end, such as [2, 3], fewer than it has";
const EXAMPLE: &str = "write a number that fits the pattern";
const JSON: &str = "write a name of small letters, digits and underscores";

/// Reads the file; faults are noted.
pub(super) fn load(source: &str, faults: &Faults) -> Papers {
    let Some(mut file) = Section::parse(FILE, source, faults) else { return Papers::default() };
    let papers: Vec<Paper> = file.list("paper").into_iter().filter_map(paper).collect();
    file.done();
    let mut ids = BTreeSet::new();
    for paper in papers.iter().filter(|paper| !ids.insert(paper.id)) {
        faults.add(Fault::new(FILE, paper.id.to_string(), "the id is used twice", "give each its own id"));
    }
    Papers::new(papers)
}

fn paper(mut section: Section<'_>) -> Option<Paper> {
    let parse = |written: &str| PaperId::parse(written).filter(|_| !TAKEN.contains(&written));
    let id = section.parsed("id", parse, ID);
    let id = section.need("id", id, ID);
    if let Some(id) = id {
        section.rename(id.to_string());
    }
    let written = Written::read(&mut section);
    let pattern = written.pattern(&section);
    let example = section.need("example", written.example.clone(), EXAMPLE);
    let paper = id.zip(pattern).zip(example).and_then(|((id, pattern), example)| {
        written.with(id, pattern, &example).or_else(|| {
            section.fault("example", format!("{example:?} does not fit the pattern"), EXAMPLE);
            None
        })
    });
    if let Some(paper) = &paper {
        check(&section, paper);
    }
    section.done();
    paper
}

/// What was written for one.
struct Written {
    name: Option<String>,
    json: Option<String>,
    patterns: Option<Vec<String>>,
    alike: Vec<Alike>,
    bare: Bare,
    show: (usize, usize),
    example: Option<String>,
}

impl Written {
    fn read(section: &mut Section<'_>) -> Self {
        Self {
            name: section.text("name").filter(|name| !name.is_empty()),
            json: section.parsed("json", field, JSON),
            patterns: section.texts("pattern"),
            alike: section.parsed_list("alike", Alike::parse, ALIKE).unwrap_or_default(),
            bare: section.parsed("bare", bare, BARE).unwrap_or_default(),
            show: show(section).unwrap_or((0, SHOWN_AT_END)),
            example: section.text("example"),
        }
    }

    fn pattern(&self, section: &Section<'_>) -> Option<Pattern> {
        let written = section.need("pattern", self.patterns.as_ref(), PATTERN)?;
        let pattern = Pattern::parse(written, self.alike.clone());
        pattern.map_err(|fault| section.fault("pattern", fault, PATTERN)).ok()
    }

    /// The paper; none if its example does not fit.
    fn with(&self, id: PaperId, pattern: Pattern, example: &str) -> Option<Paper> {
        let name = self.name.clone().unwrap_or_else(|| id.to_string());
        let mut paper = Paper {
            id,
            name,
            json: self.json.clone(),
            pattern,
            bare: self.bare,
            show: self.show,
            // Read below, by the pattern.
            example: PaperNumber::saved(id, "0")?,
        };
        paper.example = paper.number(example, |_| true)?;
        Some(paper)
    }
}

/// What only shows once the number can be read.
fn check(section: &Section<'_>, paper: &Paper) {
    let (start, end) = paper.show;
    if start + end >= paper.example.expose().len() {
        section.fault("show", "nothing of the number would stay hidden", SHOW);
    }
    let shown = paper.pattern.show(paper.example.expose()).unwrap_or_default();
    if ApptNumber::parse(&shown).is_some() {
        let fault = format!("{shown} is the number of an appointment too");
        section.fault("pattern", fault, "two letters or more, two digits and four to nine digits are those");
    }
}

/// How many signs are shown at both ends.
fn show(section: &mut Section<'_>) -> Option<(usize, usize)> {
    let (start, end) = section.pair("show", SHOW)?;
    // A pair is two numbers of any kind; these are small, so that nothing is lost.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let count =
        |number: f64| (number.fract() == 0.0 && (0.0..=MOST).contains(&number)).then_some(number as usize);
    let both = count(start).zip(count(end));
    if both.is_none() {
        section.fault("show", format!("[{start}, {end}] does not fit"), SHOW);
    }
    both
}

fn bare(written: &str) -> Option<Bare> {
    match written {
        "yes" => Some(Bare::Yes),
        "twice" => Some(Bare::Twice),
        "no" => Some(Bare::No),
        _ => None,
    }
}

fn field(written: &str) -> Option<String> {
    let fits = written.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
    (fits && !written.is_empty()).then(|| written.to_owned())
}

/// The papers that there are, for a remedy.
pub(super) fn names(papers: &Papers) -> String {
    let names: Vec<&str> = papers.all().iter().map(|paper| paper.id.as_str()).collect();
    if names.is_empty() {
        format!("add its table to {FILE}")
    } else {
        format!("name one of {FILE}: {}", names.join(", "))
    }
}
