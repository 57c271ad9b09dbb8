//! Few free times are drawn for each conversation: of people who ask in the same
//! minute not everybody is shown, and takes, the same one.

use std::ops::Range;

use chrono::{DateTime, Utc};

use crate::answer::time_wish::TimeWish;

/// With fewer free starts than this the ones that are shown are drawn.
pub(in crate::dialog) const FEW: usize = 20;

/// Whether any time will do as well as another: who asks for a day, an hour or
/// the first one gets it.
pub(in crate::dialog) fn may(wish: &TimeWish) -> bool {
    let near = wish.at.is_some() || wish.later || wish.earlier;
    !wish.is_of_days() && !near && !wish.any
}

/// A part of the times in the order that is this conversation's own; the same again.
pub(in crate::dialog) fn part(
    free: impl Iterator<Item = DateTime<Utc>>,
    shown: Range<usize>,
    conversation: u128,
) -> Vec<DateTime<Utc>> {
    let mut drawn: Vec<_> = free.map(|start| (lot(conversation, start), start)).collect();
    drawn.sort_unstable();
    drawn.into_iter().skip(shown.start).take(shown.len()).map(|(_, start)| start).collect()
}

/// The place of a time among those of a conversation, as if by chance.
fn lot(conversation: u128, start: DateTime<Utc>) -> u64 {
    let [high, low] = [(conversation >> 64) as u64, conversation as u64];
    mix(mix(mix(high) ^ low) ^ start.timestamp().cast_unsigned())
}

/// Scatters a number over all 64 bits (the finaliser of SplitMix64).
fn mix(z: u64) -> u64 {
    let z = z.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::collections::BTreeMap;

    use chrono::TimeDelta;

    use super::*;

    fn free() -> Vec<DateTime<Utc>> {
        let first = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
        (0..12).map(|at| first + TimeDelta::minutes(15 * at)).collect()
    }

    #[test]
    fn a_conversation_is_shown_each_time_once_and_the_same_ones_again() {
        let shown = |range| part(free().into_iter(), range, 7);
        let mut all = [shown(0..5), shown(5..10), shown(10..15)].concat();
        assert_eq!(shown(0..5), shown(0..5));
        all.sort_unstable();
        assert_eq!(all, free());
    }

    #[test]
    fn over_many_conversations_every_time_is_shown_about_as_often() {
        let mut seen: BTreeMap<DateTime<Utc>, usize> = BTreeMap::new();
        for conversation in 0..1200_u128 {
            for start in part(free().into_iter(), 0..5, conversation << 64) {
                *seen.entry(start).or_default() += 1;
            }
        }
        assert!(seen.len() == 12 && seen.values().all(|times| (400..600).contains(times)), "{seen:?}");
    }

    #[test]
    fn who_asks_for_a_day_an_hour_or_the_first_is_not_drawn_for() {
        let wish = TimeWish::default();
        assert!(may(&wish) && may(&TimeWish { morning: true, ..wish.clone() }));
        assert!(!may(&TimeWish { any: true, ..wish.clone() }));
        assert!(!may(&TimeWish { same_day: true, ..wish.clone() }));
        assert!(!may(&TimeWish { from: Some(free()[0].date_naive()), ..wish }));
    }
}
