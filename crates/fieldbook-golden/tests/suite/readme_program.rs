//! The README's example runs, both ways, and what it asserts holds.

use std::path::Path;

use fieldbook_script::SourceFiles;

use crate::{comparison, native};

/// What whoever finds the repository reads first.
const README: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../README.md");

/// The interpreter's gaps.
const LIST: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../fieldbook-script/tests/book-expected-failures.txt");

#[test]
fn the_example_of_the_readme_runs_as_rustc_runs_it() {
    let text = std::fs::read_to_string(README).expect("the README can be read");
    let example = text.split("```rust\n").nth(1).and_then(|rest| rest.split("```").next());
    let example = example.expect("the README has an example");
    assert!(example.contains("assert_eq!"), "it says what comes of it");
    assert_eq!(native::run("readme/example").ending, native::Ending::Ok);
    let program = ("readme/example".to_owned(), SourceFiles::single(example));
    comparison::check(vec![program], Path::new(LIST), "readme-report.txt");
}
