use fieldbook::prelude::*;

#[model(table)]
struct Plant {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(unique)]
    name: String,
    height: i32,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Plant)?;
    let session = Session::new(&engine);
    session.add(&Plant::builder().name("fern").height(30).build());
    session.add(&Plant::builder().name("ivy").height(120).build());
    session.commit()?;

    let fern = session.get(Plant, 1)?.expect("the fern is there");
    let again = session.get(Plant, 1)?.expect("the fern is still there");
    println!("Same object? {}", Plant::ptr_eq(&fern, &again));

    fern.set_height(35);
    println!("The other handle sees it: {}", again.height());

    let tall = select(Plant).filter(Plant.height.ge(35)).order_by(Plant.id);
    let found = session.exec(tall)?.all();
    println!("A query finds it too: {}", Plant::ptr_eq(&fern, &found[0]));

    let copy = Plant::builder().id(1).name("fern").height(35).build();
    println!("Equal? {}", fern == copy);
    println!("Identical? {}", Plant::ptr_eq(&fern, &copy));

    let elsewhere = Session::new(&engine);
    let other = elsewhere.get(Plant, 2)?.expect("the ivy is there");
    let ivy = session.get(Plant, 2)?.expect("here as well");
    println!("Shared between sessions? {}", Plant::ptr_eq(&ivy, &other));
    Ok(())
}
