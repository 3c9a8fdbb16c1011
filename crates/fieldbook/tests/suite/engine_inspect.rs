//! What `inspect` shows of the database, and what the guard stops.

use fieldbook::prelude::*;
use fieldbook::{Guard, Mark};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
}

#[test]
fn inspect_marks_what_was_inserted_and_changed() {
    let engine = create_engine("sqlite://").unwrap();
    engine.track_changes();
    engine.create_all(Hero).unwrap();
    let session = Session::new(&engine);
    let heroes = ["A", "B", "C"].map(|name| Hero::builder().name(name).build());
    session.add_all(&heroes);
    session.commit().unwrap();
    heroes[1].set_name("changed");
    session.delete(&heroes[2]).unwrap();
    session.commit().unwrap();
    heroes[0].set_name("rolled back");
    session.flush().unwrap();
    session.rollback().unwrap();
    let tables = engine.inspect(10).unwrap();
    assert_eq!(tables.len(), 1);
    assert_eq!(tables[0].marks, [Some(Mark::Inserted), Some(Mark::Changed)]);
    assert_eq!(tables[0].row_count, 2);
    assert_eq!(tables[0].rows[1][1], SqlValue::Text("changed".into()));
    assert!(tables[0].columns[0].primary_key && tables[0].columns[1].not_null);
}

#[test]
fn a_guard_bounds_values_and_pages() {
    let engine = create_engine("sqlite://").unwrap();
    engine.guard(Guard { value_bytes: 100_000, pages: 20, ..Guard::default() });
    engine.create_all(Hero).unwrap();
    let session = Session::new(&engine);
    session.add(&Hero::builder().name("x".repeat(200_000)).build());
    assert!(session.commit().unwrap_err().is_database());
    session.rollback().unwrap();
    session.add(&Hero::builder().name("x".repeat(90_000)).build());
    assert!(session.commit().unwrap_err().is_database());
}
