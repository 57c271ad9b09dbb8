//! Rows in aligned columns.

/// A table for a terminal.
#[derive(Debug, Default)]
pub(super) struct Table {
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table with these headings.
    pub(super) fn new<const N: usize>(headings: [&str; N]) -> Self {
        Self { rows: vec![headings.map(str::to_owned).into()] }
    }

    /// Adds a row.
    pub(super) fn row<const N: usize>(&mut self, cells: [String; N]) {
        self.rows.push(cells.into());
    }

    /// The rows, each column as wide as its widest cell; columns that are empty
    /// under their heading are left out.
    pub(super) fn show(&self) -> String {
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or_default();
        let cell = |row: &[String], at: usize| row.get(at).cloned().unwrap_or_default();
        let used: Vec<usize> = (0..columns)
            .filter(|at| self.rows.iter().skip(1).any(|row| !cell(row, *at).is_empty()))
            .collect();
        let width = |at: usize| self.rows.iter().map(|row| cell(row, at).chars().count()).max().unwrap_or(0);
        let mut shown = String::new();
        for row in &self.rows {
            let padded = used.iter().map(|at| format!("{:<1$}", cell(row, *at), width(*at)));
            shown.push_str(padded.collect::<Vec<_>>().join("  ").trim_end());
            shown.push('\n');
        }
        shown
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_aligned_and_empty_ones_left_out() {
        let mut table = Table::new(["TIME", "NAME", "NOTE"]);
        table.row(["09:00".to_owned(), "Ana Núñez".to_owned(), String::new()]);
        table.row(["10:30".to_owned(), "Bo".to_owned(), String::new()]);
        assert_eq!(table.show(), "TIME   NAME\n09:00  Ana Núñez\n10:30  Bo\n");
    }
}
