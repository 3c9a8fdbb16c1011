//! A file in a browser, whose file systems have no locks: the connections of a worker share the library's.

use std::time::Duration;

use fieldbook::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

#[model(table)]
struct Jar {
    #[field(primary_key)]
    id: Option<i64>,
    label: String,
}

#[wasm_bindgen_test]
fn who_writes_a_file_keeps_others_out_until_the_end() {
    let engine = create_engine("sqlite:///shared-jars.db").unwrap().busy_timeout(Duration::ZERO);
    engine.create_all(Jar).unwrap();
    let (one, other) = (Session::new(&engine), Session::new(&engine));
    one.add(&Jar::builder().label("plums").build());
    one.flush().unwrap();
    assert!(other.exec(select(Jar)).unwrap_err().is_busy());
    other.rollback().unwrap();
    one.commit().unwrap();
    assert_eq!(other.exec(select(Jar)).unwrap().all().len(), 1);
    other.rollback().unwrap();
    one.add(&Jar::builder().label("honey").build());
    one.flush().unwrap();
    one.rollback().unwrap();
    assert_eq!(other.exec(select(Jar)).unwrap().all().len(), 1);
    // An engine of its own is no way past the locks.
    let second = create_engine("sqlite:///shared-jars.db").unwrap().busy_timeout(Duration::ZERO);
    let third = Session::new(&second);
    third.add(&Jar::builder().label("quince").build());
    third.flush().unwrap();
    other.rollback().unwrap();
    assert!(other.exec(select(Jar)).unwrap_err().is_busy());
    third.commit().unwrap();
    other.rollback().unwrap();
    assert_eq!(other.exec(select(Jar)).unwrap().all().len(), 2);
}
