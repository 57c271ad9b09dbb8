//! A booked seat, with its number and code.

use std::collections::BTreeMap;
use std::fmt;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use subtle::ConstantTimeEq;

use super::birth_date::BirthDate;
use super::counter::CounterKind;
use super::inquiry::InquiryId;
use super::lang::Lang;
use super::name::Name;
use super::office::OfficeCode;
use super::paper::{PaperId, PaperNumber};
use super::person::Person;
use super::phone::Phone;
use super::private::Private;
use super::slot::Slot;

/// A confirmation number, such as `DEN-26-6307`: where and in which year it
/// was first booked, and a serial of at least four digits.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ApptNumber {
    /// The office at which it was first booked.
    pub office: OfficeCode,
    /// The last two digits of the year in which it was booked.
    pub year: u8,
    /// The serial, unique for ever at this office and in this year.
    pub serial: u32,
}

impl ApptNumber {
    /// Reads the written form: office, year and serial with `-` between them.
    pub fn parse(written: &str) -> Option<Self> {
        let mut parts = written.split('-');
        let (office, year, serial) = (parts.next()?, parts.next()?, parts.next()?);
        let digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
        let fits = parts.next().is_none() && year.len() == 2 && digits(year);
        let fits = fits && (4..=9).contains(&serial.len()) && digits(serial);
        if !fits {
            return None;
        }
        Some(Self {
            office: OfficeCode::parse(office)?,
            year: year.parse().ok()?,
            serial: serial.parse().ok()?,
        })
    }
}

impl fmt::Display for ApptNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:02}-{:04}", self.office, self.year, self.serial)
    }
}

impl fmt::Debug for ApptNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl TryFrom<String> for ApptNumber {
    type Error = String;

    fn try_from(written: String) -> Result<Self, String> {
        Self::parse(&written).ok_or_else(|| "no appointment number".to_owned())
    }
}

impl From<ApptNumber> for String {
    fn from(number: ApptNumber) -> Self {
        number.to_string()
    }
}

/// The code that goes with a number: 20 bits, five hexadecimal digits (`13f18`).
/// Compared in constant time; never printed by `Debug`; written to a store only
/// inside what a person typed, sealed.
#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ApptCode(u32);

impl ApptCode {
    /// Takes the first 20 bits of a keyed hash.
    pub fn from_hash(hash: &[u8; 4]) -> Self {
        Self(u32::from_be_bytes(*hash) >> 12)
    }

    /// Reads five hexadecimal digits, in any case.
    pub fn parse(written: &str) -> Option<Self> {
        let fits = written.len() == 5 && written.bytes().all(|b| b.is_ascii_hexdigit());
        fits.then(|| u32::from_str_radix(written, 16).ok().map(Self)).flatten()
    }

    /// The five digits, for a message to the person.
    pub fn expose(self) -> String {
        format!("{:05x}", self.0)
    }
}

impl PartialEq for ApptCode {
    fn eq(&self, other: &Self) -> bool {
        self.0.ct_eq(&other.0).into()
    }
}

impl Eq for ApptCode {}

impl fmt::Debug for ApptCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(private)")
    }
}

/// Who comes, and everything they said about it. Sealed wherever it rests.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Details {
    /// The address on file: the channel and address that booked.
    pub on_file: Person,
    /// The language in which they are written to.
    pub lang: Lang,
    /// Who comes.
    pub name: Name,
    /// Their date of birth.
    pub birth: BirthDate,
    /// A number for the office to call; never texted, never trusted.
    pub phone: Option<Phone>,
    /// The numbers of the papers that were asked for.
    #[serde(flatten, with = "super::earlier_papers")]
    pub papers: BTreeMap<PaperId, Private<String>>,
    /// Answers to every other question, by the step's name (companions,
    /// interpreter, step-free access, and whatever an office added).
    pub answers: BTreeMap<String, Private<String>>,
}

impl Details {
    /// The numbers of papers, by the papers' ids.
    pub fn paper_numbers(&self) -> impl Iterator<Item = PaperNumber> {
        self.papers.iter().filter_map(|(id, number)| PaperNumber::saved(*id, number.expose()))
    }

    /// The same under another address on file. An address that is a phone is the number to call,
    /// so that changes with it; another number stays.
    #[must_use]
    pub fn under(self, to: &Person) -> Self {
        let was_own = self.on_file.phone().is_some_and(|own| self.phone.as_ref() == Some(&own));
        let kept = self.phone.filter(|_| !was_own);
        Self { on_file: to.clone(), phone: to.phone().or(kept), ..self }
    }
}

/// Where an appointment stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// It stands.
    Booked,
    /// It was cancelled, by the person or by staff.
    Cancelled,
}

/// A booked seat with a number and a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appointment {
    /// The number, kept through every move.
    pub number: ApptNumber,
    /// Raised by every move and change of address; a stale one is refused.
    pub version: u32,
    /// The code of this number and version, as the store's key gives it.
    pub code: ApptCode,
    /// Where and when.
    pub slot: Slot,
    /// How long, in minutes.
    pub minutes: u16,
    /// At which kind of counter.
    pub counter: CounterKind,
    /// Why.
    pub inquiry: InquiryId,
    /// Whether it stands.
    pub status: Status,
    /// When it was booked first.
    pub booked_at: DateTime<Utc>,
    /// Who, and what they said.
    pub details: Details,
    /// When it was moved: those that count, of the last day and perhaps older ones.
    pub changes: Vec<DateTime<Utc>>,
    /// Whether the same name, birth date and inquiry is booked from another
    /// address as well.
    pub same_person: bool,
    /// Whether the address on file has opted out of messages.
    pub opted_out: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_reads_back_as_it_is_written() {
        for written in ["DEN-26-6307", "DEN-26-0001", "NYC-30-123456"] {
            assert_eq!(ApptNumber::parse(written).map(|n| n.to_string()).as_deref(), Some(written));
        }
        for wrong in ["DEN-26-630", "DEN-2-6307", "DEN-26-6307-1", "D-26-6307", "DEN266307"] {
            assert!(ApptNumber::parse(wrong).is_none(), "{wrong}");
        }
    }

    #[test]
    fn a_code_is_five_hexadecimal_digits_in_any_case() {
        assert_eq!(ApptCode::parse("13F18"), ApptCode::parse("13f18"));
        assert_eq!(ApptCode::from_hash(&[0x13, 0xf1, 0x8a, 0xbc]).expose(), "13f18");
        assert!(ApptCode::parse("13f1").is_none() && ApptCode::parse("13g18").is_none());
    }
}
