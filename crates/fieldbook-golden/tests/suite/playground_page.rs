//! The pages on what the playground runs tell the truth: what they list for a program is in that program, what they say
//! is refused is refused, and what they say that only rustc notices is noticed by rustc alone.

use std::path::Path;

use fieldbook_script::{Diagnostic, SourceFiles};

use crate::rustc::Library;

/// The part and its chapters.
const PART: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../book/09-playground");

/// What runs, and with which program.
const RUNS: &str = "01-what-runs";

/// What does not.
const DOES_NOT: &str = "02-what-does-not-run";

fn read(chapter: &str, name: &str) -> String {
    std::fs::read_to_string(Path::new(PART).join(chapter).join(name)).expect("the chapter can be read")
}

/// The pieces of a text that stand between back-ticks.
fn codes(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

/// The rows of the chapter's tables: the code in the first cell, and the second cell.
fn rows(page: &str) -> Vec<(String, String)> {
    let cells = page.lines().filter_map(|line| {
        let row = line.strip_prefix("| ")?.strip_suffix(" |")?;
        let (first, second) = row.rsplit_once(" | ")?;
        let code = codes(first).next()?.replace("\\|", "|");
        Some((code, second.to_owned()))
    });
    cells.collect()
}

/// The part of the page below a heading.
fn section<'p>(page: &'p str, heading: &str) -> &'p str {
    let (_, below) = page.split_once(&format!("## {heading}\n")).unwrap_or_else(|| panic!("no section {heading}"));
    below.split("\n## ").next().unwrap_or_default()
}

/// The codes of what only rustc notices.
pub fn only_rustc() -> Vec<String> {
    let rows = rows(section(&read(DOES_NOT, "chapter.md"), "What only rustc notices"));
    rows.into_iter().map(|(_, said)| said.split(':').next().unwrap_or_default().to_owned()).collect()
}

fn program(code: &str) -> String {
    format!("fn main() {{\n{code}\n}}\n")
}

#[test]
fn what_the_page_lists_for_a_program_is_in_it() {
    let page = read(RUNS, "chapter.md");
    let programs: Vec<_> = rows(&page).into_iter().filter(|(name, _)| name.ends_with(".rs")).collect();
    assert!(programs.len() >= 5, "{programs:?}");
    for (name, shown) in programs {
        let text = read(RUNS, &name);
        for part in codes(&shown).flat_map(|code| code.split('…')) {
            assert!(text.contains(part.trim()), "{name} has no `{part}`");
        }
    }
}

#[test]
fn what_the_page_says_is_refused_is_refused() {
    let page = read(DOES_NOT, "chapter.md");
    let refused = rows(section(&page, "What it does not run"));
    assert!(refused.len() >= 5, "{refused:?}");
    for (code, _) in refused {
        let files = SourceFiles::single(program(&code));
        let diagnostics = fieldbook_script::check(&files);
        let mut errors = diagnostics.iter().filter(|it| it.is_error());
        let on_its_line = |it: &Diagnostic| it.span.line == 2;
        assert!(errors.any(on_its_line), "`{code}` is not refused: {diagnostics:?}");
    }
}

#[test]
fn what_only_rustc_notices_is_noticed_by_rustc_alone() {
    let page = read(DOES_NOT, "chapter.md");
    let missed = rows(section(&page, "What only rustc notices"));
    assert!(!missed.is_empty());
    let library = Library::find();
    for (index, (code, said)) in missed.into_iter().enumerate() {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("only_rustc_{index}.rs"));
        std::fs::write(&path, program(&code)).expect("the target folder can be written");
        let complaints = library.complaints(&path);
        let first = complaints.first().unwrap_or_else(|| panic!("rustc accepts `{code}`"));
        assert!(first.code.as_ref().is_some_and(|code| said.starts_with(code.as_str())), "{code}: {first:?}");
        let diagnostics = fieldbook_script::check(&SourceFiles::single(program(&code)));
        assert!(!diagnostics.iter().any(Diagnostic::is_error), "`{code}` is refused now; take it from the page");
    }
}
