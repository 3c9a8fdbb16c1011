use fieldbook::prelude::*;

#[model(table)]
struct Shelf {
    #[field(primary_key)]
    id: Option<i64>,
    label: String,
    #[relationship(back_populates = shelf)]
    books: Vec<Book>,
}

#[model(table)]
struct Book {
    #[field(primary_key)]
    id: Option<i64>,
    title: String,
    #[field(foreign_key = Shelf.id)]
    shelf_id: Option<i64>,
    #[relationship(back_populates = books)]
    shelf: Option<Shelf>,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all((Shelf, Book))?;
    let session = Session::new(&engine);
    let [atlas, maps, tides] = ["Atlas", "Maps", "Tides"].map(|title| Book::builder().title(title).build());
    let window = Shelf::builder().label("window").books([&atlas]).build();
    session.add(&window);
    session.flush()?;
    let door = Shelf::builder().label("door").books([&maps, &tides]).build();
    session.add(&door);
    session.commit()?;

    door.books().clear();
    session.commit()
}
