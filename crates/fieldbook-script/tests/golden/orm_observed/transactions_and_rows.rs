use std::sync::{Arc, Mutex};

use fieldbook::prelude::*;
use fieldbook::TransactionEvent;

#[model(table)]
struct Team {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(unique)]
    name: String,
}

#[derive(Default)]
struct Tally {
    statements: usize,
    rows: usize,
    failed: Vec<String>,
}

fn describe(event: &Event<'_>, tally: &Mutex<Tally>) -> Option<String> {
    let text = match event {
        Event::Transaction(TransactionEvent::Savepoint(name)) => format!("savepoint {name}"),
        Event::Transaction(boundary) => match boundary.name() {
            Some(name) => format!("{} of {name}", boundary.action()),
            None => boundary.action().to_string(),
        },
        Event::Statement(statement) => {
            let mut tally = tally.lock().unwrap();
            tally.statements += 1;
            tally.rows += statement.row_count;
            if let Some(error) = &statement.error {
                tally.failed.push(error.clone());
            }
            format!("{:?} {:?} {}", statement.columns, statement.rows, statement.row_count)
        }
        Event::Object { model, key, state } => format!("{model} {key:?} is {}", state.name()),
        Event::Warning(message) => format!("warning: {message}"),
        _ => return None,
    };
    Some(text)
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Team)?;
    let tally = Arc::new(Mutex::new(Tally::default()));
    let shared = Arc::clone(&tally);
    engine.observe(move |event| {
        if let Some(text) = describe(event, &shared) {
            println!("> {text}");
        }
    });
    let session = Session::new(&engine);
    session.add(&Team::builder().name("Preventers").build());
    session.flush()?;
    let nested = session.begin_nested()?;
    session.add(&Team::builder().name("Preventers").build());
    println!("flushing");
    let error = session.flush().unwrap_err();
    println!("{} {}", error.is_integrity(), error);
    nested.rollback()?;
    session.commit()?;
    println!("{:?}", session.exec(select(Team.name))?.all());
    drop(session);
    let tally = tally.lock().unwrap();
    println!("{} statements, {} rows, {:?}", tally.statements, tally.rows, tally.failed);
    Ok(())
}
