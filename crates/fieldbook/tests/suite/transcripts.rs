//! The transcripts of behaviour.md, section B, each with the tests that assert what it says, SQL and errors.
//!
//! A test names its transcript in the first line of its documentation, as in `/// Transcript 5: row switch.`

#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// Where they are, by number.
const FILES: [(&str, &str); 18] = [
    ("0 create_all", include_str!("session_schema.rs")),
    ("1 flush order, batching", include_str!("session_order.rs")),
    ("2 mixed flush", include_str!("session_order.rs")),
    ("3 foreign key without a relationship", include_str!("session_order.rs")),
    ("4 updates", include_str!("session_update.rs")),
    ("5 deletes and traps", include_str!("session_delete.rs")),
    ("6 many-to-many", include_str!("session_many_to_many.rs")),
    ("7 deleting a parent", include_str!("session_parents.rs")),
    ("8 orphans with cascade_delete", include_str!("session_orphans.rs")),
    ("9 autoflush, refresh", include_str!("session_autoflush.rs")),
    ("10 expiry, identity map, lazy loading", include_str!("session_expiry.rs")),
    ("11 transactions, rollback", include_str!("session_transaction.rs")),
    ("12 savepoints", include_str!("session_savepoint.rs")),
    ("13 identity conflicts", include_str!("session_identity.rs")),
    ("14 merge, expunge", include_str!("session_merge.rs")),
    ("15 vanished rows, key change", include_str!("session_stale.rs")),
    ("16 save-update cascade, foreign keys in step", include_str!("session_cascade.rs")),
    ("17 bulk, self-reference", concat!(include_str!("query_sync.rs"), include_str!("session_tree.rs"))),
];

/// The lines of a transcript that need a test each; several may share one.
const LINES: [usize; 18] = [2, 2, 1, 1, 3, 6, 5, 6, 8, 4, 8, 4, 2, 3, 4, 4, 4, 3];

#[test]
fn every_transcript_has_its_tests() {
    for (number, ((title, source), lines)) in FILES.iter().zip(LINES).enumerate() {
        assert!(title.starts_with(&format!("{number} ")), "{title} is number {number}");
        let tests = source.matches(&format!("/// Transcript {number}: ")).count();
        assert_eq!(tests, lines, "tests of transcript {title}");
    }
}
