use std::cell::Cell;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use fieldbook::prelude::*;

#[model(table)]
struct Visit {
    #[field(primary_key)]
    id: Option<i64>,
    page: String,
    seconds: f64,
}

fn count(engine: &Engine) -> Arc<Mutex<BTreeMap<String, u32>>> {
    let verbs = Arc::new(Mutex::new(BTreeMap::new()));
    let inner = Arc::clone(&verbs);
    engine.observe(move |event| {
        let Event::Statement(statement) = event else { return };
        let verb = statement.sql.split(' ').next().unwrap_or("").to_owned();
        *inner.lock().unwrap().entry(verb).or_insert(0) += 1;
        for dialect in [Dialect::PostgreSql, Dialect::MySql] {
            match statement.rendered(dialect) {
                Ok(sql) => println!("{dialect}: {sql}"),
                Err(error) => println!("{dialect}: no, {error}"),
            }
        }
    });
    verbs
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    let verbs = count(&engine);
    engine.create_all(Visit)?;
    let session = Session::new(&engine);
    let pages = Cell::new(0);
    for page in ["home", "book", "home"] {
        pages.set(pages.get() + 1);
        session.add(&Visit::builder().page(page).seconds(pages.get() as f64 / 2.0).build());
    }
    session.commit()?;
    let query = select((Visit.page, func::sum(Visit.seconds))).group_by(Visit.page).order_by(Visit.page);
    println!("{:?}", session.exec(query)?.all());
    println!("{:?}", verbs.lock().unwrap());
    Ok(())
}
