//! An answer: one field, whose number is its kind.

use chrono::{DateTime, NaiveDate};

use super::codec::{Reader, Value, Writer, text, unzigzag, zigzag};
use super::paper;
use crate::answer::place::PlaceAnswer;
use crate::dialog::memory::{Kept, Picked};
use crate::domain::appointment::ApptNumber;
use crate::domain::birth_date::BirthDate;
use crate::domain::inquiry::InquiryId;
use crate::domain::lang::Lang;
use crate::domain::name::Name;
use crate::domain::office::OfficeCode;
use crate::domain::phone::Phone;
use crate::domain::place::{Point, State};
use crate::domain::private::Private;

const NEAR: u64 = 1;
const IN_STATE: u64 = 2;
const AT_OFFICE: u64 = 3;
const OFFICE: u64 = 4;
const OFFICE_AT: u64 = 5;
const INQUIRY: u64 = 6;
const LANG: u64 = 7;
const NAME: u64 = 8;
const BIRTH: u64 = 9;
const PHONE: u64 = 12;
const CREDENTIALS: u64 = 13;
const SLOT: u64 = 14;
const CHOICE: u64 = 15;
const CHOICES: u64 = 16;
const APPOINTMENT: u64 = 17;
const YES_NO: u64 = 18;
const WORDS: u64 = 19;
const NOTHING: u64 = 20;
const TOLD: u64 = 21;
const TEXT: u64 = 22;
const PAPER: u64 = 23;

/// Parts of a degree in which places are given.
const THOUSANDTHS: f64 = 1_000.0;

/// Writes an answer.
pub(in crate::dialog) fn write(out: &mut Writer, kept: &Kept) {
    match kept {
        Kept::Place(PlaceAnswer::Near { label, point, state }) => out.nested_field(NEAR, |out| {
            degrees(out, point.lat);
            degrees(out, point.lon);
            out.raw(state.as_str().as_bytes());
            out.raw(label.as_bytes());
        }),
        Kept::Place(PlaceAnswer::State(state)) => out.bytes_field(IN_STATE, state.as_str().as_bytes()),
        Kept::Place(PlaceAnswer::Office(code)) => out.bytes_field(AT_OFFICE, code.as_str().as_bytes()),
        Kept::Office(code) => out.bytes_field(OFFICE, code.as_str().as_bytes()),
        Kept::OfficeAt(code, start) => out.nested_field(OFFICE_AT, |out| {
            out.instant(*start);
            out.raw(code.as_str().as_bytes());
        }),
        Kept::Inquiry(id) => out.name_field(INQUIRY, id.as_str()),
        Kept::Lang(lang) => out.bytes_field(LANG, lang.as_str().as_bytes()),
        Kept::Name(name) => out.bytes_field(NAME, name.expose().as_bytes()),
        Kept::Birth(birth) => out.number_field(BIRTH, days(birth.expose())),
        Kept::Paper(number) => out.nested_field(PAPER, |out| paper::write(out, number)),
        Kept::Phone(phone) => out.bytes_field(PHONE, phone.expose().as_bytes()),
        Kept::Credentials(credentials) => {
            out.bytes_field(CREDENTIALS, &serde_json::to_vec(credentials).unwrap_or_default());
        }
        Kept::Slot(start) => out.instant_field(SLOT, *start),
        Kept::Choice(word) => out.name_field(CHOICE, word),
        Kept::Choices(words) => out.nested_field(CHOICES, |out| words.iter().for_each(|w| out.name(w))),
        Kept::Appointment(one) => out.nested_field(APPOINTMENT, |out| write_picked(out, one)),
        Kept::YesNo(yes) => out.number_field(YES_NO, u64::from(*yes)),
        Kept::Words(words) => out.bytes_field(WORDS, words.expose().as_bytes()),
        Kept::Text { kind, text } => out.nested_field(TEXT, |out| {
            out.word(kind);
            out.raw(text.expose().as_bytes());
        }),
        Kept::Nothing => out.bare_field(NOTHING),
        Kept::Told => out.bare_field(TOLD),
    }
}

/// Reads an answer; `Some(None)` if a later release wrote it.
pub(in crate::dialog) fn read(read: &mut Reader<'_>) -> Option<Option<Kept>> {
    let (kind, value) = read.field()?;
    let kept = match kind {
        IN_STATE | AT_OFFICE | NEAR => Kept::Place(place(kind, read, value)?),
        OFFICE => Kept::Office(OfficeCode::parse(value.text()?)?),
        OFFICE_AT => {
            let mut inside = inside(read, value)?;
            let start = inside.instant()?;
            Kept::OfficeAt(OfficeCode::parse(text(inside.rest())?)?, start)
        }
        INQUIRY => Kept::Inquiry(InquiryId::parse(value.name()?)?),
        LANG => Kept::Lang(Lang::parse(value.text()?)?),
        BIRTH => {
            let date = date(value.number()?)?;
            Kept::Birth(BirthDate::new(date, date)?)
        }
        SLOT => Kept::Slot(read.counted(value.number()?)?),
        CHOICE => Kept::Choice(value.name()?.to_owned()),
        CHOICES => {
            let mut inside = inside(read, value)?;
            let mut words = Vec::new();
            while !inside.is_over() {
                words.push(inside.name()?.to_owned());
            }
            Kept::Choices(words)
        }
        APPOINTMENT => Kept::Appointment(read_picked(inside(read, value)?)?),
        YES_NO => Kept::YesNo(value.number()? != 0),
        NOTHING => Kept::Nothing,
        TOLD => Kept::Told,
        _ => return personal(kind, read, value),
    };
    Some(Some(kept))
}

/// Reads what says something of a person.
fn personal(kind: u64, read: &Reader<'_>, value: Value<'_>) -> Option<Option<Kept>> {
    Some(Some(match kind {
        NAME => Kept::Name(Name::parse(value.text()?).ok()?),
        PAPER => Kept::Paper(paper::read(inside(read, value)?)?),
        PHONE => Kept::Phone(Phone::parse(value.text()?)?),
        CREDENTIALS => Kept::Credentials(serde_json::from_str(value.text()?).ok()?),
        TEXT => {
            let mut inside = inside(read, value)?;
            let kind = inside.name()?.to_owned();
            Kept::Text { kind, text: Private::new(text(inside.rest())?.to_owned()) }
        }
        WORDS => Kept::Words(Private::new(value.text()?.to_owned())),
        _ => return paper::earlier(kind, read, value).map(|number| number.map(Kept::Paper)),
    }))
}

/// Reads a place.
fn place(kind: u64, read: &Reader<'_>, value: Value<'_>) -> Option<PlaceAnswer> {
    Some(match kind {
        IN_STATE => PlaceAnswer::State(State::parse(value.text()?)?),
        AT_OFFICE => PlaceAnswer::Office(OfficeCode::parse(value.text()?)?),
        _ => {
            let mut inside = inside(read, value)?;
            let point = Point { lat: read_degrees(&mut inside)?, lon: read_degrees(&mut inside)? };
            let state = State::parse(text(inside.raw(2)?)?)?;
            PlaceAnswer::Near { label: text(inside.rest())?.to_owned(), point, state }
        }
    })
}

fn inside<'b>(read: &Reader<'b>, value: Value<'b>) -> Option<Reader<'b>> {
    match value {
        Value::Bytes(bytes) => Some(read.inside(bytes)),
        Value::Bare | Value::Number(_) => None,
    }
}

/// Thousandths of a degree; or (the number 1) all bits, where it has more digits.
fn degrees(out: &mut Writer, degrees: f64) {
    let thousandths = (degrees * THOUSANDTHS).round();
    if thousandths / THOUSANDTHS == degrees {
        out.number(zigzag(thousandths as i64) << 1);
    } else {
        out.number(1);
        out.raw(&degrees.to_le_bytes());
    }
}

/// What is on no globe is not read.
fn read_degrees(read: &mut Reader<'_>) -> Option<f64> {
    let degrees = match read.number()? {
        1 => f64::from_le_bytes(read.raw(8)?.try_into().ok()?),
        number => unzigzag(number >> 1) as f64 / THOUSANDTHS,
    };
    (-180.0..=180.0).contains(&degrees).then_some(degrees)
}

/// Days since 1970.
pub(in crate::dialog) fn days(date: NaiveDate) -> u64 {
    zigzag((date - NaiveDate::default()).num_days())
}

/// The date so many days after 1970, or before it.
pub(in crate::dialog) fn date(days: u64) -> Option<NaiveDate> {
    let seconds = unzigzag(days).checked_mul(86_400)?;
    DateTime::from_timestamp(seconds, 0).map(|at| at.date_naive())
}

/// Writes an appointment that was opened, its number last.
pub(super) fn write_picked(out: &mut Writer, picked: &Picked) {
    out.instant(picked.start);
    out.number(picked.version.into());
    out.name(picked.inquiry.as_str());
    out.word(picked.office.as_str());
    out.raw(picked.number.to_string().as_bytes());
}

/// Reads such an appointment.
pub(super) fn read_picked(mut read: Reader<'_>) -> Option<Picked> {
    Some(Picked {
        start: read.instant()?,
        version: read.number()?.try_into().ok()?,
        inquiry: InquiryId::parse(read.name()?)?,
        office: OfficeCode::parse(read.name()?)?,
        number: ApptNumber::parse(text(read.rest())?)?,
    })
}
