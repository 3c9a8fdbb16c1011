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
    #[field(foreign_key = Author.id)]
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
    println!("Ada: {}, Ben: {}", ada.books().len(), ben.books().len());

    lanterns.set_author_id(ben.id());
    println!("Ada: {}, Ben: {}", ada.books().len(), ben.books().len());
    session.commit()
}
