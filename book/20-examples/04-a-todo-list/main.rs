use fieldbook::prelude::*;

#[derive(FieldEnum, Clone, Copy, Debug, PartialEq)]
enum Urgency {
    Low,
    Normal,
    High,
}

#[model(table)]
struct Task {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(min_length = 3)]
    title: String,
    urgency: Urgency,
    week: i32,
    #[field(default = false)]
    done: bool,
}

fn show(session: &Session, heading: &str) -> Result<()> {
    println!("{heading}");
    let open = select(Task).filter(Task.done.eq(false));
    for task in session.exec(open.order_by((Task.week, Task.title)))? {
        println!("  week {}: {} ({:?})", task.week(), task.title(), task.urgency());
    }
    Ok(())
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Task)?;
    let session = Session::new(&engine);

    for (title, urgency, week) in [
        ("Mend the tent", Urgency::Normal, 20),
        ("Order lantern oil", Urgency::High, 20),
        ("Draw the new map", Urgency::Low, 21),
        ("Answer the mayor", Urgency::High, 21),
    ] {
        let task = Task::builder().title(title).urgency(urgency).week(week);
        session.add(&task.build());
    }
    session.commit()?;
    show(&session, "To do:")?;

    let oil = select(Task).filter(Task.title.contains("oil"));
    session.exec(oil)?.one()?.set_done(true);
    session.commit()?;

    let moved = update(Task)
        .filter(Task.week.eq(20) & Task.done.eq(false))
        .set(Task.week, Task.week + 1);
    println!("{} moved to the next week", session.exec(moved)?.rowcount());

    let finished = delete(Task).filter(Task.done.eq(true));
    println!("{} tidied away", session.exec(finished)?.rowcount());
    session.commit()?;
    show(&session, "Now to do:")
}
