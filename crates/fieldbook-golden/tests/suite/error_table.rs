//! `docs/errors.md` is true: what it says is refused alike is in the folder of rejected programs, what rustc alone notices
//! and the page names is listed, and everything else has its reason.

use std::collections::BTreeSet;

use crate::playground_page;
use crate::rejected_programs;
use crate::table::{Standing, rows};

#[test]
fn every_code_that_is_the_same_has_a_program_and_no_other_has_one() {
    let shown: BTreeSet<String> = rejected_programs::codes().into_iter().filter(|code| code.starts_with('E')).collect();
    let same = rows().into_iter().filter(|row| row.standing == Standing::Same);
    let same: BTreeSet<String> = same.map(|row| row.code).collect();
    assert!(same.len() >= 250, "{}", same.len());
    let missing: Vec<&String> = same.difference(&shown).collect();
    assert!(missing.is_empty(), "the same by the table, but without a program: {missing:?}");
    let unsaid: Vec<&String> = shown.difference(&same).collect();
    assert!(unsaid.is_empty(), "with a program, but not the same by the table: {unsaid:?}");
}

#[test]
fn every_other_code_has_its_reason() {
    let rows = rows();
    assert!(rows.is_sorted_by(|a, b| a.code < b.code), "each code stands once, in the order of the codes");
    let bare: Vec<&str> = rows
        .iter()
        .filter(|row| row.standing != Standing::Same && row.why.is_empty())
        .map(|row| row.code.as_str())
        .collect();
    assert!(bare.is_empty(), "without a reason: {bare:?}");
}

#[test]
fn what_the_page_says_only_rustc_notices_is_in_the_table() {
    let page = playground_page::only_rustc();
    for row in rows() {
        let on_page = page.contains(&row.code);
        assert_eq!(row.why.starts_with("on the page"), on_page, "{}: {}", row.code, row.why);
        assert!(!on_page || row.standing != Standing::OutOfScope, "{} stands on the page", row.code);
    }
}
