//! Which statement is made to fail, as the engine counts them.

use fieldbook_site::state::event::Statement;
use fieldbook_site::state::failing::{Failing, With};

fn sent(sets: usize) -> Statement {
    Statement { params: vec![Vec::new(); sets], ..Statement::default() }
}

#[test]
fn each_row_of_a_batch_counts() {
    let statements = [sent(1), sent(3), sent(0), sent(1)];
    let before = |statement| Failing::at(&statements, statement, With::DiskFull).before;
    assert_eq!([0, 1, 2, 3].map(before), [0, 1, 4, 5]);
}

#[test]
fn the_engine_is_told_how() {
    let said = With::ALL.map(|with| serde_json::to_value(Failing::at(&[sent(1)], 0, with)).unwrap());
    assert_eq!(said[0], serde_json::json!({"before": 0, "with": "constraint"}));
    assert_eq!(said[1]["with"], "disk_full");
    assert_eq!(said[2]["with"], "lost_connection");
}
