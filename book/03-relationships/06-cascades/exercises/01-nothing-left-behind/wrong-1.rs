// says: name an author who is not
use fieldbook::prelude::*;

#[model(table)]
struct Author {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    #[relationship(back_populates = author, passive_deletes = All)]
    books: Vec<Book>,
}

#[model(table)]
struct Book {
    #[field(primary_key)]
    id: Option<i64>,
    title: String,
    #[field(foreign_key = Author.id, ondelete = Cascade)]
    author_id: Option<i64>,
    #[relationship(back_populates = books)]
    author: Option<Author>,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all((Author, Book))?;
    let session = Session::new(&engine);
    let [tides, lanterns, map] =
        ["Tides and Timetables", "Nine Lanterns", "How to Fold a Map"].map(|title| Book::builder().title(title).build());
    let ada = Author::builder().name("Ada Moss").books([&tides, &lanterns]).build();
    let ben = Author::builder().name("Ben Lund").books([&map]).build();
    session.add_all([&ada, &ben]);
    session.commit()?;

    session.delete(&ada)?;
    session.commit()?;
    println!("{:?}", session.exec(select(Book.title))?.all());
    Ok(())
}
