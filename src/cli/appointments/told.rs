//! What is printed after the staff changed something.

use tokio::runtime::Runtime;

use crate::cli::failure::Failure;
use crate::cli::out;
use crate::service::shell::Shell;
use crate::service::staff::Done;

/// What was done, and whether the person will hear of it.
pub(super) fn print(runtime: &Runtime, shell: &Shell, done: &Done, what: &str) -> Result<(), Failure> {
    let is_served = runtime.block_on(shell.store.is_served(shell.now()))?;
    let number = &done.appointment.number;
    out::line(format_args!("{number} {what}."));
    if done.told && is_served {
        out::line(format_args!(
            "The person is being told: `textpass appointments show {number}` says what became of the text."
        ));
    } else if done.told {
        out::line(format_args!("The person is told as soon as `textpass serve` runs on this store."));
    } else {
        out::line(format_args!("The person opted out of messages and is not told: please call them."));
    }
    Ok(())
}
