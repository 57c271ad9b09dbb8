//! The rows of the table, and the parts that they belong to.

use super::meaning::Meaning;
use crate::dialog::turns::Context;
use crate::understand::Scene;

/// What a message means by one row.
pub(in crate::dialog) type Rule = for<'w> fn(&Context<'_, 'w>, &Scene<'w>) -> Option<Meaning<'w>>;

/// A row of the table.
#[derive(Debug)]
pub(in crate::dialog) struct Row {
    /// What it is called, here, in tests and by `textpass explain`.
    pub(in crate::dialog) name: &'static str,
    /// What people say that it decides: language, where it is said, and the words.
    pub(in crate::dialog) samples: &'static [(&'static str, &'static str, &'static str)],
    /// The rule.
    pub(in crate::dialog) rule: Rule,
}

/// Rows that belong together.
#[derive(Debug)]
pub(in crate::dialog) struct Part {
    /// Where they count.
    pub(in crate::dialog) counts: for<'w> fn(&Context<'_, 'w>, &Scene<'w>) -> bool,
    /// The rows, in order.
    pub(in crate::dialog) rows: &'static [Row],
}

impl Part {
    /// Its rows, in order.
    pub(in crate::dialog) fn rows(&self) -> &'static [Row] {
        self.rows
    }

    /// Whether it has a row of this name.
    pub(in crate::dialog) fn has(&self, name: &str) -> bool {
        self.rows.iter().any(|row| row.name == name)
    }
}
