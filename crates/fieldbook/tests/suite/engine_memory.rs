//! A database in memory under several sessions: as a file.

use fieldbook::prelude::*;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

use crate::teams::plain::{self, Hero, hero};

fn names(session: &Session) -> Vec<String> {
    session.exec(select(Hero.name).order_by(Hero.id)).unwrap().all()
}

#[test]
fn no_session_sees_what_another_has_not_committed() {
    let (engine, _) = plain::engine();
    let (writer, reader) = (Session::new(&engine), Session::new(&engine));
    writer.add(&hero("h1"));
    writer.flush().unwrap();
    assert_eq!(names(&writer), ["h1"]);
    assert_eq!(names(&reader), [""; 0]);
    writer.commit().unwrap();
    assert_eq!(names(&reader), ["h1"]);
    writer.add(&hero("h2"));
    writer.flush().unwrap();
    writer.rollback().unwrap();
    assert_eq!(names(&reader), ["h1"]);
}

#[test]
fn each_engine_has_a_database_of_its_own_that_lives_as_long() {
    let (engine, _) = plain::engine();
    let (other, _) = plain::engine();
    let session = Session::new(&engine);
    session.add(&hero("h1"));
    session.commit().unwrap();
    drop(session);
    assert_eq!(names(&Session::new(&other)), [""; 0]);
    assert_eq!(names(&Session::new(&engine)), ["h1"]);
}

/// Before, 112 of 200 were refused.
#[test]
#[cfg(not(target_arch = "wasm32"))]
fn parallel_writers_wait_for_each_other() {
    let (engine, _) = plain::engine();
    std::thread::scope(|scope| {
        for number in 0..200 {
            let engine = &engine;
            scope.spawn(move || {
                let session = Session::new(engine);
                session.add(&hero(&format!("h{number}")));
                session.flush().unwrap();
                session.commit().unwrap();
                assert!(!names(&session).is_empty());
            });
        }
    });
    assert_eq!(names(&Session::new(&engine)).len(), 200);
}
