//! What was said lately: a byte of flags (1 words were heard, 2 a pause), then the
//! words' hash (8) and microseconds (8), the pause's end in seconds (4), and when
//! texts were sent: the last one (4), and how long before it each other was (2
//! each), in units of two seconds. Numbers are big-endian.

use crate::dialog::memory::brakes::lately::{Heard, Lately};

const HEARD: u8 = 1;
const PAUSED: u8 = 2;

/// The bytes; none if there is nothing to tell.
pub(in crate::dialog) fn write(lately: &Lately) -> Option<Vec<u8>> {
    let flags =
        if lately.heard.is_some() { HEARD } else { 0 } | if lately.paused_until > 0 { PAUSED } else { 0 };
    if flags == 0 && lately.sent.is_empty() {
        return None;
    }
    let mut bytes = vec![flags];
    if let Some(heard) = &lately.heard {
        bytes.extend_from_slice(&heard.words);
        bytes.extend_from_slice(&heard.at.to_be_bytes());
    }
    if lately.paused_until > 0 {
        bytes.extend_from_slice(&lately.paused_until.to_be_bytes());
    }
    if let Some((last, before)) = lately.sent.split_last() {
        bytes.extend_from_slice(&last.to_be_bytes());
        for at in before {
            let ago = u16::try_from(last.saturating_sub(*at)).unwrap_or(u16::MAX);
            bytes.extend_from_slice(&ago.to_be_bytes());
        }
    }
    Some(bytes)
}

/// Reads what [`write`] wrote; nothing of what is something else.
pub(in crate::dialog) fn read(bytes: &[u8]) -> Lately {
    parse(bytes).unwrap_or_default()
}

fn parse(bytes: &[u8]) -> Option<Lately> {
    let (flags, mut rest) = bytes.split_first()?;
    let mut lately = Lately::default();
    if flags & HEARD != 0 {
        let words = *take::<8>(&mut rest)?;
        lately.heard = Some(Heard { words, at: i64::from_be_bytes(*take(&mut rest)?) });
    }
    if flags & PAUSED != 0 {
        lately.paused_until = u32::from_be_bytes(*take(&mut rest)?);
    }
    if !rest.is_empty() {
        let last = u32::from_be_bytes(*take(&mut rest)?);
        let before = rest
            .chunks_exact(2)
            .map(|ago| last.saturating_sub(u32::from(u16::from_be_bytes([ago[0], ago[1]]))));
        lately.sent = before.chain([last]).collect();
    }
    Some(lately)
}

fn take<'b, const N: usize>(rest: &mut &'b [u8]) -> Option<&'b [u8; N]> {
    let (taken, left) = rest.split_first_chunk::<N>()?;
    *rest = left;
    Some(taken)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_said_lately_reads_back() {
        let heard = Some(Heard { words: [7; 8], at: 1_800_000_000_000_001 });
        for lately in [
            Lately { heard, sent: vec![900_000_000, 900_000_007, 900_043_000], paused_until: 1_800_003_600 },
            Lately { heard, ..Lately::default() },
            Lately { sent: vec![900_000_000], ..Lately::default() },
        ] {
            assert_eq!(write(&lately).map(|bytes| read(&bytes)), Some(lately));
        }
        assert_eq!(write(&Lately::default()), None);
        assert_eq!(read(&[3, 1]), Lately::default());
    }
}
