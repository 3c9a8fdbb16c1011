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
    year: i32,
    #[field(foreign_key = Author.id)]
    author_id: Option<i64>,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all((Book, Author))?;
    let session = Session::new(&engine);

    let ada = Author::builder().name("Ada Moss").build();
    session.add(&ada);
    session.commit()?;

    let tides = Book::builder()
        .title("Tides and Timetables")
        .year(1987)
        .author_id(ada.id())
        .build();
    let lanterns = Book::builder()
        .title("Nine Lanterns")
        .year(1991)
        .author_id(ada.id())
        .build();
    let found = Book::builder()
        .title("Found in a Drawer")
        .year(1903)
        .build();
    session.add_all([&tides, &lanterns, &found]);
    session.commit()?;

    for book in session.exec(select(Book))? {
        println!("{book:?}");
    }

    found.set_author_id(ada.id());
    session.commit()?;
    let hers = select(Book.title).filter(Book.author_id.eq(ada.id()));
    println!("By Ada: {:?}", session.exec(hers)?.all());
    Ok(())
}
