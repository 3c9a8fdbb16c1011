use std::time::Duration;

use fieldbook::prelude::*;

#[model(table)]
struct Seat {
    #[field(primary_key)]
    id: Option<i64>,
    row: String,
    taken: bool,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?.pool_size(1).max_overflow(0).pool_timeout(Duration::from_millis(10));
    engine.create_all(Seat)?;
    engine.transaction(|session| {
        session.add_all(&["A", "B"].map(|row| Seat::builder().row(row).taken(false).build()));
        Ok(())
    })?;

    let reader = Session::new(&engine);
    let free = reader.exec(select(Seat).filter(Seat.taken.eq(false)))?.all();
    println!("{} free", free.len());

    let writer = Session::new(&engine);
    let seat = writer.get(Seat, 1)?.expect("there is a first seat");
    seat.set_taken(true);
    writer.commit()?;
    reader.commit()?;
    let status = engine.pool_status();
    println!("opened: {}, in use: {}", status.in_use + status.idle, status.in_use);
    Ok(())
}
