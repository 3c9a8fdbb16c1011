// says: its own change
use fieldbook::prelude::*;

#[model(table)]
struct Bed {
    #[field(primary_key)]
    id: Option<i64>,
    ward: String,
    free: i64,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Bed)?;
    let session = Session::new(&engine);
    session.add(&Bed::builder().ward("north").free(10).build());
    session.commit()?;
    drop(session);

    let left = Session::new(&engine);
    let right = Session::new(&engine);
    let seen_left = left.get(Bed, 1)?.expect("the ward is there");
    let seen_right = right.get(Bed, 1)?.expect("the ward is there");
    println!("both see {} and {}", seen_left.free(), seen_right.free());
    seen_left.set_free(seen_left.free() - 2);
    left.commit()?;
    Ok(())
}
