//! `config/places.csv` and `config/aliases.toml`: where ZIP codes and cities are,
//! and what else people call them.

use std::collections::BTreeMap;

use csv::ByteRecord;

use super::Files;
use super::section::{Faults, Section};
use crate::answer::pieces;
use crate::answer::place::PlaceRow;
use crate::domain::fault::Fault;
use crate::domain::place::{State, Zip};

/// The files, as operators know them.
pub(super) const FILE: &str = "config/places.csv";
pub(super) const ALIASES: &str = "config/aliases.toml";

/// The columns, in order.
const COLUMNS: [&str; 5] = ["zip", "lat", "lon", "state", "city"];
/// Faults after which reading stops: the file as a whole is likely not what was meant.
const MOST_FAULTS: usize = 20;

/// Where ZIP codes and cities are, and what else people call them.
#[derive(Clone, Debug, Default)]
pub struct Places {
    /// ZIP codes and cities.
    pub rows: Vec<PlaceRow>,
    /// What else people call places: to a ZIP code, or "City, ST".
    pub aliases: BTreeMap<String, String>,
}

impl Places {
    /// Reads both files; what is wrong is noted.
    pub(super) fn load(rows: Option<&str>, others: &str, faults: &Faults) -> Self {
        let rows = rows.map(|rows| load(rows, faults)).unwrap_or_default();
        let aliases = aliases(others, &rows, faults);
        Self { rows, aliases }
    }

    /// Reads those of files that are known to be sound.
    pub fn of_sound(files: &Files) -> Self {
        Self::load(files.get(FILE), files.get(ALIASES).unwrap_or_default(), &Faults::default())
    }
}

/// Reads the rows; a faulty row is noted with its line.
pub(super) fn load(source: &str, faults: &Faults) -> Vec<PlaceRow> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(source.as_bytes());
    let header = format!("the first line must be: {}", COLUMNS.join(","));
    if !reader.byte_headers().is_ok_and(|columns| columns == COLUMNS.as_slice()) {
        faults.add(Fault::new(FILE, "line 1", "other columns than expected", header));
        return Vec::new();
    }
    let mut rows = Vec::new();
    let mut record = ByteRecord::new();
    let mut faulty = 0;
    while faulty < MOST_FAULTS && reader.read_byte_record(&mut record).unwrap_or(false) {
        match row(&record) {
            Ok(row) => rows.push(row),
            Err((fault, remedy)) => {
                let line = record.position().map_or(0, csv::Position::line);
                faults.add(Fault::new(FILE, format!("line {line}"), fault, remedy));
                faulty += 1;
            }
        }
    }
    rows
}

/// One row, or what is wrong with it and the remedy.
fn row(record: &ByteRecord) -> Result<PlaceRow, (String, &'static str)> {
    if record.len() != COLUMNS.len() {
        return Err((format!("{} values", record.len()), "write five: zip,lat,lon,state,city"));
    }
    let text = |at: usize| std::str::from_utf8(record.get(at).unwrap_or_default()).unwrap_or_default();
    let cannot = |at: usize| format!("cannot read the {} {:?}", COLUMNS[at], text(at));
    let degrees = |at: usize, most: f64| text(at).parse().ok().filter(|number: &f64| number.abs() <= most);
    let zip = Zip::parse(text(0)).ok_or_else(|| (cannot(0), "write five digits"))?;
    let lat = degrees(1, 90.0).ok_or_else(|| (cannot(1), "write degrees north, from -90 to 90"))?;
    let lon = degrees(2, 180.0).ok_or_else(|| (cannot(2), "write degrees east, from -180 to 180"))?;
    let state = State::parse(text(3)).ok_or_else(|| (cannot(3), "write the two letters of the state"))?;
    let city = text(4).to_owned();
    if city.is_empty() {
        Err((cannot(4), "write the city"))
    } else {
        Ok(PlaceRow { zip, lat, lon, state, city })
    }
}

/// Reads the aliases: what people say, and the place that they mean, either a ZIP
/// code or "City, ST" as the rows have it. One that no row has is a fault.
pub(super) fn aliases(source: &str, rows: &[PlaceRow], faults: &Faults) -> BTreeMap<String, String> {
    let Some(mut file) = Section::parse(ALIASES, source, faults) else { return BTreeMap::new() };
    let (known, unknown): (Vec<_>, Vec<_>) =
        file.named_texts().into_iter().partition(|(_, meant)| rows.is_empty() || is_known(meant, rows));
    for (alias, meant) in unknown {
        let remedy = "write a ZIP code, or a city and state such as \"New York, NY\", of config/places.csv";
        file.fault(&alias, format!("there is no place {meant:?}"), remedy);
    }
    let mut names = BTreeMap::new();
    for (alias, _) in &known {
        if let Some(other) = names.insert(pieces::key(alias), alias) {
            file.fault(alias, format!("it reads the same as {other:?}"), "take one of the two out");
        }
    }
    known.into_iter().collect()
}

fn is_known(meant: &str, rows: &[PlaceRow]) -> bool {
    if let Some(zip) = Zip::parse(meant) {
        return rows.iter().any(|row| row.zip == zip);
    }
    let Some((city, state)) = meant.rsplit_once(", ") else { return false };
    State::parse(state).is_some_and(|state| rows.iter().any(|row| row.state == state && row.city == city))
}
