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

fn fill(engine: &Engine) -> Result<()> {
    let session = Session::new(engine);
    for (name, titles) in [
        ("Ada Moss", vec![("Tides and Timetables", 1987), ("Nine Lanterns", 1991)]),
        ("Ben Lund", vec![("How to Fold a Map", 2004)]),
        ("Cleo Park", vec![("Salt", 2011), ("Snow", 2015), ("Sleet", 2019)]),
    ] {
        let author = Author::builder().name(name).build();
        session.add(&author);
        for (title, year) in titles {
            session.add(&Book::builder().title(title).year(year).author(&author).build());
        }
    }
    session.commit()
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all((Author, Book))?;
    fill(&engine)?;
    let session = Session::new(&engine);
    let pairs = select((Book.title, Author.name)).join(Author).filter(Book.year.gt(1999)).order_by(Book.title);
    for (title, name) in session.exec(pairs)? {
        println!("{title} by {name}");
    }
    Ok(())
}
