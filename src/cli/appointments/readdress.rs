//! `textpass appointments readdress`.

use clap::Args;

use super::{number, told};
use crate::cli::failure::Failure;
use crate::cli::parts::channels;
use crate::cli::{Places, parts, played};
use crate::domain::appointment::ApptNumber;
use crate::domain::channel::Capabilities;
use crate::domain::person::Person;
use crate::service::senders::Senders;

/// Options of `readdress`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Readdress {
    /// The appointment, such as DEN-26-6307
    #[arg(value_parser = number)]
    number: ApptNumber,
    /// The channel of the new address
    #[arg(long, value_parser = played::parser())]
    channel: Capabilities,
    /// The new address: a phone number, or the number of a chat
    #[arg(long, value_name = "ADDRESS", allow_hyphen_values = true)]
    to: String,
    #[command(flatten)]
    places: Places,
}

impl Readdress {
    pub(super) fn run(self) -> Result<(), Failure> {
        let to = self.person()?;
        let (runtime, shell) = parts::desk_with(&self.places, self.senders()?)?;
        let moved = runtime.block_on(shell.staff_readdress(&self.number, &to))?;
        told::print(&runtime, &shell, &moved, "is under the new address and has a new code")
    }

    /// The way to the new address, by which it is seen whether anything can be sent there.
    fn senders(&self) -> Result<Senders, Failure> {
        if self.channel.reaches_strangers {
            return Ok(Senders::default());
        }
        let ways = channels::ways()?.into_iter().filter(|(can, _)| can.channel == self.channel.channel);
        Ok(Senders::new(ways))
    }

    fn person(&self) -> Result<Person, Failure> {
        Person::typed(&self.channel, &self.to).ok_or_else(|| {
            Failure::new(format!(
                "--to cannot be read; write an address such as {}",
                self.channel.sample_address()
            ))
        })
    }
}
