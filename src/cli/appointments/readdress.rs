//! `textpass appointments readdress`.

use clap::{Args, ValueEnum};

use super::{number, told};
use crate::cli::failure::Failure;
use crate::cli::parts::channels::{self, Switch};
use crate::cli::{Places, parts};
use crate::domain::appointment::ApptNumber;
use crate::domain::person::Person;
use crate::domain::phone::Phone;
use crate::service::senders::{Senders, Way};

/// The channel of an address.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum To {
    /// A phone number
    Sms,
    /// A chat's number
    Telegram,
}

/// Options of `readdress`.
#[derive(Debug, Args)]
pub(in crate::cli) struct Readdress {
    /// The appointment, such as DEN-26-6307
    #[arg(value_parser = number)]
    number: ApptNumber,
    /// The channel of the new address
    #[arg(long, value_enum)]
    channel: To,
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
        match (self.channel, channels::telegram()) {
            (To::Telegram, Ok(Switch::On(on))) => Ok(Senders::new(Way::Off, Way::Telegram(on.client))),
            (To::Telegram, Err(fault)) => Err(fault.into()),
            _ => Ok(Senders::default()),
        }
    }

    fn person(&self) -> Result<Person, Failure> {
        let person = match self.channel {
            To::Sms => Phone::parse(&self.to).map(|phone| Person::sms(phone.expose())),
            To::Telegram => self.to.trim().parse().ok().map(Person::telegram),
        };
        person.ok_or_else(|| Failure::new("--to cannot be read; write +13035550142, or the number of a chat"))
    }
}
