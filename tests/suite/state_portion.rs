//! However much a run did, a panel shows a bounded part of it at once.

use fieldbook_site::state::portion::{CELLS, ROWS, Slot, ends, head, rows};

/// The cells that stand on the page, headings included.
fn cells(tables: &[(usize, usize)], shown: &[usize]) -> usize {
    tables.iter().zip(shown).map(|((_, columns), rows)| (rows + 1) * columns).sum()
}

#[test]
fn a_thousand_wide_results_stay_within_bounds() {
    let tables = vec![(100, 20); 1_000];
    let shown = rows(&tables);
    assert!(shown.len() < 30, "{} tables", shown.len());
    assert!(cells(&tables, &shown) < CELLS + 20 * 4);
}

#[test]
fn small_results_are_shown_whole() {
    assert_eq!(rows(&[(3, 4), (0, 2), (12, 5)]), [3, 0, 12]);
    assert_eq!(rows(&[]), [0_usize; 0]);
}

#[test]
fn a_table_shows_some_rows_however_wide_it_is() {
    assert_eq!(rows(&[(50, 2_000)]), [3]);
    assert_eq!(rows(&[(5_000, 1)]), [ROWS]);
    assert_eq!(rows(&[(5, 0)]), [5], "a table without columns divides by nothing");
}

#[test]
fn a_text_is_cut_between_characters() {
    assert_eq!(head("ééé", 2), Some("éé"));
    assert_eq!(head("ééé", 3), None);
}

#[test]
fn a_list_shows_its_ends() {
    assert_eq!(ends(3, 2, 1), [Slot::Entry(0), Slot::Entry(1), Slot::Entry(2)]);
    assert_eq!(ends(100, 1, 1), [Slot::Entry(0), Slot::Gap(1, 99), Slot::Entry(99)]);
    assert_eq!(ends(0, 2, 1), []);
}
