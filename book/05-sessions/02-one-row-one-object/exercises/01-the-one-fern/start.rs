use fieldbook::prelude::*;

#[model(table)]
struct Plant {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    height: i32,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Plant)?;
    let session = Session::new(&engine);
    let fern = Plant::builder().name("fern").height(30).build();
    session.add(&fern);
    session.flush()?;
    session.add(&Plant::builder().name("ivy").height(120).build());
    session.commit()?;
    println!("the fern was {}", fern.height());

    session.add(&Plant::builder().id(1).name("fern").height(35).build());
    session.commit()?;
    println!("the fern is {}", fern.height());
    Ok(())
}
