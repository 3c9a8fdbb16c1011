//! `docs/coverage.md` is true: its chapters exist, what is open has its reason, and its topics are the original's.

use std::collections::BTreeSet;
use std::path::Path;

use fieldbook_book::load;

/// The repository's root.
const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

/// The original's documentation, which lies beside the repository where the founders work, and is no part of it.
const ORIGINAL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/seed/sqlmodel-docs.txt");

/// The table's rows: topic, address, remark.
fn rows() -> Vec<[String; 3]> {
    let page = std::fs::read_to_string(Path::new(ROOT).join("docs/coverage.md")).expect("the page can be read");
    let lines = page.lines().filter(|line| line.starts_with("| ")).skip(1);
    let row = |line: &str| {
        let mut cells = line.trim_matches('|').split('|').map(|cell| cell.trim().trim_matches('`').to_owned());
        std::array::from_fn(|_| cells.next().expect("a row has three cells"))
    };
    lines.map(row).collect()
}

#[test]
fn every_topic_has_its_chapter_or_its_reason() {
    let book = load(&Path::new(ROOT).join("book")).expect("the book can be read");
    let known: BTreeSet<String> = book.chapters.iter().map(|(part, slug, _)| format!("{part}/{slug}")).collect();
    let rows = rows();
    assert!(rows.len() >= 50, "{}", rows.len());
    for [topic, address, remark] in &rows {
        let covered = known.contains(address) || (address.is_empty() && !remark.is_empty());
        assert!(covered, "{topic}: there is no chapter `{address}`");
    }
    let open = rows.iter().filter(|[_, address, _]| address.is_empty()).count();
    println!("{} topics, {open} without a chapter", rows.len());
}

#[test]
fn every_topic_is_one_of_the_originals() {
    // Only where the original lies; its text is not ours to keep.
    let Ok(original) = std::fs::read_to_string(ORIGINAL) else { return };
    for [topic, ..] in rows() {
        assert!(original.contains(&format!("{topic}¶")), "the original has no `{topic}`");
    }
}
