//! Names that are saved as a number, because nearly every conversation has
//! them: steps, dialogs, inquiries, choices and labels of the dialogs that are
//! compiled in. It is only shorthand: any other name is saved as it is.

/// The names, each known by its place. Saved conversations rest on it: add
/// names at the end, and never take one away or move it. The first 64 take one
/// byte wherever they stand.
const NAMES: &[&str] = &[
    // The steps of a booking.
    "may-book",
    "place",
    "office",
    "inquiry",
    "reason",
    "name",
    "birth-date",
    "same-visit",
    "receipt",
    "a-number",
    "phone",
    "help",
    "companions",
    "interpreter",
    "slot",
    "review",
    "tip",
    "urgent",
    "more-offices",
    "no-office",
    "no-times",
    "no-times-anywhere",
    "book",
    "welcome",
    "menu",
    "mine",
    "more",
    "more-times",
    "have-none",
    "book-it",
    "label-office",
    "label-inquiry",
    "label-name",
    "label-birth-date",
    "label-receipt",
    "label-a-number",
    "label-phone",
    "label-help",
    "label-companions",
    "label-interpreter",
    "label-slot",
    "help-companions",
    "help-interpreter",
    "help-step-free",
    "step-free",
    "case",
    "adit",
    "parole",
    "permit",
    "grant",
    "card",
    "file",
    "info",
    "forms",
    "find",
    "questions",
    "language",
    "which",
    "what",
    "birth",
    "number",
    "who",
    "show",
    "bring",
    // From here on, two bytes.
    "case-correct",
    "case-wait",
    "case-other",
    "card-lost-mail",
    "card-wrong-address",
    "card-returned",
    "file-urgent",
    "file-help",
    "info-eligibility",
    "info-citizenship",
    "info-change-address",
    "info-other",
    "forms-paper",
    "forms-which",
    "menu-book",
    "menu-mine",
    "menu-find",
    "menu-questions",
    "menu-language",
    "ask-help.none",
    "slot-gone",
    "too-many",
    "go-on",
    "stop",
    "urgent-go-on",
    "urgent-stop",
    "urgent-call",
    "end",
    "same-visit-mine",
    "same-visit-keep",
    "same-kept",
    "other-place",
    "again",
    "try-again",
    "same-booked",
    "booked",
    "move",
    "cancel",
    "what-show",
    "what-bring",
    "what-move",
    "what-cancel",
    "what-keep",
    "keep",
    "kept",
    "may-move",
    "may-cancel",
    "sure-move",
    "sure-cancel",
    "moved",
    "cancelled",
    "gone",
    "stale",
    "too-late",
    "wrong",
    "locked",
    "send",
    "sent",
    "question",
    "status",
    "waiting",
    "call",
    "lawyer",
    "question-status",
    "question-forms",
    "question-waiting",
    "question-call",
    "question-lawyer",
    "overlap",
    "overlap-take",
    "overlap-other",
    "take",
    "busy",
    "held-enough",
    "held-wait",
    "too-often",
    "moved-often",
];

/// Room for the names and as much again, so that looking one up ends soon; a
/// power of two.
const ROOM: usize = 512;

/// Where each name is in [`NAMES`], counted from 1, at or after its hash.
static PLACES: [u8; ROOM] = {
    let mut places = [0; ROOM];
    let mut at = 0;
    while at < NAMES.len() {
        let mut slot = hash(NAMES[at].as_bytes());
        while places[slot] != 0 {
            slot = (slot + 1) % ROOM;
        }
        at += 1;
        places[slot] = at as u8;
    }
    places
};

/// FNV-1a, folded to the room.
const fn hash(name: &[u8]) -> usize {
    let mut hash: u32 = 0x811c_9dc5;
    let mut at = 0;
    while at < name.len() {
        hash = (hash ^ name[at] as u32).wrapping_mul(0x0100_0193);
        at += 1;
    }
    (hash ^ (hash >> 16)) as usize % ROOM
}

/// The place of a name, if it has one.
pub(in super::super) fn place(name: &str) -> Option<u64> {
    let mut slot = hash(name.as_bytes());
    loop {
        let place = usize::from(PLACES[slot]).checked_sub(1)?;
        if NAMES[place] == name {
            return Some(place as u64);
        }
        slot = (slot + 1) % ROOM;
    }
}

/// The name at a place.
pub(in super::super) fn name(place: u64) -> Option<&'static str> {
    NAMES.get(usize::try_from(place).ok()?).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_found_at_its_place_and_stands_there_once() {
        for (at, one) in NAMES.iter().enumerate() {
            assert_eq!(place(one), Some(at as u64), "{one}");
            assert_eq!(name(at as u64), Some(*one));
        }
        assert_eq!((place("no such step"), place(""), name(NAMES.len() as u64)), (None, None, None));
    }

    #[test]
    fn places_stay_where_conversations_have_saved_them() {
        for (at, one) in [(0, "may-book"), (14, "slot"), (45, "case"), (63, "bring"), (64, "case-correct")] {
            assert_eq!(name(at), Some(one));
        }
    }
}
