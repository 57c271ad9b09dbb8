//! What a message means: one table, in order.
//!
//! [`table`] lists the rows; each has a pure rule (in [`rules`]) that looks at the message, at the
//! question in hand and at what is known, and says what the message means, or nothing. The first
//! row that says something counts; [`settle`] looks what it leaves of the words. The engine alone
//! turns a meaning into changes of the turn.

mod decided;
mod meaning;
mod row;
mod rules;
mod settle;
mod table;

pub(super) use decided::{Decision, decide, watched};
pub(super) use meaning::{Keep, Meaning, Means, NOTED, Opt};
pub(super) use row::Part;
pub(super) use rules::tasks::idle::wishes;
pub(super) use rules::tasks::reschedule::moved_unasked;
pub(super) use table::{AT_A_QUESTION, AT_ONCE, EVERYWHERE, WITHOUT_A_QUESTION};
