use fieldbook::prelude::*;

#[model(table)]
struct Author {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    #[relationship(back_populates = author, cascade_delete)]
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

fn count(session: &Session) -> Result<(i64, i64)> {
    let authors = session.exec(select(func::count(Author.id)))?.one()?;
    let books = session.exec(select(func::count(Book.id)))?.one()?;
    Ok((authors, books))
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all((Author, Book))?;
    let session = Session::new(&engine);
    let ada = Author::builder().name("Ada").build();
    for title in ["One", "Two"] {
        session.add(&Book::builder().title(title).author(&ada).build());
    }
    session.add(&Book::builder().title("Alone").build());
    session.commit()?;
    println!("{:?}", count(&session)?);
    session.delete(&ada)?;
    session.commit()?;
    println!("{:?}", count(&session)?);
    println!("{:?}", session.exec(select(Book.title))?.all());
    Ok(())
}
