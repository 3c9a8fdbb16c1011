use std::sync::{Arc, Mutex};

use fieldbook::prelude::*;

#[model(table)]
struct Hero {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    age: Option<i32>,
}

fn main() -> Result<()> {
    let log = Arc::new(Mutex::new(Vec::new()));
    let engine = create_engine("sqlite://")?;
    let sink = log.clone();
    engine.observe(move |event| {
        if let Event::Statement(statement) = event {
            let params: Vec<String> = statement.params.iter().map(|set| format!("{set:?}")).collect();
            sink.lock().unwrap().push(format!("{} {}", statement.sql, params.join("; ")));
        }
    });
    engine.create_all(Hero)?;
    let session = Session::new(&engine);
    session.add(&Hero::builder().name("Deadpond").build());
    session.add(&Hero::builder().name("O'Neill").age(48).build());
    session.commit()?;
    let heroes = session.exec(select(Hero).filter(Hero.age.ge(18)))?.all();
    println!("{heroes:?}");
    for line in log.lock().unwrap().iter() {
        println!("{line}");
    }
    Ok(())
}
