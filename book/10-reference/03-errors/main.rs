use fieldbook::prelude::*;

#[model(table)]
struct Harbour {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(unique)]
    name: String,
    #[relationship(back_populates = harbour)]
    boats: Vec<Boat>,
}

#[model(table)]
struct Boat {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    #[field(ge = 3)]
    metres: i32,
    #[field(foreign_key = Harbour.id)]
    harbour_id: Option<i64>,
    #[relationship(back_populates = boats)]
    harbour: Option<Harbour>,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all((Harbour, Boat))?;
    let session = Session::new(&engine);

    let skagen = Harbour::builder().name("Skagen").build();
    let gull = Boat::builder().name("Gull").metres(9).harbour(&skagen).build();
    let tern = Boat::builder().name("Tern").metres(14).harbour(&skagen).build();
    session.add_all([&gull, &tern]);
    session.commit()?;

    let long = select(Boat).filter(Boat.metres.gt(10)).order_by(Boat.name);
    for boat in session.exec(long)? {
        println!("{} lies in {:?}", boat.name(), boat.harbour().map(|it| it.name()));
    }
    Ok(())
}
