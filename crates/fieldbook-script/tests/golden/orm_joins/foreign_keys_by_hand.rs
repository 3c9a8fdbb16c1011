use fieldbook::prelude::*;

#[model(table)]
struct Shelf {
    #[field(primary_key)]
    id: Option<i64>,
    label: String,
}

#[model(table)]
struct Book {
    #[field(primary_key)]
    id: Option<i64>,
    title: String,
    #[field(foreign_key = Shelf.id)]
    shelf_id: Option<i64>,
}

fn move_all(session: &Session, from: &Shelf, to: &Shelf) -> Result<usize> {
    let books = session
        .exec(select(Book).filter(Book.shelf_id.eq(from.id())))?
        .all();
    for book in &books {
        book.set_shelf_id(to.id());
    }
    session.commit()?;
    Ok(books.len())
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all((Shelf, Book))?;
    let session = Session::new(&engine);
    let [a, b] = ["A", "B"].map(|label| Shelf::builder().label(label).build());
    session.add_all([&a, &b]);
    session.commit()?;
    for (title, shelf) in [("One", &a), ("Two", &b), ("Three", &a)] {
        session.add(&Book::builder().title(title).shelf_id(shelf.id()).build());
    }
    session.commit()?;
    println!("{}", move_all(&session, &a, &b)?);
    println!("{}", move_all(&session, &a, &b)?);
    let counts = select((Shelf.label, func::count(Book.id)))
        .left_join_on(Book, Book.shelf_id.eq(Shelf.id))
        .group_by(Shelf.id);
    for (label, count) in session.exec(counts)? {
        println!("{label}: {count}");
    }
    let lost = Book::builder().title("Lost").build();
    session.add(&lost);
    session.commit()?;
    println!(
        "{:?}",
        session
            .exec(select(Book.title).filter(Book.shelf_id.is_null()))?
            .all()
    );
    Ok(())
}
