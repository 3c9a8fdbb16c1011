use fieldbook::prelude::*;

#[model(table)]
struct Author {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    #[relationship(back_populates = author)]
    books: Vec<Book>,
}

#[model(table)]
struct Book {
    #[field(primary_key)]
    id: Option<i64>,
    title: String,
    year: i32,
    #[field(foreign_key = Author.id)]
    author_id: Option<i64>,
    #[relationship(back_populates = books)]
    author: Option<Author>,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all((Author, Book))?;
    let session = Session::new(&engine);

    let ada = Author::builder().name("Ada Moss").build();
    let tides = Book::builder()
        .title("Tides and Timetables")
        .year(1987)
        .author(&ada)
        .build();
    let lanterns = Book::builder()
        .title("Nine Lanterns")
        .year(1991)
        .author(&ada)
        .build();
    println!("{} has no id yet: {:?}", ada.name(), ada.id());

    session.add_all([&tides, &lanterns]);
    session.commit()?;
    println!(
        "Stored: {:?} by author {:?}",
        tides.title(),
        tides.author_id()
    );

    let drop = Book::builder().title("A Drop of Ink").year(2001).build();
    ada.books().push(&drop);
    session.commit()?;

    println!("{} wrote:", ada.name());
    for book in ada.books() {
        println!("  {book:?}");
    }
    Ok(())
}
