//! Planted faults: a store, a clock, a channel or a config that lies to the service, to see that
//! the checks find each.

mod told;

use chrono::TimeDelta;

/// A lie that is told to the service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lie {
    /// The store shows an appointment an hour later than it is.
    OtherHour,
    /// The store shows an appointment under another address.
    OtherAddress,
    /// The store shows an appointment at another office.
    OtherOffice,
    /// The store shows an appointment for another inquiry.
    OtherInquiry,
    /// The store shows an appointment as changed once more than it was.
    OtherVersion,
    /// The store gives a message back with other words.
    OtherWords,
    /// The store gives a message back for another phone.
    OtherPhone,
    /// The store loses what became of a send.
    ForgetsMarks,
    /// The store does not know that a send was begun before.
    ForgetsTries,
    /// The store loses what staff are to be told of texts.
    ForgetsTexts,
    /// The store neither strikes an entry nor knows what was done because of it.
    ForgetsDeeds,
    /// The store does not tell entries that are due.
    HidesEntries,
    /// The store does not tell messages that are due.
    HidesMessages,
    /// The store does not tell messages on which nobody works any more.
    HidesStranded,
    /// The store does not tell messages that wait for another one.
    HidesWaiting,
    /// The store does not find an appointment by its number.
    HidesBook,
    /// The store does not tell what is known of texts.
    HidesTexts,
    /// The store says that it wrote what staff send, and did not.
    LosesPosts,
    /// The store says that it wrote a reminder, and did not.
    LosesHandOvers,
    /// The store says that it wrote a turn, and did not.
    LosesTurns,
    /// The store loses that a message must be true.
    NothingMustBeTrue,
    /// The store books, and says that the time is gone.
    SaysGone,
    /// The store changes an appointment, and says that somebody else did.
    SaysStale,
    /// The config has one counter more than there are.
    MoreCounters,
    /// The config knows no night.
    NoNight,
    /// The config reminds at other times.
    OtherTimes,
    /// The config has the offices in another time zone.
    OtherZone,
    /// The config calls the offices by another name.
    OtherName,
    /// The clock is three hours ahead.
    Ahead,
    /// The clock is twenty hours behind.
    Behind,
    /// The channel says that it took what it did not take.
    SaysSent,
    /// The channel finds nothing of what it took.
    NeverFinds,
    /// The channel breaks each time.
    AlwaysBreaks,
}

impl Lie {
    pub const ALL: [Self; 33] = [
        Self::OtherHour,
        Self::OtherAddress,
        Self::OtherOffice,
        Self::OtherInquiry,
        Self::OtherVersion,
        Self::OtherWords,
        Self::OtherPhone,
        Self::ForgetsMarks,
        Self::ForgetsTries,
        Self::ForgetsTexts,
        Self::ForgetsDeeds,
        Self::HidesEntries,
        Self::HidesMessages,
        Self::HidesStranded,
        Self::HidesWaiting,
        Self::HidesBook,
        Self::HidesTexts,
        Self::LosesPosts,
        Self::LosesHandOvers,
        Self::LosesTurns,
        Self::NothingMustBeTrue,
        Self::SaysGone,
        Self::SaysStale,
        Self::MoreCounters,
        Self::NoNight,
        Self::OtherTimes,
        Self::OtherZone,
        Self::OtherName,
        Self::Ahead,
        Self::Behind,
        Self::SaysSent,
        Self::NeverFinds,
        Self::AlwaysBreaks,
    ];

    /// Whether an ordinary run plants it: ten of each kind, those that are found in seconds.
    pub fn is_ordinary(self) -> bool {
        matches!(
            self,
            Self::OtherHour
                | Self::OtherAddress
                | Self::OtherVersion
                | Self::OtherWords
                | Self::ForgetsDeeds
                | Self::LosesPosts
                | Self::NothingMustBeTrue
                | Self::SaysGone
                | Self::NoNight
                | Self::Ahead
        )
    }

    /// By how much the clock is wrong.
    pub fn clock(self) -> TimeDelta {
        match self {
            Self::Ahead => TimeDelta::hours(3),
            Self::Behind => TimeDelta::hours(-20),
            _ => TimeDelta::zero(),
        }
    }
}
