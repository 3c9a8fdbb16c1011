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
    year: i32,
    #[field(foreign_key = Author.id, ondelete = Cascade)]
    author_id: Option<i64>,
    #[relationship(back_populates = books)]
    author: Option<Author>,
}

fn fill(engine: &Engine) -> Result<()> {
    let session = Session::new(engine);
    for (name, titles) in [
        (
            "Ada Moss",
            vec![("Tides and Timetables", 1987), ("Nine Lanterns", 1991)],
        ),
        ("Ben Lund", vec![("How to Fold a Map", 2004)]),
        ("Cleo Park", vec![]),
    ] {
        let author = Author::builder().name(name).build();
        session.add(&author);
        for (title, year) in titles {
            session.add(
                &Book::builder()
                    .title(title)
                    .year(year)
                    .author(&author)
                    .build(),
            );
        }
    }
    session.commit()
}

fn count(session: &Session) -> Result<i64> {
    session.exec(select(func::count(Book.id)))?.one()
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all((Author, Book))?;
    fill(&engine)?;
    let session = Session::new(&engine);
    println!("{} books", count(&session)?);

    let ben = session
        .exec(select(Author).filter(Author.name.eq("Ben Lund")))?
        .one()?;
    session.delete(&ben)?;
    session.commit()?;
    println!("Ben leaves: {} books", count(&session)?);

    let ada = session
        .exec(select(Author).filter(Author.name.eq("Ada Moss")))?
        .one()?;
    let first = ada.books().get(0).expect("Ada has written something");
    ada.books().remove(&first);
    session.commit()?;
    println!("Ada disowns a book: {} left", count(&session)?);
    Ok(())
}
