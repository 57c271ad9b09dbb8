//! A reminder: what it says, and the numbers by which it is answered.

use super::args::about;
use crate::dialog::turns::World;
use crate::domain::appointment::Appointment;
use crate::text::{Choice, Say};

/// The first of the numbers that lines of reminders have; lists have 1 to 9.
pub const FIRST: u8 = 71;
/// The last of them.
pub const LAST: u8 = 98;
/// What a line stands for, in their order.
pub const LINES: [&str; 4] = ["reminder-come", "reminder-move", "reminder-cancel", "reminder-where"];
/// How many lines a reminder has.
pub const COUNT: u8 = LINES.len() as u8;

/// What somebody says who was reminded of a stranger's visit: words alone, no line.
pub const STRANGER: &str = "reminder-wrong-number";

/// How a reminder is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// By one of its lines.
    Line,
    /// They only say that they do not come.
    Cannot,
    /// They have nothing to do with it: it is the wrong number.
    Stranger,
}

/// The numbers with which a reminder can begin.
pub fn firsts() -> impl Iterator<Item = u8> {
    (FIRST..=LAST).step_by(COUNT.into())
}

/// The first number of the reminder that has this one; none if it is none of them.
pub fn first_of(number: u8) -> Option<u8> {
    (FIRST..=LAST).contains(&number).then(|| number - (number - FIRST) % COUNT)
}

/// What a reminder says of an appointment, and of others of the same day.
pub fn reminder(world: &World, appointments: &[&Appointment]) -> Vec<Say> {
    let said = |(at, one): (usize, &&Appointment)| match at {
        0 => about(world, "reminder", one),
        _ => also(world, one),
    };
    appointments.iter().enumerate().map(said).collect()
}

/// One more appointment of which the same is true.
pub fn also(world: &World, appointment: &Appointment) -> Say {
    about(world, "reminder-also", appointment)
}

/// The lines of the reminder whose first number is this one.
pub fn lines(first: u8) -> Vec<Choice> {
    let line = |(number, label): (u8, &str)| Choice {
        key: number.to_string(),
        label: Say::new(label),
        inline: false,
    };
    (first..).zip(LINES).map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_belongs_to_one_reminder() {
        assert_eq!(firsts().collect::<Vec<_>>(), [71, 75, 79, 83, 87, 91, 95]);
        assert_eq!(
            [70, 71, 74, 75, 98, 99].map(first_of),
            [None, Some(71), Some(71), Some(75), Some(95), None]
        );
    }
}
