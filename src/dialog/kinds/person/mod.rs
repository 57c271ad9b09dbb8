//! Kinds that tell who somebody is, and how to reach them.

pub(super) mod birth_date;
pub(in crate::dialog) mod credentials;
pub(super) mod email;
pub(super) mod name;
pub(super) mod names;
pub(super) mod paper;
pub(super) mod phone;
