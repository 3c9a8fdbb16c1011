use fieldbook::prelude::*;

#[model(table)]
struct Bed {
    #[field(primary_key)]
    id: Option<i64>,
    ward: String,
    free: i64,
}

fn free(engine: &Engine) -> Result<i64> {
    Session::new(engine).exec(select(Bed.free))?.one()
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Bed)?;
    let session = Session::new(&engine);
    session.add(&Bed::builder().ward("north").free(10).build());
    session.commit()?;
    drop(session);

    // Two desks look at the same row, and both give a bed away.
    let left = Session::new(&engine);
    let right = Session::new(&engine);
    let seen_left = left.get(Bed, 1)?.expect("the ward is there");
    let seen_right = right.get(Bed, 1)?.expect("the ward is there");
    seen_left.set_free(seen_left.free() - 1);
    left.commit()?;
    println!("after the left desk:  {}", free(&engine)?);
    seen_right.set_free(seen_right.free() - 1);
    right.commit()?;
    println!("after the right desk: {}", free(&engine)?);

    // The same, but the database does the sum.
    let one_less = update(Bed).filter(Bed.free.gt(0)).set(Bed.free, Bed.free - 1);
    left.exec(one_less.clone())?;
    left.commit()?;
    right.exec(one_less)?;
    right.commit()?;
    println!("after both, counted:  {}", free(&engine)?);
    Ok(())
}
