//! `config/inquiries.toml`: what was written, and the [`Inquiries`] that it makes.
//!
//! `[[inquiry]]` is a reason to come, `[[inquiry.reason]]` a finer one, which
//! takes over from it whatever it does not say itself (but not its forms, which
//! name one thing only). The order of the file is the order in which they are offered.

use std::collections::{BTreeMap, BTreeSet};

use super::papers;
use super::reminders;
use super::section::{Faults, Section};
use crate::domain::counter::CounterKind;
use crate::domain::fault::Fault;
use crate::domain::inquiry::{Ask, Inquiries, Inquiry, InquiryId};
use crate::domain::office::Offices;
use crate::domain::paper::{PaperId, Papers};
use crate::domain::reminders::Lead;

/// The file, as operators know it.
pub(super) const FILE: &str = "config/inquiries.toml";

/// Most minutes of a visit.
const LONGEST_MINUTES: u16 = 480;
/// Most inquiries in one list: they are chosen by the digits 1 to 9.
const MOST_IN_A_LIST: usize = 9;

const ID: &str = "write lower-case letters, digits and dashes";
const ASK: &str = "write \"no\", \"optional\" or \"required\"";
const KEY: &str = "write keys of lower-case letters, digits and dashes";
const FORM: &str = "write form numbers such as \"I-130\"";

/// Reads the file; faults are noted. Every counter kind that is named must exist
/// at one office at least, and every paper.
pub(super) fn load(source: &str, offices: &Offices, papers: &Papers, faults: &Faults) -> Inquiries {
    let Some(mut file) = Section::parse(FILE, source, faults) else { return Inquiries::default() };
    let mut list = Vec::new();
    let tables = file.list("inquiry");
    check_count(&file, "", tables.len(), "inquiries");
    for mut section in tables {
        let reasons = section.list("reason");
        let written = Written::read(&mut section, None, papers);
        check_count(&section, "reason", reasons.len(), "reasons");
        section.done();
        let parent = written.clone().into_inquiry(None);
        list.extend(parent.clone());
        list.extend(
            reasons.into_iter().filter_map(|reason| finer(reason, &written, parent.as_ref(), papers)),
        );
    }
    file.done();
    check_whole(&list, offices, faults);
    Inquiries::new(list)
}

fn check_count(section: &Section<'_>, key: &str, count: usize, what: &str) {
    if key.is_empty() && count == 0 {
        section.fault("inquiry", "no inquiry", "write one, beginning with [[inquiry]]");
    }
    if count > MOST_IN_A_LIST {
        let remedy = format!("a list holds {MOST_IN_A_LIST} at most: leave some out, or group them");
        section.fault(key, format!("{count} {what}"), remedy);
    }
}

fn finer(
    mut section: Section<'_>,
    above: &Written,
    parent: Option<&Inquiry>,
    papers: &Papers,
) -> Option<Inquiry> {
    let written = Written::read(&mut section, Some(above), papers);
    section.done();
    parent.and_then(|parent| written.into_inquiry(Some(parent.id.clone())))
}

/// What was written for one, with what it took over.
#[derive(Clone, Debug)]
struct Written {
    id: Option<InquiryId>,
    minutes: Option<u16>,
    counter: Option<CounterKind>,
    papers: BTreeMap<PaperId, Ask>,
    bring: Vec<String>,
    first: Option<String>,
    urgent: bool,
    forms: Vec<String>,
    reminders: Option<Vec<Lead>>,
}

impl Written {
    fn read(section: &mut Section<'_>, above: Option<&Self>, papers: &Papers) -> Self {
        let id = section.parsed("id", InquiryId::parse, ID);
        let id = section.need("id", id, ID);
        if let Some(id) = &id {
            let path = above.and_then(|above| above.id.as_ref()).map(|above| format!("{above}.{id}"));
            section.rename(path.unwrap_or_else(|| id.to_string()));
        }
        let minutes = section.whole("minutes", 5..=LONGEST_MINUTES);
        let counter = section.parsed("counter", kind, "write a counter kind of config/offices.toml");
        let first = section.parsed("first", none_or_key, KEY);
        let written = Self {
            id,
            minutes: minutes.or(above.and_then(|above| above.minutes)),
            counter: counter.or_else(|| above.and_then(|above| above.counter.clone())),
            papers: above
                .map(|above| above.papers.clone())
                .into_iter()
                .flatten()
                .chain(asked(section, papers))
                .collect(),
            bring: section
                .parsed_list("bring", key, KEY)
                .or_else(|| above.map(|above| above.bring.clone()))
                .unwrap_or_default(),
            first: first.unwrap_or_else(|| above.and_then(|above| above.first.clone())),
            urgent: section.flag("urgent").or(above.map(|above| above.urgent)).unwrap_or_default(),
            forms: section.parsed_list("forms", form, FORM).unwrap_or_default(),
            reminders: reminders::leads(section, "reminders")
                .or_else(|| above.and_then(|above| above.reminders.clone())),
        };
        if above.is_none() {
            section.need("minutes", written.minutes, "write how many minutes a visit takes");
            section.need("counter", written.counter.as_ref(), "write the kind of counter that serves it");
        }
        written
    }

    fn into_inquiry(self, parent: Option<InquiryId>) -> Option<Inquiry> {
        Some(Inquiry {
            id: self.id?,
            parent,
            minutes: self.minutes?,
            counter: self.counter?,
            papers: self.papers,
            bring: self.bring,
            first: self.first,
            urgent: self.urgent,
            forms: self.forms,
            reminders: self.reminders,
        })
    }
}

/// Whether each paper is asked for that the table `papers` names.
fn asked(section: &mut Section<'_>, papers: &Papers) -> Vec<(PaperId, Ask)> {
    let mut asked = Vec::new();
    if let Some(mut table) = section.section("papers") {
        for (name, written) in table.named_texts() {
            let known = PaperId::parse(&name).filter(|id| papers.get(*id).is_some());
            match (known, ask(&written)) {
                (None, _) => table.fault(&name, "there is no such paper", papers::names(papers)),
                (_, None) => table.fault(&name, format!("cannot read {written:?}"), ASK),
                (Some(id), Some(ask)) => asked.push((id, ask)),
            }
        }
    }
    beside(section, papers);
    asked
}

/// Papers that stand where they stood once, as keys of their own.
fn beside(section: &mut Section<'_>, papers: &Papers) {
    let is_paper = |key: &str| {
        let id = PaperId::parse(&key.replace('_', "-"))?;
        papers.get(id).map(|_| id)
    };
    for (key, id, written) in section.take_texts(is_paper) {
        let remedy = format!("write papers = {{ {id} = {written:?} }}, all papers in one such table");
        section.fault(&key, "papers are no keys of their own", remedy);
    }
}

fn ask(written: &str) -> Option<Ask> {
    match written {
        "no" => Some(Ask::No),
        "optional" => Some(Ask::Optional),
        "required" => Some(Ask::Required),
        _ => None,
    }
}

fn kind(written: &str) -> Option<CounterKind> {
    key(written).map(CounterKind)
}

/// The end of a sentence's key.
fn key(written: &str) -> Option<String> {
    InquiryId::parse(written).map(|key| key.to_string())
}

/// A key, or an empty text for none (so that a reason can refuse its parent's).
fn none_or_key(written: &str) -> Option<Option<String>> {
    if written.is_empty() { Some(None) } else { key(written).map(Some) }
}

fn form(written: &str) -> Option<String> {
    let fits = written.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'-');
    (fits && written.bytes().any(|b| b.is_ascii_digit())).then(|| written.to_owned())
}

/// What only shows when all are read: ids and forms twice, counters that no office has.
fn check_whole(list: &[Inquiry], offices: &Offices, faults: &Faults) {
    let note =
        |place: String, fault: String, remedy: &str| faults.add(Fault::new(FILE, place, fault, remedy));
    let (mut ids, mut forms) = (BTreeSet::new(), BTreeSet::new());
    for inquiry in list {
        if !ids.insert(&inquiry.id) {
            note(inquiry.id.to_string(), "the id is used twice".to_owned(), "give each its own id");
        }
        for form in inquiry.forms.iter().filter(|form| !forms.insert(*form)) {
            note(
                format!("{}.forms", inquiry.id),
                format!("{form} is named twice"),
                "let a form name one inquiry",
            );
        }
        let served = offices.0.values().any(|office| office.counter(&inquiry.counter).is_some());
        if !served && !offices.0.is_empty() {
            let fault = format!("no office has a counter {:?}", inquiry.counter.0);
            note(format!("{}.counter", inquiry.id), fault, "add it to config/offices.toml, or name another");
        }
    }
}
