//! A database as the bytes of its file.

use fieldbook::prelude::*;

#[model(table)]
struct Jar {
    #[field(primary_key)]
    id: Option<i64>,
    label: String,
}

/// The labels in a file of these bytes, as another engine reads them.
fn labels(bytes: &[u8], name: &str) -> Vec<String> {
    let path = std::env::temp_dir().join(format!("fieldbook-serialize-{name}-{}.sqlite", std::process::id()));
    std::fs::write(&path, bytes).unwrap();
    let engine = create_engine(&format!("sqlite:///{}", path.display())).unwrap();
    let labels = Session::new(&engine).exec(select(Jar.label).order_by(Jar.id)).unwrap().all();
    drop(engine);
    std::fs::remove_file(path).unwrap();
    labels
}

fn filled(url: &str) -> Engine {
    let engine = create_engine(url).unwrap();
    engine.create_all(Jar).unwrap();
    let session = Session::new(&engine);
    for label in ["plums", "honey"] {
        session.add(&Jar::builder().label(label).build());
    }
    session.commit().unwrap();
    engine
}

#[test]
fn what_is_committed_in_memory_is_a_file_elsewhere() {
    let engine = filled("sqlite://");
    assert_eq!(labels(&engine.serialize().unwrap(), "memory"), ["plums", "honey"]);
    // The database is none the worse.
    engine.shell().unwrap().send("DELETE FROM jar WHERE id = 1").unwrap();
    assert_eq!(labels(&engine.serialize().unwrap(), "later"), ["honey"]);
}

#[test]
fn a_file_is_its_bytes() {
    let path = std::env::temp_dir().join(format!("fieldbook-serialize-{}.db", std::process::id()));
    let engine = filled(&format!("sqlite:///{}", path.display()));
    assert_eq!(engine.serialize().unwrap(), std::fs::read(&path).unwrap());
    drop(engine);
    std::fs::remove_file(path).unwrap();
}
