//! textpass lets a person book, keep, move and cancel an appointment at a
//! public office by text message: SMS through Twilio, and Telegram.
//!
//! Start reading here. One floor a line, the ground last; a module imports only
//! from floors below its own (`tests/floors/` holds them to it):
//!
//! - [`cli`], [`http`], [`config`], [`telemetry`]: the edges
//! - [`service`]: the shell: turns, outbox, timers
//! - [`store`], [`channel`]: adapters; **a new store or channel is a folder here**
//! - [`dialog`]: pure: a script and its step; **a new answer kind is a file in `dialog/kinds/`**
//! - [`understand`]: pure: a message, read once
//! - [`answer`], [`text`], [`calendar`]: pure: what was typed, what is said, which times exist
//! - [`domain`]: values that cannot be wrong
//!
//! Order and questions live in `dialogs/`, sentences in `locales/`, offices in
//! `config/`.

pub mod answer;
pub mod calendar;
pub mod channel;
pub mod cli;
pub mod config;
pub mod dialog;
pub mod domain;
pub mod http;
pub mod service;
pub mod store;
pub mod telemetry;
pub mod text;
pub mod understand;
