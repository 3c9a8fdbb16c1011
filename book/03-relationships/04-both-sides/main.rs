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

fn titles(author: &Author) -> Vec<String> {
    author
        .books()
        .into_iter()
        .map(|book| book.title())
        .collect()
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all((Author, Book))?;
    fill(&engine)?;
    let session = Session::new(&engine);

    let ada = session
        .exec(select(Author).filter(Author.name.eq("Ada Moss")))?
        .one()?;
    let ben = session
        .exec(select(Author).filter(Author.name.eq("Ben Lund")))?
        .one()?;
    println!("Ada: {:?}", titles(&ada));
    println!("Ben: {:?}", titles(&ben));

    let lanterns = session
        .exec(select(Book).filter(Book.title.eq("Nine Lanterns")))?
        .one()?;
    lanterns.set_author(&ben);
    println!("The lanterns move to Ben. Nothing is sent yet:");
    println!("Ada: {:?}", titles(&ada));
    println!("Ben: {:?}", titles(&ben));
    println!("The foreign key still says {:?}.", lanterns.author_id());

    session.commit()?;
    println!("After the commit it says {:?}.", lanterns.author_id());

    ben.books().remove(&lanterns);
    session.commit()?;
    println!("Without an author: {:?}", lanterns.author_id());
    Ok(())
}
