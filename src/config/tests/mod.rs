//! What is compiled in loads; every fault is found, with its place and remedy.
#![allow(clippy::unwrap_used)]

mod compiled_in;
mod inquiries;
mod meant;
mod offices;
mod papers;
mod places;
mod settings;

use std::collections::BTreeSet;

use chrono::{NaiveDate, TimeDelta, Weekday};

use super::*;
use crate::domain::inquiry::{Ask, Inquiry, InquiryId};
use crate::domain::lang::Lang;
use crate::domain::office::{Office, OfficeCode};

const DENVER: &str = r#"
[defaults]
phone = "800-555-0100"
hours = { monday = "08:00-15:00" }
counters = { service = { public = 2 } }
[DEN]
name = "Denver"
city = "Centennial"
state = "CO"
zip = "80111"
zone = "America/Denver"
point = [39.6123, -104.8799]
"#;
const CASE: &str = "[[inquiry]]\nid = \"case\"\nminutes = 30\ncounter = \"service\"\n";
const PLACES: &str = "zip,lat,lon,state,city\n80111,39.61,-104.88,CO,Englewood\n";

/// A folder with one office, one inquiry and one place.
fn small() -> Files {
    let mut files = Files::default();
    files.set("config/textpass.toml", "");
    files.set("config/offices.toml", DENVER);
    files.set("config/inquiries.toml", CASE);
    files.set("config/places.csv", PLACES);
    files.set("config/aliases.toml", "");
    files.set("locales/es/book.ftl", "");
    files.set("locales/en/book.ftl", "");
    files
}

/// The faults when one file is replaced, without their file.
fn faults(file: &str, text: &str) -> Vec<String> {
    let mut files = small();
    files.set(file, text);
    let faults = load(&files).map(|_| Vec::new()).unwrap_or_else(|faults| faults);
    assert!(faults.iter().all(|fault| fault.file == file), "{faults:?}");
    faults.into_iter().map(|f| format!("{}: {}; {}", f.place, f.fault, f.remedy)).collect()
}

fn with_office(line: &str) -> Vec<String> {
    faults("config/offices.toml", &format!("{DENVER}{line}\n"))
}

/// The sample office without the line of one key.
fn without_office(key: &str) -> Vec<String> {
    let lines: Vec<_> = DENVER.lines().filter(|line| !line.starts_with(key)).collect();
    faults("config/offices.toml", &lines.join("\n"))
}

fn changed_office(from: &str, to: &str) -> Vec<String> {
    assert!(DENVER.contains(from));
    faults("config/offices.toml", &DENVER.replace(from, to))
}

fn setup() -> Setup {
    load(&files(None).unwrap()).unwrap()
}

fn office(setup: &Setup, code: &str) -> Office {
    setup.offices.get(&OfficeCode::parse(code).unwrap()).unwrap().clone()
}

fn inquiry(setup: &Setup, id: &str) -> Inquiry {
    setup.inquiries.get(&InquiryId::parse(id).unwrap()).unwrap().clone()
}

#[test]
fn a_missing_file_is_one_fault() {
    let mut files = Files::default();
    for (path, text) in small().under("") {
        if path != "config/offices.toml" {
            files.set(path, text);
        }
    }
    let faults: Vec<_> = load(&files).unwrap_err().iter().map(Fault::to_string).collect();
    assert_eq!(
        faults,
        ["config/offices.toml: missing; put it back, or leave out the whole folder for the defaults"]
    );
}
