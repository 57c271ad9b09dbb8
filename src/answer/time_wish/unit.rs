//! What there is one of after another.

/// A week, a month or a day of the week, behind which "the one after" is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    /// A week, so many weeks ahead.
    Week(u64),
    /// This month.
    Month,
    /// A day of the week, 1 (Monday) to 7.
    Weekday(u8),
}
