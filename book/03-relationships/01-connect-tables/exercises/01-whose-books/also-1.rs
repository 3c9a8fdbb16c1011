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
    session.flush()?;
    for title in ["How to Fold a Map", "Salt"] {
        session.add(&Book::builder().title(title).author_id(ben.id()).build());
    }
    session.commit()?;
    for book in session.exec(select(Book))? {
        println!("{book:?}");
    }
    Ok(())
}
