use fieldbook::prelude::*;

#[model(table)]
struct Visit {
    #[field(primary_key)]
    id: Option<i64>,
    patient: String,
    hour: i32,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Visit)?;
    let session = Session::new(&engine);
    let early = Visit::builder().patient("Mina").hour(8).build();
    let late = Visit::builder().patient("Otto").hour(17).build();
    session.add_all([&early, &late]);
    session.commit()?;

    early.set_hour(9);
    session.delete(&late)?;
    let new = Visit::builder().patient("Zoe").hour(12).build();
    session.add(&new);
    session.flush()?;
    println!("flushed:  {:?} at {}", early.id(), early.hour());
    println!("          new has id {:?}", new.id());
    println!("          late in the session: {}", session.contains(&late));

    session.rollback()?;
    println!("undone:   {:?} at {}", early.id(), early.hour());
    println!("          new has id {:?}", new.id());
    println!("          new in the session: {}", session.contains(&new));
    println!("          late in the session: {}", session.contains(&late));

    session.add(&new);
    session.commit()?;
    println!("again:    new has id {:?}", new.id());
    Ok(())
}
