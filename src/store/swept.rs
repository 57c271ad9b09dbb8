//! What a sweep deleted, by its kind.

use std::collections::BTreeMap;
use std::ops::Add;

/// How many things of each kind were deleted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Swept(BTreeMap<&'static str, usize>);

impl Swept {
    /// Appointments long after their date.
    pub const APPOINTMENTS: &str = "appointments";
    /// Cells of holds and rests that are over.
    pub const CELLS: &str = "cells";
    /// Wrong tries, and locks because of them.
    pub const TRIES: &str = "tries";
    /// What addresses held and booked, once it counts no more.
    pub const SHARES: &str = "shares";
    /// Conversations of people who were silent for too long.
    pub const CONVERSATIONS: &str = "conversations";
    /// Ids of messages that were answered.
    pub const ANSWERED: &str = "answered";
    /// Replies kept to be repeated.
    pub const REPLIES: &str = "replies";
    /// Rows of the outbox that were done.
    pub const NOTES: &str = "notes";
    /// Entries of an index that lead nowhere.
    pub const ENTRIES: &str = "entries";

    /// The names of all kinds in logs and metrics.
    pub const KINDS: [&str; 9] = [
        Self::APPOINTMENTS,
        Self::CELLS,
        Self::TRIES,
        Self::SHARES,
        Self::CONVERSATIONS,
        Self::ANSWERED,
        Self::REPLIES,
        Self::NOTES,
        Self::ENTRIES,
    ];

    /// So many of one kind.
    pub fn of(kind: &'static str, count: usize) -> Self {
        Self(if count > 0 { BTreeMap::from([(kind, count)]) } else { BTreeMap::new() })
    }

    /// How many of all kinds.
    pub fn total(&self) -> usize {
        self.0.values().sum()
    }

    /// Each kind of which something was deleted, and how many.
    pub fn kinds(&self) -> impl Iterator<Item = (&'static str, usize)> {
        self.0.iter().map(|(kind, count)| (*kind, *count))
    }
}

impl Add for Swept {
    type Output = Self;

    fn add(mut self, other: Self) -> Self {
        for (kind, count) in other.0 {
            *self.0.entry(kind).or_default() += count;
        }
        self
    }
}

impl std::iter::Sum for Swept {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_is_counted_for_itself() {
        let swept = Swept::of(Swept::CELLS, 2) + Swept::of(Swept::NOTES, 0) + Swept::of(Swept::CELLS, 1);
        assert_eq!(swept.kinds().collect::<Vec<_>>(), [(Swept::CELLS, 3)]);
        assert_eq!([swept, Swept::of(Swept::TRIES, 4)].into_iter().sum::<Swept>().total(), 7);
    }
}
