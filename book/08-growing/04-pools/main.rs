use std::time::Duration;

use fieldbook::prelude::*;

#[model(table)]
struct Seat {
    #[field(primary_key)]
    id: Option<i64>,
    row: String,
}

fn status(when: &str, engine: &Engine) {
    let status = engine.pool_status();
    println!("{when}: {} in use, {} idle", status.in_use, status.idle);
}

fn count(session: &Session) -> Result<i64> {
    session.exec(select(func::count(Seat.id)))?.one()
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Seat)?;
    let (first, second) = (Session::new(&engine), Session::new(&engine));
    count(&first)?;
    count(&second)?;
    status("asked", &engine);
    first.commit()?;
    status("committed", &engine);
    drop(first);
    drop(second);
    status("gone", &engine);

    let small = create_engine("sqlite://")?.pool_size(1).max_overflow(0).pool_timeout(Duration::from_millis(10));
    small.create_all(Seat)?;
    let holder = Session::new(&small);
    holder.add(&Seat::builder().row("A").build());
    holder.flush()?;
    let other = Session::new(&small);
    println!("refused: {}", count(&other).is_err());
    other.rollback()?;
    holder.commit()?;
    println!("now: {}", count(&other)?);
    Ok(())
}
