//! What is true of the book, in the plainest form. Times are minutes; a rest ends half a
//! minute later than it says, so that it never ends together with a hold.

use std::collections::{BTreeMap, BTreeSet};

use textpass::domain::appointment::ApptNumber;
use textpass::domain::slot::SeatWish;
use textpass::store::book::TaskId;

/// A cell and the counter at which it is.
pub type Seat = (i64, u16);

/// The number of the other office's first cell.
pub const OTHER: i64 = 1000;
/// Minutes of a day.
const DAY: i64 = 24 * 60;

#[derive(Clone)]
pub struct Hold {
    pub task: TaskId,
    pub person: usize,
    pub seats: BTreeSet<Seat>,
    pub until: i64,
}

#[derive(Clone)]
pub struct Kept {
    pub number: ApptNumber,
    pub version: u32,
    pub seats: BTreeSet<Seat>,
    pub person: usize,
    pub changes: Vec<i64>,
}

/// A seat that rests because of somebody.
#[derive(Clone)]
pub struct Rest {
    seat: Seat,
    until: i64,
    by: usize,
}

/// Who asks for a seat.
#[derive(Clone, Copy)]
pub struct Asker {
    pub task: TaskId,
    pub person: usize,
    /// Which appointment they move.
    pub moving: Option<usize>,
}

#[derive(Clone, Default)]
pub struct Model {
    pub now: i64,
    pub holds: Vec<Hold>,
    pub kept: Vec<Kept>,
    pub rests: Vec<Rest>,
    /// When each person held at each office: since and until.
    held: BTreeMap<(bool, usize), Vec<(i64, i64)>>,
    /// Who booked what, and when; what the office cancelled is not among it.
    pub booked: Vec<(usize, ApptNumber, i64)>,
}

fn elsewhere(seats: &BTreeSet<Seat>) -> bool {
    seats.first().is_some_and(|seat| seat.0 >= OTHER)
}

impl Model {
    /// What is taken at a minute, or half a minute later, as somebody sees it.
    pub fn taken(&self, (now, half): (i64, bool), seen_by: Option<usize>) -> BTreeSet<Seat> {
        let kept = self.kept.iter().flat_map(|kept| &kept.seats);
        let held = self.holds.iter().filter(|hold| hold.until > now && Some(hold.person) != seen_by);
        let rests_still = |rest: &&Rest| rest.until >= now + i64::from(half) && Some(rest.by) != seen_by;
        let rests = self.rests.iter().filter(rests_still);
        kept.chain(held.flat_map(|hold| &hold.seats)).chain(rests.map(|rest| &rest.seat)).copied().collect()
    }

    /// What is not free to an asker.
    fn others(&self, asker: Asker) -> BTreeSet<Seat> {
        let kept = self.kept.iter().enumerate().filter(|(index, _)| Some(*index) != asker.moving);
        let kept = kept.flat_map(|(_, kept)| &kept.seats);
        let held = self
            .holds
            .iter()
            .filter(|hold| hold.until > self.now && hold.task != asker.task && hold.person != asker.person);
        let rests = self.rests.iter().filter(|rest| rest.until >= self.now && rest.by != asker.person);
        kept.chain(held.flat_map(|hold| &hold.seats)).chain(rests.map(|rest| &rest.seat)).copied().collect()
    }

    /// The counters that a wish may get.
    pub fn may_get(&self, asker: Asker, wish: &SeatWish, cells: &[i64]) -> Vec<BTreeSet<Seat>> {
        let others = self.others(asker);
        let at = |seat: u16| -> BTreeSet<Seat> { cells.iter().map(|cell| (*cell, seat)).collect() };
        let own = self.holds.iter().find(|hold| hold.task == asker.task && hold.until > self.now);
        let standing = |seats: &BTreeSet<Seat>| own.is_some_and(|own| seats.is_subset(&own.seats));
        let free: Vec<_> = (0..9).map(at).filter(|seats| seats.is_disjoint(&others)).collect();
        if let Some(kept) = free.iter().find(|seats| standing(seats)) {
            return vec![kept.clone()];
        }
        let full =
            |cell: &i64| others.iter().filter(|other| other.0 == *cell).count() >= wish.capacity.into();
        let fits = |seats: &BTreeSet<Seat>| seats.iter().all(|(_, seat)| *seat < wish.capacity);
        if cells.iter().any(full) { vec![] } else { free.into_iter().filter(fits).collect() }
    }

    /// Until when a person may hold at an office, or from when on.
    pub fn share(&self, elsewhere: bool, person: usize, until: i64) -> Result<i64, i64> {
        let held = self.held.get(&(elsewhere, person)).cloned().unwrap_or_default();
        let was_held = |minute: &i64| held.iter().any(|(since, til)| (*since..*til).contains(minute));
        let used = |now: i64| (now - 60..now.min(self.now)).filter(was_held).count() as i64;
        let least = (until - self.now).min(5);
        if 30 - used(self.now) >= least {
            return Ok(until.min(self.now + 30 - used(self.now)));
        }
        let later = (self.now..).find(|minute| 30 - used(*minute) >= least);
        Err(later.expect("an hour ends"))
    }

    /// Seats rest because of somebody, unless too many do.
    pub fn rest(&mut self, seats: &BTreeSet<Seat>, by: usize, until: Option<i64>) {
        let Some(until) = until else { return };
        let place = elsewhere(seats);
        let because = |rest: &&Rest| {
            rest.by == by && rest.until >= self.now && rest.until != until && (rest.seat.0 >= OTHER) == place
        };
        let ends: BTreeSet<i64> = self.rests.iter().filter(because).map(|rest| rest.until).collect();
        if ends.len() < 4 {
            self.rests.retain(|rest| !seats.contains(&rest.seat));
            self.rests.extend(seats.iter().map(|seat| Rest { seat: *seat, until, by }));
        }
    }

    /// A task holds no more; what it still held rests, unless it rests because of another.
    pub fn let_go(&mut self, task: TaskId, rest: Option<i64>) {
        let Some(index) = self.holds.iter().position(|hold| hold.task == task) else { return };
        let hold = self.holds.remove(index);
        if hold.until <= self.now {
            return;
        }
        let stretches = self.held.entry((elsewhere(&hold.seats), hold.person)).or_default();
        for stretch in stretches {
            stretch.1 = stretch.1.min(self.now);
        }
        let kept = self.kept.iter().flat_map(|kept| &kept.seats);
        let others = self.rests.iter().filter(|rest| rest.until >= self.now && rest.by != hold.person);
        let not_its: BTreeSet<Seat> = kept.chain(others.map(|rest| &rest.seat)).copied().collect();
        self.rest(&hold.seats.difference(&not_its).copied().collect(), hold.person, rest);
    }

    /// A person holds a seat, and at that office nothing else.
    pub fn hold(&mut self, asker: Asker, seats: BTreeSet<Seat>, until: i64, rest: Option<i64>) {
        let place = elsewhere(&seats);
        let own = |hold: &&Hold| hold.person == asker.person && elsewhere(&hold.seats) == place;
        let live = |hold: &&Hold| hold.until > self.now && hold.task != asker.task;
        let other = self.holds.iter().filter(own).find(live).map(|hold| hold.task);
        other.into_iter().chain([asker.task]).for_each(|task| self.let_go(task, rest));
        self.rests.retain(|rest| !seats.contains(&rest.seat));
        let stretches = self.held.entry((place, asker.person)).or_default();
        stretches.retain(|(since, til)| since < til);
        match stretches.last_mut() {
            Some(last) if last.1 >= self.now - 1 => last.1 = until,
            _ => stretches.push((self.now, until)),
        }
        self.holds.push(Hold { task: asker.task, person: asker.person, seats, until });
    }

    /// Seats become an appointment's.
    pub fn occupy(&mut self, seats: &BTreeSet<Seat>) {
        self.rests.retain(|rest| !seats.contains(&rest.seat));
        // a hold of the same person for another task loses what it held of them
        for hold in &mut self.holds {
            hold.seats = hold.seats.difference(seats).copied().collect();
        }
    }

    /// From when on one more may be done than `most` in a day.
    pub fn opens(&self, done: impl Iterator<Item = i64>, most: usize) -> Option<i64> {
        let recent: Vec<i64> = done.filter(|at| *at > self.now - DAY).collect();
        recent.len().checked_sub(most).map(|first| recent[first] + DAY)
    }
}
