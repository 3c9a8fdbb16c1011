// says: the wrong author
use fieldbook::prelude::*;

#[model(table)]
struct Author {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
}

#[model(table)]
struct Book {
    #[field(primary_key)]
    id: Option<i64>,
    title: String,
    #[field(foreign_key = Author.id)]
    author_id: Option<i64>,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all((Author, Book))?;
    let session = Session::new(&engine);
    session.add(&Author::builder().name("Ada Moss").build());
    session.commit()?;

    let ben = Author::builder().name("Ben Lund").build();
    session.add(&ben);
    let map = Book::builder().title("How to Fold a Map").author_id(1).build();
    let salt = Book::builder().title("Salt").author_id(1).build();
    session.add_all([&map, &salt]);
    session.commit()?;
    for book in session.exec(select(Book))? {
        println!("{book:?}");
    }
    Ok(())
}
