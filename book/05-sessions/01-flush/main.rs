use fieldbook::prelude::*;

#[model(table)]
struct Task {
    #[field(primary_key)]
    id: Option<i64>,
    title: String,
    #[field(default = false)]
    done: bool,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Task)?;
    let session = Session::new(&engine);

    let water = Task::builder().title("water the plants").build();
    session.add(&water);
    println!("added:   id {:?}", water.id());

    session.flush()?;
    println!("flushed: id {:?}", water.id());

    session.rollback()?;
    println!("rolled back, and in the table: {}", count(&session)?);

    session.add(&Task::builder().title("buy a lamp").build());
    session.add(&Task::builder().title("call Otto").build());
    println!("two more added, and in the table: {}", count(&session)?);

    let lamp = session.exec(select(Task))?.first().expect("there are two");
    lamp.set_done(true);
    let open = select(func::count(Task.id)).filter(Task.done.eq(false));
    println!("Still open: {}", session.exec(open)?.one()?);

    session.commit()?;
    Ok(())
}

fn count(session: &Session) -> Result<i64> {
    session.exec(select(func::count(Task.id)))?.one()
}
