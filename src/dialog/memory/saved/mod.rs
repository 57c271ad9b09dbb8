//! A conversation in few bytes, for a store: every person that textpass knows
//! has one, in memory where the store is in memory.
//!
//! The first byte is the [`VERSION`]. Then fields follow, each a tag and a value:
//! the tag is the field's number times 4, plus what the value is (0 none, 1 a
//! number, 2 bytes with their length before them). Numbers are in groups of 7
//! bits, the lowest first, as in LEB128. So a field of a later release can be
//! passed over by this one. A number of a field is never used for another.
//!
//! | conversation | task | answer: `answer` |
//! |---|---|---|
//! | 1 language | 1 id, 2 dialog, 3 step | 1 near a point, 2 state, 3 at an office |
//! | 2 last message, microseconds since 1970 | 4 answers: name and answer, in a row | 4 office, 5 office and time |
//! | 3 a task; the last one is in hand | 5 offered: signs, names and answer, in a row | 6 inquiry, 7 language |
//! | 4 recent: an appointment that was told of, the last one last; 20 what was said lately | 6 trail: names in a row | 8 name, 9 birth, 12 phone; 10 and 11: `paper::earlier` |
//! | 5 restraint: see its file; 21 reminded: first number and appointment, for each | 7 misses, 8 held until, 9 wish | 13 credentials (JSON), 14 slot |
//! | | 10 page, 11 either, 12 picked, 13 early | 15 choice, 16 choices, 17 appointment |
//! | | | 18 yes or no, 19 words, 20 nothing, 21 told, 22 a text of a kind, 23 a paper's number |
//!
//! Steps, dialogs and inquiries are known by name, so that a changed script
//! finds them again; `names` only makes the names of our own dialogs short.
//! An instant is the quarter hours, or else the microseconds, that it is away
//! from the last message. What is not set is not written.

mod answer;
mod codec;
mod lately;
mod paper;
mod restraint;
mod task;
mod wish;

#[cfg(test)]
mod tests;

use chrono::DateTime;
use codec::{Reader, Value, Writer};

use super::brakes::restraint::Restraint;
use super::conversation::Conversation;
use super::kept::Picked;
use crate::domain::lang::Lang;

/// The first byte of what is written.
pub(in crate::dialog) const VERSION: u8 = 1;

const LANG: u64 = 1;
const LAST_AT: u64 = 2;
const TASK: u64 = 3;
const RECENT: u64 = 4;
const LATELY: u64 = 20;
const RESTRAINT: u64 = 5;
const REMINDED: u64 = 21;

impl Conversation {
    /// Encodes it for a store, in few bytes.
    pub fn save(&self) -> Vec<u8> {
        self::save(self)
    }

    /// Reads what [`Conversation::save`] wrote, of this release or one before.
    /// What cannot be read starts afresh rather than failing.
    pub fn load(bytes: Option<&[u8]>, id: u128, turn: u64, opted_out: bool) -> Self {
        let conversation = bytes.and_then(Self::read).unwrap_or_else(|| Self::new(id));
        Self { id, turn, opted_out, ..conversation }
    }

    /// Reads what [`Conversation::save`] wrote, without what the store keeps beside
    /// it; none if that cannot be read.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        self::load(bytes)
    }
}

/// Encodes a conversation, but for what the store keeps beside it.
pub(in crate::dialog) fn save(conversation: &Conversation) -> Vec<u8> {
    let last_at = conversation.last_at.map(|at| at.timestamp_micros());
    let mut out = Writer::new(VERSION, last_at.unwrap_or_default());
    if let Some(lang) = &conversation.lang {
        out.bytes_field(LANG, lang.as_str().as_bytes());
    }
    if let Some(at) = last_at {
        out.number_field(LAST_AT, codec::zigzag(at));
    }
    for task in &conversation.tasks {
        out.nested_field(TASK, |out| task::write(out, task));
    }
    for recent in &conversation.recent {
        out.nested_field(RECENT, |out| answer::write_picked(out, recent));
    }
    let reminded = conversation.reminded.iter();
    for (first, one) in reminded.flat_map(|(first, about)| about.iter().map(|one| (*first, one))) {
        out.nested_field(REMINDED, |out| {
            out.number(first.into());
            answer::write_picked(out, one);
        });
    }
    if let Some(lately) = lately::write(&conversation.lately) {
        out.bytes_field(LATELY, &lately);
    }
    if conversation.restraint != Restraint::default() {
        out.nested_field(RESTRAINT, |out| restraint::write(out, &conversation.restraint));
    }
    out.done()
}

/// Reads what [`save`] wrote; none if it is something else.
pub(in crate::dialog) fn load(bytes: &[u8]) -> Option<Conversation> {
    let (version, rest) = bytes.split_first()?;
    if *version != VERSION {
        return None;
    }
    let mut read = Reader::new(rest);
    let mut conversation = Conversation::new(0);
    while !read.is_over() {
        match read.field()? {
            (LANG, Value::Bytes(code)) => conversation.lang = Lang::parse(codec::text(code)?),
            (LAST_AT, Value::Number(at)) => {
                let at = codec::unzigzag(at);
                conversation.last_at = Some(DateTime::from_timestamp_micros(at)?);
                read.since(at);
            }
            (TASK, Value::Bytes(task)) => conversation.tasks.push(task::read(read.inside(task))?),
            (RESTRAINT, Value::Bytes(inside)) => {
                conversation.restraint = restraint::read(read.inside(inside)).unwrap_or_default()
            }
            (RECENT, Value::Bytes(recent)) => {
                conversation.recent.extend(answer::read_picked(read.inside(recent)))
            }
            (REMINDED, Value::Bytes(inside)) => {
                if let Some((first, one)) = reminded(read.inside(inside)) {
                    conversation.reminded.get_or_insert((first, Vec::new())).1.push(one);
                }
            }
            (LATELY, Value::Bytes(lately)) => conversation.lately = lately::read(lately),
            _ => {}
        }
    }
    Some(conversation)
}

fn reminded(mut read: Reader<'_>) -> Option<(u8, Picked)> {
    let first = read.number()?.try_into().ok()?;
    Some((first, answer::read_picked(read)?))
}
