//! What words say of the question in hand, and of those before and after it: pure questions
//! that the rules of the table and the stages of the engine share.

pub(in crate::dialog) mod early;
pub(in crate::dialog) mod learnt;
pub(in crate::dialog) mod offices;
pub(in crate::dialog) mod opening;
pub(in crate::dialog) mod payload;
pub(in crate::dialog) mod reason;
pub(in crate::dialog) mod recent;
pub(in crate::dialog) mod review;
pub(in crate::dialog) mod whole_name;
pub(in crate::dialog) mod wish;
