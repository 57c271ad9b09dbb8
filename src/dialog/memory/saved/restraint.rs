//! What keeps us from texting without end.

use super::codec::{Reader, Value, Writer};
use crate::dialog::memory::brakes::restraint::Restraint;

const MISSES: u64 = 1;
const SILENT: u64 = 2;
const TOLD_AT: u64 = 3;
const MISSED: u64 = 4;
const THANKED_AT: u64 = 5;
const SAID: u64 = 6;
const UNSAID: u64 = 7;
const STOPPED_BY_CARRIER: u64 = 8;
const STOP_TOLD_AT: u64 = 9;

/// Writes what is set.
pub(in crate::dialog) fn write(out: &mut Writer, restraint: &Restraint) {
    if restraint.misses > 0 {
        out.number_field(MISSES, restraint.misses.into());
    }
    if restraint.silent {
        out.bare_field(SILENT);
    }
    for (words, times) in &restraint.missed {
        out.number_field(MISSED, u64::from(*words) << 8 | u64::from(*times));
    }
    if let Some(said) = restraint.said {
        out.number_field(SAID, said.into());
    }
    if restraint.unsaid > 0 {
        out.number_field(UNSAID, restraint.unsaid);
    }
    if restraint.stopped_by_carrier {
        out.bare_field(STOPPED_BY_CARRIER);
    }
    let instants = [
        (TOLD_AT, restraint.told_at),
        (THANKED_AT, restraint.thanked_at),
        (STOP_TOLD_AT, restraint.stop_told_at),
    ];
    for (field, at) in instants {
        at.into_iter().for_each(|at| out.instant_field(field, at));
    }
}

/// Reads what [`write`] wrote.
pub(in crate::dialog) fn read(mut read: Reader<'_>) -> Option<Restraint> {
    let mut restraint = Restraint::default();
    while !read.is_over() {
        match read.field()? {
            (MISSES, Value::Number(misses)) => restraint.misses = u8::try_from(misses).unwrap_or(u8::MAX),
            (SILENT, Value::Bare) => restraint.silent = true,
            (TOLD_AT, Value::Number(at)) => restraint.told_at = read.counted(at),
            (MISSED, Value::Number(missed)) => {
                restraint.missed.push(((missed >> 8) as u32, (missed & 0xff) as u8));
            }
            (THANKED_AT, Value::Number(at)) => restraint.thanked_at = read.counted(at),
            (SAID, Value::Number(said)) => restraint.said = Some(said as u32),
            (UNSAID, Value::Number(turns)) => restraint.unsaid = turns,
            (STOPPED_BY_CARRIER, Value::Bare) => restraint.stopped_by_carrier = true,
            (STOP_TOLD_AT, Value::Number(at)) => restraint.stop_told_at = read.counted(at),
            _ => {}
        }
    }
    Some(restraint)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use chrono::{DateTime, TimeDelta, TimeZone, Utc};

    use super::*;
    use crate::dialog::memory::Conversation;

    fn at(minute: u32) -> DateTime<Utc> {
        Utc.with_ymd_and_hms(2026, 11, 23, 16, minute, 0).unwrap()
    }

    #[test]
    fn what_keeps_us_from_texting_without_end_is_kept() {
        let mut held = Conversation::new(0);
        held.restraint = Restraint {
            misses: 7,
            silent: true,
            told_at: Some(at(1)),
            missed: vec![(u32::MAX, 3), (0, 1), (7, u8::MAX)],
            thanked_at: Some(at(2) + TimeDelta::microseconds(3)),
            said: Some(0xdead_beef),
            unsaid: 3,
            stopped_by_carrier: true,
            stop_told_at: Some(at(3)),
        };
        assert!(Conversation::load(Some(&held.save()), 0, 0, false) == held);
        let before = Conversation::load(Some(include_bytes!("by-version-1.bin")), 0, 0, false);
        assert!(before.restraint == Restraint::default(), "what was saved before has none");
    }
}
