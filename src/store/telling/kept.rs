//! All that is kept of the texts about an appointment, and whom it says to call.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::text::{Fate, Text, is_worth_another};
use crate::domain::appointment::Status;
use crate::store::outbox::NoteKind;

/// How many texts of an appointment are remembered.
const REMEMBERED: usize = 24;
/// Within so long of another one that failed, a text that fails is not sent once more.
const ONCE_MORE_WITHIN: TimeDelta = TimeDelta::hours(1);
/// For how long a text that is sent once more is nobody's to call yet.
const ONCE_MORE_TAKES: TimeDelta = TimeDelta::minutes(20);

/// A text as it is kept: with what was true of the appointment then. Whoever changes an
/// appointment by a message is answered by that, and so was told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptText {
    /// The text.
    #[serde(flatten)]
    pub text: Text,
    /// The version of the appointment.
    pub version: u32,
    /// Whether it stood.
    pub status: Status,
}

/// Why somebody is to be called though the last text reached them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// They answered a reminder by a word that ends all texts: they may have meant the visit.
    OptedOut,
    /// They answered a reminder that this is the wrong number.
    WrongNumber,
    /// Whoever had it before could not be told that it is under another address.
    OldAddress,
}

/// What staff are asked to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// Why.
    pub why: Why,
    /// Since when.
    pub at: DateTime<Utc>,
    /// The version of the appointment of which it was said.
    pub version: u32,
}

/// Why somebody is on the call list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Call {
    /// By what they said.
    Asked(Asked),
    /// A text did not reach them.
    Missed(Text),
}

/// All that is kept of the texts about an appointment, oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Written")]
pub struct KeptTexts {
    /// The texts.
    pub texts: Vec<KeptText>,
    /// What staff are asked to do.
    pub asked: Option<Asked>,
    /// When staff said that they called.
    pub called: Option<DateTime<Utc>>,
}

/// What is kept, and what once was: the last text alone.
#[derive(Deserialize)]
#[serde(untagged)]
enum Written {
    All { texts: Vec<KeptText>, asked: Option<Asked>, called: Option<DateTime<Utc>> },
    Last(KeptText),
}

impl From<Written> for KeptTexts {
    fn from(written: Written) -> Self {
        match written {
            Written::All { texts, asked, called } => Self { texts, asked, called },
            Written::Last(last) => Self { texts: vec![last], ..Self::default() },
        }
    }
}

/// Something to be noted about the texts of an appointment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Noted {
    /// What became of a text, which told of this version, or of that of now.
    Text(Text, Option<u32>),
    /// Staff are asked to call.
    Ask(Why, DateTime<Utc>),
    /// Staff called.
    Called(DateTime<Utc>),
}

impl KeptTexts {
    /// Whether nothing is kept.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Notes something of an appointment that is as this says; `false` if there is nothing new
    /// in it.
    pub fn note(&mut self, noted: Noted, (version, status): (u32, Status)) -> bool {
        match noted {
            Noted::Text(text, of) => self.note_text(text, (of.unwrap_or(version), status)),
            // what ends the reminders of a visit stays
            Noted::Ask(Why::OldAddress, _) if self.is_wrong_number(version) => false,
            Noted::Ask(why, at) => {
                self.asked = Some(Asked { why, at, version });
                true
            }
            Noted::Called(at) => {
                self.called = Some(at);
                true
            }
        }
    }

    fn note_text(&mut self, text: Text, (version, status): (u32, Status)) -> bool {
        if let Some(known) = self.known_mut(text.id, text.kind) {
            let is_new = text.fate.follows(known.fate);
            if is_new {
                *known = text;
            }
            return is_new;
        }
        self.texts.push(KeptText { text, version, status });
        let over = self.texts.len().saturating_sub(REMEMBERED);
        self.texts.drain(..over);
        true
    }

    fn known_mut(&mut self, id: u64, kind: NoteKind) -> Option<&mut Text> {
        let texts = self.texts.iter_mut().map(|kept| &mut kept.text);
        texts.rev().find(|text| id != 0 && (text.id, text.kind) == (id, kind))
    }

    /// A text of this name.
    pub fn known(&self, id: u64, kind: NoteKind) -> Option<Text> {
        self.texts.iter().map(|kept| kept.text).find(|text| (text.id, text.kind) == (id, kind))
    }

    /// Whether a text that fails now is sent once more: not if another one failed shortly before.
    pub fn once_more(&self, id: u64, now: DateTime<Utc>) -> bool {
        let failed = |text: &Text| matches!(text.fate, Fate::Undelivered | Fate::Failed);
        let others = self.texts.iter().map(|kept| kept.text).filter(|text| text.id != id);
        !others.filter(failed).any(|text| now - text.at < ONCE_MORE_WITHIN)
    }

    /// The last text that was to reach the person of the appointment as it is now.
    pub fn last(&self, version: u32, status: Status) -> Option<Text> {
        let of_now = self.texts.iter().rev().filter(|kept| (kept.version, kept.status) == (version, status));
        of_now.map(|kept| kept.text).find(|text| text.fate.is_told() || text.fate.is_missed())
    }

    /// Whether its person said that they have nothing to do with it.
    pub fn is_wrong_number(&self, version: u32) -> bool {
        self.asked.is_some_and(|asked| asked.why == Why::WrongNumber && asked.version == version)
    }

    /// Why the person of the appointment is to be called, if they are.
    pub fn call(&self, version: u32, status: Status, now: DateTime<Utc>) -> Option<Call> {
        let open = |at: DateTime<Utc>| self.called.is_none_or(|called| called < at);
        // whose it was before knows of no later version
        let of_now = |asked: &Asked| asked.version == version || asked.why == Why::OldAddress;
        let asked = self.asked.filter(|asked| of_now(asked) && open(asked.at));
        let missed = || {
            // who opted out is known to be reminded of nothing
            let is_missed = |text: &Text| {
                text.fate.is_missed() && (text.kind, text.fate) != (NoteKind::Reminder, Fate::OptedOut)
            };
            let last = self.last(version, status).filter(|text| is_missed(text) && open(text.at))?;
            let is_tried = is_worth_another(last.code)
                && self.once_more(last.id, last.at)
                && now - last.at < ONCE_MORE_TAKES;
            (!is_tried).then_some(last)
        };
        asked.map(Call::Asked).or_else(|| missed().map(Call::Missed))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn at(minute: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000 + 60 * minute, 0).unwrap()
    }

    fn text(id: u64, fate: Fate, minute: i64) -> Text {
        Text { id, kind: NoteKind::Change, fate, code: None, at: at(minute) }
    }

    fn kept(texts: &[Text]) -> KeptTexts {
        let mut kept = KeptTexts::default();
        for text in texts {
            kept.note(Noted::Text(*text, None), (1, Status::Booked));
        }
        kept
    }

    #[test]
    fn a_text_moves_forward_only_in_whatever_order_it_is_reported() {
        let steps = [Fate::Queued, Fate::Sent, Fate::Delivered];
        for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
            let texts: Vec<_> = order.iter().map(|step| text(7, steps[*step], 0)).collect();
            let kept = kept(&texts);
            assert_eq!(kept.texts.len(), 1);
            assert_eq!(kept.texts[0].text.fate, Fate::Delivered, "{order:?}");
        }
        let over = kept(&[text(7, Fate::Undelivered, 0), text(7, Fate::Delivered, 1)]);
        assert_eq!(over.texts[0].text.fate, Fate::Undelivered, "an end is an end");
    }

    #[test]
    fn only_so_many_texts_are_remembered() {
        let texts: Vec<_> = (1..=30).map(|id| text(id, Fate::Sent, 0)).collect();
        let kept = kept(&texts);
        assert_eq!((kept.texts.len(), kept.texts[0].text.id), (REMEMBERED, 7));
    }

    #[test]
    fn what_was_kept_once_is_the_last_text() {
        let once =
            r#"{"fate":"opted-out","code":21610,"at":"2026-11-28T08:00:00Z","version":2,"status":"booked"}"#;
        let read: KeptTexts = serde_json::from_str(once).unwrap();
        assert_eq!(read.last(2, Status::Booked).map(|text| text.fate), Some(Fate::OptedOut));
        let again: KeptTexts = serde_json::from_str(&serde_json::to_string(&read).unwrap()).unwrap();
        assert_eq!(again, read);
    }

    #[test]
    fn whom_a_text_did_not_reach_is_called_until_a_later_one_does() {
        let call = |texts: &[Text]| kept(texts).call(1, Status::Booked, at(5)).is_some();
        assert!(call(&[text(1, Fate::Refused, 0)]));
        assert!(!call(&[text(1, Fate::Refused, 0), text(2, Fate::Delivered, 1)]));
        assert!(!call(&[text(1, Fate::Delivered, 0), text(2, Fate::Withdrawn, 1)]));
        assert!(call(&[text(1, Fate::Delivered, 0), text(2, Fate::Undelivered, 1)]));
        let mut done = kept(&[text(1, Fate::Refused, 0)]);
        done.note(Noted::Called(at(3)), (1, Status::Booked));
        assert_eq!(done.call(1, Status::Booked, at(5)), None);
        done.note(Noted::Text(text(2, Fate::Refused, 4), None), (1, Status::Booked));
        assert!(done.call(1, Status::Booked, at(5)).is_some(), "it failed again");
    }

    #[test]
    fn a_text_that_is_sent_once_more_is_nobodys_to_call_meanwhile() {
        let off = |id, minute| Text { code: Some(30_003), ..text(id, Fate::Undelivered, minute) };
        let first = kept(&[off(1, 0)]);
        assert!(first.once_more(1, at(0)));
        assert_eq!(first.call(1, Status::Booked, at(19)), None);
        assert!(first.call(1, Status::Booked, at(20)).is_some());
        let second = kept(&[off(1, 0), off(2, 11)]);
        assert!(!second.once_more(2, at(11)));
        assert!(second.call(1, Status::Booked, at(11)).is_some());
        assert!(second.once_more(3, at(60 * 24)), "another day is another text");
    }

    #[test]
    fn who_said_something_else_than_texts_can_answer_is_called() {
        let mut kept = kept(&[text(1, Fate::Delivered, 0)]);
        kept.note(Noted::Ask(Why::WrongNumber, at(1)), (1, Status::Booked));
        assert!(kept.is_wrong_number(1) && !kept.is_wrong_number(2));
        assert!(matches!(kept.call(1, Status::Booked, at(2)), Some(Call::Asked(_))));
        assert_eq!(kept.call(2, Status::Booked, at(2)), None, "it is under another address by now");
        kept.note(Noted::Ask(Why::OldAddress, at(2)), (1, Status::Booked));
        assert!(kept.is_wrong_number(1), "what ends the reminders stays");
        kept.note(Noted::Ask(Why::OldAddress, at(3)), (2, Status::Booked));
        assert!(kept.call(3, Status::Booked, at(4)).is_some(), "whatever becomes of it");
    }
}
