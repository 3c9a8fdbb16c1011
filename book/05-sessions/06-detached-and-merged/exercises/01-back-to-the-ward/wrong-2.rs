// says: a second row
use fieldbook::prelude::*;

#[model(table)]
struct Patient {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    room: Option<i32>,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Patient)?;
    let desk = Session::new(&engine);
    let mina = Patient::builder().name("Mina").room(12).build();
    desk.add(&mina);
    desk.commit()?;
    desk.refresh(&mina)?;
    desk.expunge(&mina)?;
    drop(desk);
    mina.set_room(14);

    let ward = Session::new(&engine);
    let known = ward.get(Patient, 1)?.expect("she is stored");
    ward.add(&Patient::builder().name("Mina").room(14).build());
    ward.commit()?;
    println!("the ward says {}", known.room().unwrap_or(0));
    Ok(())
}
