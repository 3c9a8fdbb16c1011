use fieldbook::prelude::*;

#[model(table)]
struct Place {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    #[field(foreign_key = Place.id)]
    within_id: Option<i64>,
    #[relationship(back_populates = parts)]
    within: Option<Place>,
    #[relationship(back_populates = within)]
    parts: Vec<Place>,
}

fn place(name: &str, parts: &[Place]) -> Place {
    Place::builder().name(name).parts(parts).build()
}

fn count(place: &Place) -> usize {
    let mut places = 1;
    for part in place.parts() {
        places += count(&part);
    }
    places
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Place)?;
    let session = Session::new(&engine);
    let shelves = place("shelves", &[place("top shelf", &[])]);
    let library = place("library", &[place("desk", &[]), shelves]);
    let kitchen = place("kitchen", &[]);
    let house = place("house", &[library.clone(), kitchen.clone()]);
    session.add(&house);
    session.commit()?;

    for place in [&house, &library, &kitchen] {
        println!("{}: {}", place.name(), count(place));
    }
    Ok(())
}
