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

fn show(place: &Place, depth: usize) {
    println!("{}{}", "  ".repeat(depth), place.name());
    for part in place.parts() {
        show(&part, depth + 1);
    }
}

fn address(place: &Place) -> String {
    match place.within() {
        Some(outer) => format!("{}, {}", place.name(), address(&outer)),
        None => place.name(),
    }
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Place)?;
    let session = Session::new(&engine);

    let desk = place("desk", &[]);
    let library = place("library", &[desk.clone(), place("shelves", &[])]);
    let house = place("house", &[library, place("kitchen", &[])]);
    session.add(&house);
    session.commit()?;

    show(&house, 0);
    println!("{}", address(&desk));

    let kitchen = select(Place).filter(Place.name.eq("kitchen"));
    desk.set_within(&session.exec(kitchen)?.one()?);
    session.commit()?;
    println!("{}", address(&desk));
    Ok(())
}
