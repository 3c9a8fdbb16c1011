use fieldbook::prelude::*;

#[model(table)]
struct Task {
    #[field(primary_key)]
    id: Option<i64>,
    title: String,
    #[field(default = false)]
    done: bool,
    #[field(default = 0)]
    priority: i32,
}

fn open(session: &Session) -> Result<Vec<String>> {
    Ok(session
        .exec(select(Task.title).filter(Task.done.eq(false)))?
        .all())
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Task)?;
    let session = Session::new(&engine);
    session.add_all(
        &["write", "test", "ship", "rest"].map(|title| Task::builder().title(title).build()),
    );
    session.commit()?;
    let changed = session.exec(
        update(Task)
            .filter(Task.title.is_in(["write", "test"]))
            .set(Task.done, true)
            .set(Task.priority, 2),
    )?;
    println!("{} {:?}", changed.rowcount(), open(&session)?);
    let removed = session
        .exec(delete(Task).filter(Task.done.eq(true)))?
        .rowcount();
    println!("{removed} {:?}", open(&session)?);
    session.exec(
        insert(Task)
            .value(Task.title, "sleep")
            .value(Task.done, false)
            .value(Task.priority, 9),
    )?;
    session.commit()?;
    println!("{:?}", open(&session)?);
    let rest = session
        .exec(select(Task).filter(Task.title.eq("rest")))?
        .one()?;
    session.delete(&rest)?;
    session.commit()?;
    println!("{:?} {}", open(&session)?, rest.title());
    println!("{}", session.exec(delete(Task))?.rowcount());
    session.rollback()?;
    println!("{}", open(&session)?.len());
    Ok(())
}
