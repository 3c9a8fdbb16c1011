// says: kept
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
    session.flush()?;
    println!("task {}", task.id().unwrap_or_default());
    Ok(())
}
