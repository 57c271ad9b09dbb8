//! Values that cannot be wrong once they exist: parsed, never merely validated.
//!
//! Floor 0: imports nothing of this crate. Everybody may import it.

pub mod a_day;
pub mod agenda;
pub mod appointment;
pub mod birth_date;
pub mod bot_command;
pub mod channel;
pub mod counter;
pub mod dialogs;
mod earlier_papers;
pub mod fault;
pub mod inquiry;
pub mod lang;
pub mod message;
pub mod name;
pub mod name_form;
pub mod office;
pub mod paper;
pub mod person;
pub mod phone;
pub mod place;
pub mod private;
pub mod reminders;
pub mod slot;
pub mod word_hash;
