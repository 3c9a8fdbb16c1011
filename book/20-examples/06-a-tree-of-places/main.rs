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

fn place(name: &str, parts: Vec<Place>) -> Place {
    Place::builder().name(name).parts(&parts).build()
}

fn show(place: &Place, depth: usize) {
    println!("{}{}", "  ".repeat(depth), place.name());
    for part in place.parts() {
        show(&part, depth + 1);
    }
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Place)?;
    let session = Session::new(&engine);

    let library = place("library", vec![place("desk", vec![]), place("shelves", vec![])]);
    let house = place("house", vec![library, place("kitchen", vec![])]);
    let garden = place("garden", vec![place("shed", vec![])]);
    let estate = place("estate", vec![house, garden]);
    session.add(&estate);
    session.commit()?;
    show(&estate, 0);

    let start = select((Place.id, Place.name))
        .filter(Place.name.eq("house"))
        .cte("inside");
    let next = select((Place.id, Place.name)).filter(Place.within_id.eq(start.c(Place.id)));
    let inside = start.union_all(next);
    let names = select(inside.c(Place.name)).order_by(inside.c(Place.name));
    println!("In the house: {}", session.exec(names)?.all().join(", "));
    Ok(())
}
