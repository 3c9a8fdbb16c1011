//! The rows of `docs/errors.md`.

/// The page.
const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/errors.md");

/// How the check stands to one of rustc's codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Same,
    Listed,
    OutOfScope,
}

/// One code of rustc's.
pub struct Row {
    pub code: String,
    pub standing: Standing,
    pub why: String,
}

/// Every row, in the page's order.
pub fn rows() -> Vec<Row> {
    let page = std::fs::read_to_string(PAGE).expect("the page can be read");
    let lines = page.lines().filter_map(|line| line.strip_prefix("| E")?.strip_suffix('|'));
    let row = |line: &str| {
        let cells: Vec<&str> = line.splitn(3, '|').map(str::trim).collect();
        let [number, standing, why] = cells[..] else { panic!("a row has three cells: {line}") };
        let standing = match standing {
            "same" => Standing::Same,
            "listed" => Standing::Listed,
            "out of scope" => Standing::OutOfScope,
            other => panic!("E{number} is none of the three: {other}"),
        };
        Row { code: format!("E{number}"), standing, why: why.to_owned() }
    };
    lines.map(row).collect()
}
