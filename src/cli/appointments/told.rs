//! What is printed after the staff changed something.

use crate::service::staff::Done;

/// What was done, and whether the person will hear of it.
pub(super) fn print(done: &Done, what: &str) {
    let number = &done.appointment.number;
    println!("{number} {what}.");
    if done.told {
        println!("The person is told as soon as `textpass serve` runs on this store.");
    } else {
        println!("The person opted out of messages and is not told: please call them.");
    }
}
