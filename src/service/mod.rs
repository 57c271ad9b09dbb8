//! The shell around the dialog: turns, effects, outbox and timers.
//!
//! Floor 5: the asynchronous middle. It imports every floor below and is used
//! by `http` and `cli` only. Start with [`shell`], what a turn has at hand, and
//! [`turn`], the way of one message from claim to answer.
//!
//! | file | what it does |
//! |---|---|
//! | [`turn`], [`outcome`] | claim, step, commit, answer |
//! | `claimed` | what a claimed message is to its conversation |
//! | `stepping` | steps one claimed message, effect by effect |
//! | `effects/` | one small file for each effect that a step can want |
//! | `ending`, [`wording`] | what a turn comes to, and the words of its reply |
//! | `saving` | the commit |
//! | [`outbox`], [`senders`], `holds` | messages that leave by themselves, and who must wait |
//! | [`reminding`], `planning`, `full` | what the agenda says is due, what it ought to say, and where there is no room for it |
//! | `serving` | says that this process serves the store |
//! | [`recovery`], [`sweep`] | what died, and what is over |
//! | [`bot`] | what Telegram must know beside messages |
//! | `telling`, `reports` | what becomes of texts about appointments, and what channels report of it |
//! | [`misfits`] | appointments that the config of now could not have |
//! | [`staff`], [`notes`] | what the office's staff does to an appointment, and to texts |
//! | `pacing`, `too_fast` | how often somebody is written to |
//! | `refused` | what nobody genuine sent: counted, and told once a minute |
//! | `finishing`, `counted`, [`going`] | what is begun is finished, counted and waited for |
//! | [`clock`] | the only place that reads the time or draws a lot |
//! | [`timekeeping`], `watch`, [`trust`] | the clock compared with what the store knows, and how far it is believed |

pub mod bot;
mod claimed;
pub mod clock;
mod counted;
mod effects;
mod ending;
mod finishing;
mod full;
pub mod going;
pub mod health;
mod holds;
pub mod misfits;
pub mod notes;
mod notices;
pub mod outbox;
pub mod outcome;
mod pacing;
mod planning;
pub mod recovery;
mod refused;
pub mod reminding;
mod reports;
pub mod rest;
mod saving;
pub mod senders;
mod serving;
pub mod shell;
pub mod staff;
mod stepping;
pub mod sweep;
mod telling;
pub mod timekeeping;
mod too_fast;
pub mod trust;
pub mod turn;
mod watch;
pub mod wording;
mod wrong_tries;
