//! The exchanges that differ on purpose, as DIFFERENCES.md lists them.

use std::collections::BTreeMap;
use std::path::Path;

/// How many names may be listed.
pub const LIMIT: usize = 60;

/// The heading of the table.
const HEADING: &str = "## In answers to requests";

/// Names of exchanges, each with the status that is answered instead and whether anything differed so.
pub struct Allowed(BTreeMap<String, (u64, bool)>);

impl Allowed {
    /// Reads the table: the exchange between backticks, then the original's answer, ours, and the reason.
    pub fn read() -> Self {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../DIFFERENCES.md");
        let text = std::fs::read_to_string(file).expect("DIFFERENCES.md is readable");
        let section = text.split(HEADING).nth(1).unwrap_or_default();
        let section = section.split("\n## ").next().unwrap_or_default();
        let rows = section.lines().filter(|line| line.starts_with("| `")).flat_map(|line| {
            let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
            let status = cells.get(2).and_then(|cell| cell.split_whitespace().next()?.parse().ok()).unwrap_or(0);
            let names = cells[0].split('`').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>();
            names.into_iter().map(move |name| (name, (status, false)))
        });
        Allowed(rows.collect())
    }

    /// Whether this exchange may differ by this status.
    pub fn takes(&mut self, name: &str, status: u64) -> bool {
        match self.0.get_mut(name) {
            Some((own, used)) if *own == status => {
                *used = true;
                true
            }
            _ => false,
        }
    }

    /// Names that nothing differed by.
    pub fn unused(&self) -> Vec<&str> {
        self.0.iter().filter(|(_, (_, used))| !used).map(|(name, _)| name.as_str()).collect()
    }

    /// How many names there are.
    pub fn count(&self) -> usize {
        self.0.len()
    }
}
