// says: Cleo was fetched again
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

    let cleo = Author::builder().name("Cleo Park").build();
    session.add(&cleo);
    session.flush()?;
    let stored = session.exec(select(Author).filter(Author.name.eq("Cleo Park")))?.one()?;
    for title in ["Salt", "Snow"] {
        session.add(&Book::builder().title(title).author_id(stored.id()).build());
    }
    session.commit()
}
