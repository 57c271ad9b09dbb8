//! A question is asked, with what is offered, and asked again.

pub(in crate::dialog::engine) mod ask;
pub(in crate::dialog::engine) mod implicit_confirmation;
pub(in crate::dialog::engine) mod offer;
pub(in crate::dialog::engine) mod reprompt;
pub(in crate::dialog::engine) mod restraint;
pub(in crate::dialog::engine) mod reviewed;
