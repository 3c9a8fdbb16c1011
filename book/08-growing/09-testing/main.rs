use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use fieldbook::prelude::*;

#[model(table)]
struct Parcel {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(unique)]
    code: String,
    #[field(default = false)]
    delivered: bool,
}

// The code under test: it takes a session, and does not care where it leads.
fn deliver(session: &Session, code: &str) -> Result<bool> {
    let found = session.exec(select(Parcel).filter(Parcel.code.eq(code)))?.one_or_none()?;
    match found {
        Some(parcel) if !parcel.delivered() => {
            parcel.set_delivered(true);
            session.commit()?;
            Ok(true)
        }
        _ => Ok(false),
    }
}

/// A database of its own, with what each test needs.
fn prepared() -> Result<(Engine, Arc<AtomicUsize>)> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Parcel)?;
    let session = Session::new(&engine);
    session.add(&Parcel::builder().code("B-1").build());
    session.commit()?;
    drop(session);
    let sent = Arc::new(AtomicUsize::new(0));
    let counter = sent.clone();
    engine.observe(move |event| {
        if let Event::Statement(_) = event {
            counter.fetch_add(1, Ordering::Relaxed);
        }
    });
    Ok((engine, sent))
}

fn a_parcel_is_delivered_once() -> Result<()> {
    let (engine, _) = prepared()?;
    let session = Session::new(&engine);
    assert!(deliver(&session, "B-1")?);
    assert!(!deliver(&session, "B-1")?);
    Ok(())
}

fn an_unknown_parcel_changes_nothing() -> Result<()> {
    let (engine, _) = prepared()?;
    assert!(!deliver(&Session::new(&engine), "X-9")?);
    let open = select(func::count_all()).select_from(Parcel).filter(Parcel.delivered.eq(false));
    assert_eq!(Session::new(&engine).exec(open)?.one()?, 1);
    Ok(())
}

fn delivering_takes_two_statements() -> Result<()> {
    let (engine, sent) = prepared()?;
    deliver(&Session::new(&engine), "B-1")?;
    assert_eq!(sent.load(Ordering::Relaxed), 2);
    Ok(())
}

fn main() -> Result<()> {
    for (name, test) in [
        ("a parcel is delivered once", a_parcel_is_delivered_once as fn() -> Result<()>),
        ("an unknown parcel changes nothing", an_unknown_parcel_changes_nothing),
        ("delivering takes two statements", delivering_takes_two_statements),
    ] {
        test()?;
        println!("{name}: ok");
    }
    Ok(())
}
