//! What is printed after the staff changed something.

use crate::cli::out;
use crate::service::staff::Done;

/// What was done, and whether the person will hear of it.
pub(super) fn print(done: &Done, what: &str) {
    let number = &done.appointment.number;
    out::line(format_args!("{number} {what}."));
    if done.told {
        out::line(format_args!("The person is told as soon as `textpass serve` runs on this store."));
    } else {
        out::line(format_args!("The person opted out of messages and is not told: please call them."));
    }
}
