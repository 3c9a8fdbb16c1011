//! The same server on a wire instead of a socket of the driver's own.

use std::io;
use std::net::TcpStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use fieldbook::prelude::*;
use fieldbook::{Wire, create_engine_over};

use crate::line::Line;
use crate::{Account, account};

/// The server's own URL, and what opens a line to it.
fn line() -> (String, impl Fn() -> io::Result<Box<dyn Wire>> + Send + Sync + Clone + 'static) {
    let url = std::env::var("FIELDBOOK_POSTGRESQL").unwrap();
    let rest = url.split_once("://").unwrap().1;
    let host = rest.split(['/', '?']).next().unwrap().rsplit('@').next().unwrap().to_owned();
    (url, move || Ok(Box::new(Line(TcpStream::connect(&host)?)) as Box<dyn Wire>))
}

/// An engine on the wire, in a schema of the test's own.
fn on_wire(schema: &str) -> Engine {
    drop(crate::engine(schema));
    let (url, open) = line();
    let join = if url.contains('?') { '&' } else { '?' };
    create_engine_over(&format!("{url}{join}options=-csearch_path%3D{schema}"), open).unwrap()
}

#[test]
fn a_session_works_as_on_a_socket() {
    let engine = on_wire("wire_session");
    engine.create_all(Account).unwrap();
    let session = Session::new(&engine);
    // More than one page of a batch, and answers of more than one read.
    for number in 0..1_500 {
        session.add(&account(&format!("{number:0>200}"), number));
    }
    session.commit().unwrap();
    let rows = session.exec(select(Account).order_by(Account.id)).unwrap().all();
    assert_eq!(rows.len(), 1_500);
    assert_eq!(rows[1_499].balance(), 1_499);

    let owner = rows[0].owner().to_string();
    session.add(&account(&owner, 0));
    let error = session.commit().unwrap_err();
    assert!(error.is_unique(), "{error}");
    session.rollback().unwrap();
    assert_eq!(session.exec(select(Account)).unwrap().all().len(), 1_500);
}

#[test]
fn who_may_not_connect_hears_why() {
    let (url, open) = line();
    let (front, _) = url.rsplit_once('/').unwrap();
    let engine = create_engine_over(&format!("{front}/no_such_database"), open).unwrap();
    let error = Session::new(&engine).exec(text("SELECT 1")).unwrap_err();
    assert!(error.to_string().contains("no_such_database"), "{error}");
}

#[test]
fn a_killed_connection_is_told_and_replaced() {
    let engine = on_wire("wire_killed");
    let session = Session::new(&engine);
    let pid = session.exec(text("SELECT pg_backend_pid()")).unwrap().one().unwrap().get::<i64>(0).unwrap();
    let killer = Session::new(&crate::server());
    killer.exec(text(format!("SELECT pg_terminate_backend({pid})"))).unwrap();
    let error = (0..50).find_map(|_| {
        std::thread::sleep(std::time::Duration::from_millis(20));
        session.exec(text("SELECT 1")).err()
    });
    assert!(error.is_some_and(|error| error.is_lost_connection()));
    session.rollback().unwrap();
    assert_eq!(session.exec(text("SELECT 1")).unwrap().one().unwrap().get::<i64>(0).unwrap(), 1);
}

/// One that falls silent after so many exchanges.
struct Tired(Box<dyn Wire>, Arc<AtomicUsize>);

impl Wire for Tired {
    fn exchange(&mut self, sent: &[u8]) -> io::Result<Vec<u8>> {
        match self.1.load(Ordering::Relaxed) {
            0 => Ok(Vec::new()),
            left => {
                self.1.store(left - 1, Ordering::Relaxed);
                self.0.exchange(sent)
            }
        }
    }
}

#[test]
fn silence_is_an_error_and_no_hang() {
    for exchanges in 0..6 {
        let (url, open) = line();
        let left = Arc::new(AtomicUsize::new(exchanges));
        let engine = create_engine_over(&url, move || Ok(Box::new(Tired(open()?, left.clone())))).unwrap();
        let session = Session::new(&engine);
        let mut failure = None;
        for _ in 0..6 {
            failure = session.exec(text("SELECT 1")).err();
            if failure.is_some() {
                break;
            }
            failure = session.commit().err();
            if failure.is_some() {
                break;
            }
        }
        let failure = failure.unwrap();
        assert!(failure.is_lost_connection(), "{exchanges}: {failure}");
        assert!(failure.to_string().contains("did not answer"), "{exchanges}: {failure}");
    }
}
