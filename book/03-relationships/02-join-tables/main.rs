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

fn fill(engine: &Engine) -> Result<()> {
    let session = Session::new(engine);
    let ada = Author::builder().name("Ada Moss").build();
    let ben = Author::builder().name("Ben Lund").build();
    let cleo = Author::builder().name("Cleo Park").build();
    session.add_all([&ada, &ben, &cleo]);
    session.commit()?;
    for (title, year, author) in [
        ("Tides and Timetables", 1987, ada.id()),
        ("Nine Lanterns", 1991, ada.id()),
        ("How to Fold a Map", 2004, ben.id()),
        ("Found in a Drawer", 1903, None),
    ] {
        let book = Book::builder().title(title).year(year);
        session.add(&book.author_id(author).build());
    }
    session.commit()
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all((Author, Book))?;
    fill(&engine)?;
    let session = Session::new(&engine);

    println!("Books and their authors:");
    for (book, author) in session.exec(select((Book, Author)).join(Author))? {
        println!("  {} by {}", book.title(), author.name());
    }

    println!("Every book, author or not:");
    let every = select((Book, Author.optional())).left_join(Author);
    for (book, author) in session.exec(every)? {
        let name = author.map_or("unknown".to_string(), |author| author.name());
        println!("  {} by {name}", book.title());
    }

    println!("Ada's books:");
    let hers = select(Book).join(Author).filter(Author.name.eq("Ada Moss"));
    for book in session.exec(hers)? {
        println!("  {book:?}");
    }

    println!("How many books has each?");
    let counts = select((Author.name, func::count(Book.id)))
        .left_join(Book)
        .group_by(Author.name);
    for (name, books) in session.exec(counts)? {
        println!("  {name}: {books}");
    }
    Ok(())
}
