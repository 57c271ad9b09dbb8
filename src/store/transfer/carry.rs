//! The move itself: everything is read once before anything is written, copied,
//! read back from the target, and read from the source once more.

use chrono::{DateTime, Utc};

use super::record::Record;
use super::sums::Sums;
use super::{Cursor, State, Transfer};
use crate::store::StoreError;

/// How far a move is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The source is read, and everything in it counted.
    Reading,
    /// Everything is copied.
    Copying,
    /// The copy is read back from the target.
    Checking,
    /// The source is read again: has it changed?
    Comparing,
}

/// Hears how far a move is: the stage, things done in it, and how many there
/// are (0 while that is not known).
pub type Hear<'a> = &'a mut (dyn FnMut(Stage, u64, u64) + Send);

/// Why nothing was moved, or not everything.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// A service runs on the target.
    #[error(
        "a textpass serve runs on it; stop it first. One that was killed is taken to run for 15 seconds more"
    )]
    TargetServed,
    /// A service runs on the source.
    #[error(
        "a textpass serve runs on it; stop it, and run the same move again. One that was killed is taken to run \
         for 15 seconds more"
    )]
    SourceServed,
    /// The source was moved before.
    #[error(
        "everything in it was moved to {0} before; move that one. (To use this one all the same: textpass move \
         --unmark)"
    )]
    SourceMoved(String),
    /// The target is one that was moved away.
    #[error("it was moved to {0} itself; move into an empty one")]
    TargetMoved(String),
    /// The target has something in it.
    #[error("it is not empty; a move needs an empty one, and takes nothing away")]
    NotEmpty,
    /// The target is half-filled from elsewhere.
    #[error("it is half-filled by a move from {0}; run that move again, or move into an empty one")]
    FromElsewhere(String),
    /// The source is half-filled itself.
    #[error("it is half-filled by a move from {0}; run that move again first")]
    SourceHalfFilled(String),
    /// The source is empty, or all that it holds is over.
    #[error("it holds nothing that could be moved; is it the right one?")]
    Nothing,
    /// A message is in hand at the source.
    #[error(
        "it has a message in hand, so something may still serve it; stop whatever does, wait for 20 seconds, \
         and run the same move again"
    )]
    InHand,
    /// The source is not what it was when it was read first.
    #[error("it was changed while it was read; stop whatever serves it, and run the same move again")]
    Changed,
    /// What was read back is not what was written.
    #[error(
        "it does not hold what was written ({0}); does something else use it? Stop that, and run the same \
         move again"
    )]
    Differs(String),
    /// The source failed.
    #[error("{0}")]
    Source(StoreError),
    /// The target failed.
    #[error("{0}; the target is unfinished, run the same move again")]
    Target(StoreError),
}

impl Trouble {
    /// Whether it is the source that has it, and not the target.
    pub fn is_of_source(&self) -> bool {
        matches!(
            self,
            Self::SourceHalfFilled(_)
                | Self::SourceMoved(_)
                | Self::SourceServed
                | Self::Nothing
                | Self::InHand
                | Self::Changed
                | Self::Source(_)
        )
    }
}

/// Whether the source can be moved: it is whole and nobody serves it. One that was
/// moved before can, if that was the move to `place` which did not come to its end.
///
/// # Errors
/// [`Trouble`] of the source.
pub async fn let_go(from: &dyn Transfer, now: DateTime<Utc>, place: Option<&str>) -> Result<(), Trouble> {
    match from.state().await.map_err(Trouble::Source)? {
        State::HalfFilled(kind) => return Err(Trouble::SourceHalfFilled(kind)),
        State::Moved(to) if place != Some(&*to) => return Err(Trouble::SourceMoved(to)),
        State::Moved(_) | State::Empty | State::InUse => {}
    }
    if from.is_served(now).await.map_err(Trouble::Source)? {
        return Err(Trouble::SourceServed);
    }
    Ok(())
}

/// Reads everything that the source holds at `now`, and writes nothing.
///
/// # Errors
/// [`Trouble`] of the source.
pub async fn survey(from: &dyn Transfer, now: DateTime<Utc>, hear: Hear<'_>) -> Result<Sums, Trouble> {
    let_go(from, now, None).await?;
    count(from, now, hear).await
}

/// Counts everything that the source holds.
async fn count(from: &dyn Transfer, now: DateTime<Utc>, hear: Hear<'_>) -> Result<Sums, Trouble> {
    let mut heard = |done| hear(Stage::Reading, done, 0);
    let mut sums = Sums::default();
    let mut pages = Pages::of(from);
    while let Some(records) = pages.next(now).await.map_err(Trouble::Source)? {
        if records.iter().any(|record| is_in_hand(record, now)) {
            return Err(Trouble::InHand);
        }
        add(&mut sums, &records).map_err(Trouble::Source)?;
        heard(sums.total());
    }
    if sums.total() == 0 { Err(Trouble::Nothing) } else { Ok(sums) }
}

/// Whether the target can be moved into from this kind of store; whether that was
/// begun before.
///
/// # Errors
/// [`Trouble`] of the target.
pub async fn admit(to: &dyn Transfer, from: &str, now: DateTime<Utc>) -> Result<bool, Trouble> {
    let was_begun = match to.state().await.map_err(Trouble::Target)? {
        State::Empty => false,
        State::HalfFilled(kind) if kind == from => true,
        State::HalfFilled(kind) => return Err(Trouble::FromElsewhere(kind)),
        State::InUse => return Err(Trouble::NotEmpty),
        State::Moved(to) => return Err(Trouble::TargetMoved(to)),
    };
    if to.is_served(now).await.map_err(Trouble::Target)? {
        return Err(Trouble::TargetServed);
    }
    Ok(was_begun)
}

/// Copies everything that the source holds at `now` into the target, whose place is
/// `place`, and checks it. Until [`hand_over`] the target carries a mark and is of no
/// use to anything but the same move again, which begins anew. The source is only read.
///
/// # Errors
/// [`Trouble`]; the target is then as it was, or half-filled.
pub async fn carry(
    from: &dyn Transfer,
    (to, place): (&dyn Transfer, &str),
    now: DateTime<Utc>,
    hear: Hear<'_>,
) -> Result<Sums, Trouble> {
    let was_begun = admit(to, from.kind(), now).await?;
    let_go(from, now, was_begun.then_some(place)).await?;
    let read = count(from, now, hear).await?;
    to.begin(from.kind()).await.map_err(Trouble::Target)?;
    let copied = copy(from, to, now, read.total(), hear).await?;
    let kept = sum(to, now, Stage::Checking, read.total(), hear).await.map_err(Trouble::Target)?;
    let again = sum(from, now, Stage::Comparing, read.total(), hear).await.map_err(Trouble::Source)?;
    if read != copied || copied != again {
        return Err(Trouble::Changed);
    }
    if kept != copied {
        return Err(Trouble::Differs(told(&copied, &kept)));
    }
    Ok(kept)
}

/// Ends a move: from now on nothing starts on the source, which is marked with the
/// place that it was moved to, if one is given; then the target may be used.
///
/// # Errors
/// [`Trouble`]; whatever it is, the same move can be run again.
pub async fn hand_over(
    from: &dyn Transfer,
    to: &dyn Transfer,
    place: Option<&str>,
    now: DateTime<Utc>,
) -> Result<(), Trouble> {
    if let Some(place) = place
        && !from.leave(place, now).await.map_err(Trouble::Source)?
    {
        return Err(Trouble::SourceServed);
    }
    to.finish().await.map_err(Trouble::Target)
}

async fn copy(
    from: &dyn Transfer,
    to: &dyn Transfer,
    now: DateTime<Utc>,
    total: u64,
    hear: Hear<'_>,
) -> Result<Sums, Trouble> {
    let mut sums = Sums::default();
    let mut pages = Pages::of(from);
    while let Some(records) = pages.next(now).await.map_err(Trouble::Source)? {
        add(&mut sums, &records).map_err(Trouble::Source)?;
        if !records.is_empty() {
            to.put(records, now).await.map_err(Trouble::Target)?;
        }
        hear(Stage::Copying, sums.total(), total);
    }
    Ok(sums)
}

async fn sum(
    store: &dyn Transfer,
    now: DateTime<Utc>,
    stage: Stage,
    total: u64,
    hear: Hear<'_>,
) -> Result<Sums, StoreError> {
    let mut sums = Sums::default();
    let mut pages = Pages::of(store);
    while let Some(records) = pages.next(now).await? {
        add(&mut sums, &records)?;
        hear(stage, sums.total(), total);
    }
    Ok(sums)
}

fn add(sums: &mut Sums, records: &[Record]) -> Result<(), StoreError> {
    records.iter().try_for_each(|record| sums.add(record))
}

/// Whether somebody is at work on a message.
fn is_in_hand(record: &Record, now: DateTime<Utc>) -> bool {
    match record {
        Record::Person(known) => known.in_hand.as_ref().is_some_and(|hand| hand.lease_until > now),
        _ => false,
    }
}

/// What differs, in words.
fn told(written: &Sums, kept: &Sums) -> String {
    let differences = written.differences(kept).into_iter().map(|(kind, written, kept)| {
        if written == kept {
            format!("{kind}: {written}, but not the same")
        } else {
            format!("{kind}: {written} written, {kept} found")
        }
    });
    differences.collect::<Vec<_>>().join("; ")
}

/// The pages of a store, one after the other, without what is over.
struct Pages<'s> {
    store: &'s dyn Transfer,
    /// Where the next page begins; none after the last one.
    next: Option<Option<Cursor>>,
}

impl<'s> Pages<'s> {
    fn of(store: &'s dyn Transfer) -> Self {
        Self { store, next: Some(None) }
    }

    async fn next(&mut self, now: DateTime<Utc>) -> Result<Option<Vec<Record>>, StoreError> {
        let Some(from) = self.next.take() else { return Ok(None) };
        let page = self.store.pull(from).await?;
        self.next = page.next.map(Some);
        Ok(Some(page.records.into_iter().filter_map(|record| record.at(now)).collect()))
    }
}
