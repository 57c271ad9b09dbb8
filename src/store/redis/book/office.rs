//! The keys of an office, and calls of scripts that work on its cells.

use std::collections::BTreeSet;
use std::fmt::Display;

use super::bytes::TaskKey;
use super::cells::numbers;
use crate::domain::appointment::ApptNumber;
use crate::domain::office::OfficeCode;
use crate::store::StoreError;
use crate::store::redis::RedisStore;
use crate::store::redis::keys::Keys;
use crate::store::redis::script::{Call, Script};
use crate::store::seal::IndexHash;

/// A script, made of files that share its locals.
macro_rules! script {
    ($($file:literal),+) => { $crate::store::redis::script::Script::new(concat!($(include_str!($file)),+)) };
}
pub(super) use script;

/// How often a call is made again because a hold turned out to be on another day.
const MORE_DAYS: usize = 4;
/// How long the server may keep what only cleans up, in milliseconds: two days.
pub(super) const KEEP_MS: u64 = 2 * 24 * 60 * 60 * 1000;

/// Names the keys of one office.
#[derive(Clone, Copy)]
pub(super) struct At<'s> {
    keys: &'s Keys,
    pub(super) office: &'s OfficeCode,
}

impl<'s> At<'s> {
    pub(super) fn key(&self, what: &str) -> Vec<u8> {
        self.keys.office(self.office, what)
    }

    /// The cells of a day.
    pub(super) fn day(&self, day: u32) -> Vec<u8> {
        self.key(&format!("d{day}"))
    }

    /// The last attempt of a task that is refused.
    pub(super) fn fence(&self, task: &TaskKey) -> Vec<u8> {
        self.ending("z", task)
    }

    /// What an address has taken of the office.
    pub(super) fn address(&self, person: &IndexHash) -> Vec<u8> {
        self.ending("s", person)
    }

    /// A key that ends in these bytes.
    pub(super) fn ending(&self, what: &str, end: &[u8]) -> Vec<u8> {
        let mut key = self.key(what);
        key.extend_from_slice(end);
        key
    }
}

impl RedisStore {
    pub(super) fn at<'s>(&'s self, office: &'s OfficeCode) -> At<'s> {
        At { keys: &self.keys, office }
    }
}

/// A number as it is written for a script.
pub(super) fn text(value: impl Display) -> Vec<u8> {
    value.to_string().into_bytes()
}

/// A number at its own office: "26-6307".
pub(super) fn serial(number: &ApptNumber) -> Vec<u8> {
    format!("{:02}-{:04}", number.year, number.serial).into_bytes()
}

/// The number that stands at an office as "26-6307".
pub(super) fn number_at(office: &OfficeCode, serial: &[u8]) -> Result<ApptNumber, StoreError> {
    let written = std::str::from_utf8(serial).ok().map(|serial| format!("{office}-{serial}"));
    written.and_then(|written| ApptNumber::parse(&written)).ok_or(StoreError::Unreadable("a number"))
}

impl RedisStore {
    /// Where the last text about an appointment is kept.
    pub(in crate::store::redis) fn told_at(&self, number: &ApptNumber) -> (Vec<u8>, Vec<u8>) {
        (self.at(&number.office).key("told"), serial(number))
    }

    /// The number of an office that is kept under its serial.
    pub(in crate::store::redis) fn number_of_serial(
        &self,
        office: &OfficeCode,
        serial: &[u8],
    ) -> Result<ApptNumber, StoreError> {
        number_at(office, serial)
    }
}

/// Under what an appointment stands among the starts of an office that did not
/// give its number; nothing at the one that did, where it always stands.
pub(super) fn guest(number: &ApptNumber, at: &OfficeCode, since: u32) -> Vec<u8> {
    if *at == number.office { Vec::new() } else { text(format!("{number}:{since}")) }
}

/// What a script answered: a word, and what belongs to it.
pub(super) struct Answer {
    pub(super) word: String,
    rest: std::vec::IntoIter<Vec<u8>>,
}

impl Answer {
    fn read(answered: Vec<Vec<u8>>) -> Self {
        let mut rest = answered.into_iter();
        let word = rest.next().map(|word| String::from_utf8_lossy(&word).into_owned()).unwrap_or_default();
        Self { word, rest }
    }

    /// The next thing that belongs to it.
    pub(super) fn maybe(&mut self) -> Option<Vec<u8>> {
        self.rest.next()
    }

    /// The next thing, which must be there.
    pub(super) fn next(&mut self) -> Result<Vec<u8>, StoreError> {
        self.maybe().ok_or(StoreError::Unreadable("what a script answered"))
    }

    /// The next thing, a whole number.
    pub(super) fn number<T: std::str::FromStr>(&mut self) -> Result<T, StoreError> {
        let said = self.next()?;
        let number = std::str::from_utf8(&said).ok().and_then(|said| said.parse().ok());
        number.ok_or(StoreError::Unreadable("a number that a script answered"))
    }

    /// For a word that the script never says.
    pub(super) fn odd<T>(&self) -> Result<T, StoreError> {
        Err(StoreError::Broken("a script answered what it never does".to_owned()))
    }
}

/// A call of a script: its keys, its arguments, and whether a person is told of
/// what it changes.
pub(super) struct Run {
    pub(super) script: &'static Script,
    pub(super) keys: Vec<Vec<u8>>,
    pub(super) args: Vec<Vec<u8>>,
    pub(super) is_change: bool,
}

impl RedisStore {
    /// Runs a script that answers by a word.
    pub(super) async fn told(&self, run: &Run) -> Result<Answer, StoreError> {
        self.told_with(run, Vec::new(), None).await
    }

    /// Runs a script that works on cells: keys of days come last, their numbers
    /// as the last argument. A script that needs more of them says so, and is
    /// called again.
    pub(super) async fn on_days(
        &self,
        at: At<'_>,
        run: &Run,
        mut days: BTreeSet<u32>,
    ) -> Result<Answer, StoreError> {
        for _ in 0..MORE_DAYS {
            let keys = days.iter().map(|day| at.day(*day)).collect();
            let packed = days.iter().copied().flat_map(u32::to_be_bytes).collect();
            let mut answer = self.told_with(run, keys, Some(packed)).await?;
            if answer.word != "days" {
                return Ok(answer);
            }
            days.extend(numbers(&answer.next()?));
        }
        Err(StoreError::Unavailable("a seat that changes all the time".to_owned()))
    }

    async fn told_with(
        &self,
        run: &Run,
        more_keys: Vec<Vec<u8>>,
        last: Option<Vec<u8>>,
    ) -> Result<Answer, StoreError> {
        let keys: Vec<&[u8]> = run.keys.iter().chain(&more_keys).map(Vec::as_slice).collect();
        let mut call = Call::new(run.script, &keys);
        for arg in run.args.iter().chain(&last) {
            call = call.arg(arg.as_slice());
        }
        let answered = if run.is_change { self.change(call).await } else { self.run(call).await };
        answered.map(Answer::read)
    }
}
