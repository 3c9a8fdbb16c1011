use fieldbook::prelude::*;

#[model(table)]
struct Copy {
    #[field(primary_key)]
    shelf: String,
    #[field(primary_key)]
    place: i32,
    title: String,
}

#[model(table, unique(day, hour))]
struct Reading {
    #[field(primary_key)]
    id: Option<i64>,
    day: String,
    hour: i32,
    title: String,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all((Copy, Reading))?;
    let session = Session::new(&engine);

    for (shelf, place, title) in [("A", 1, "Atlas"), ("A", 2, "Maps"), ("B", 1, "Tides")] {
        session.add(&Copy::builder().shelf(shelf).place(place).title(title).build());
    }
    session.commit()?;

    let found = session.get(Copy, ("A", 2))?;
    println!("A 2 is {:?}", found.map(|copy| copy.title()));

    if let Some(tides) = session.get(Copy, ("B", 1))? {
        tides.set_place(7);
        session.commit()?;
        println!("moved to {} {}", tides.shelf(), tides.place());
    }

    for title in ["Atlas", "Maps"] {
        session.add(&Reading::builder().day("Monday").hour(18).title(title).build());
    }
    match session.commit() {
        Ok(()) => println!("two readings at once"),
        Err(error) => println!("refused: {error}"),
    }
    Ok(())
}
