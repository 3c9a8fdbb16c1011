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
    let task = Task::builder().title("water the plants").build();
    session.add(&task);
    // A query flushes too.
    let count = session.exec(select(func::count(Task.id)))?.one()?;
    println!("task {count}");
    session.commit()?;
    Ok(())
}
