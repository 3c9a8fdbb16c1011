use fieldbook::prelude::*;

#[model(table)]
struct Jar {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(index)]
    label: String,
    note: Option<String>,
    #[field(foreign_key = Shelf.id)]
    shelf_id: Option<i64>,
    #[relationship(back_populates = jars)]
    shelf: Option<Shelf>,
}

#[model(table)]
struct Shelf {
    #[field(primary_key)]
    id: Option<i64>,
    place: String,
    #[relationship(back_populates = shelf)]
    jars: Vec<Jar>,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all((Shelf, Jar))?;
    let session = Session::new(&engine);

    let cellar = Shelf::builder().place("cellar").build();
    for (label, note) in [("plums", None), ("honey", Some("")), ("beans", Some("salted"))] {
        let note = note.map(str::to_string);
        session.add(&Jar::builder().label(label).note(note).shelf(&cellar).build());
    }
    session.commit()?;

    let honey = session.exec(select(Jar).filter(Jar.label.eq("honey")))?.one()?;
    honey.set_note("from the garden");
    session.commit()?;
    println!("{} jars in the {}", cellar.jars().len(), cellar.place());
    Ok(())
}
