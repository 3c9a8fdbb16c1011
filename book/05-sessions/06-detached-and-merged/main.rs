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
    println!("at the desk: {}", desk.contains(&mina));
    println!("still readable: {} in {:?}", mina.name(), mina.room());
    mina.set_room(14);
    desk.commit()?;
    println!("and changed only in your hands");

    let ward = Session::new(&engine);
    let known = ward.get(Patient, 1)?.expect("she is stored");
    println!("the ward says {:?}", known.room());

    let merged = ward.merge(&mina)?;
    println!("merged: {:?}", known.room());
    println!("the ward's own object? {}", Patient::ptr_eq(&merged, &known));
    println!("yours? {}", Patient::ptr_eq(&merged, &mina));
    ward.commit()?;

    let sheet = Patient::model_validate(json!({"id": 1, "name": "Mina Berg"}))?;
    ward.merge(&sheet)?;
    ward.commit()?;
    println!("from a form: {} in {:?}", known.name(), known.room());
    Ok(())
}
