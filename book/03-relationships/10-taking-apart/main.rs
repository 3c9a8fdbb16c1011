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

fn show(shelf: &Shelf) {
    let titles: Vec<String> = shelf.books().into_iter().map(|book| book.title()).collect();
    println!("{}: {}", shelf.label(), titles.join(", "));
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all((Shelf, Book))?;
    let session = Session::new(&engine);

    let [atlas, maps, tides] =
        ["Atlas", "Maps", "Tides"].map(|title| Book::builder().title(title).build());
    let window = Shelf::builder().label("window").books([&atlas, &maps]).build();
    let door = Shelf::builder().label("door").books([&tides]).build();
    session.add_all([&window, &door]);
    session.commit()?;

    println!("Take one out:");
    window.books().remove(&maps);
    session.commit()?;
    println!("maps on shelf {:?}", maps.shelf_id());

    println!("Let go from the other side:");
    tides.set_shelf(None);
    session.commit()?;
    show(&door);

    println!("Replace all at once:");
    window.books().set([&maps, &tides]);
    session.commit()?;
    show(&window);
    println!("atlas on shelf {:?}", atlas.shelf_id());
    Ok(())
}
