use fieldbook::prelude::*;

#[model(table)]
struct BookGenre {
    #[field(primary_key, foreign_key = Book.id)]
    book_id: Option<i64>,
    #[field(primary_key, foreign_key = Genre.id)]
    genre_id: Option<i64>,
}

#[model(table)]
struct Genre {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    #[relationship(back_populates = genres, link_model = BookGenre)]
    books: Vec<Book>,
}

#[model(table)]
struct Book {
    #[field(primary_key)]
    id: Option<i64>,
    title: String,
    #[relationship(back_populates = books, link_model = BookGenre)]
    genres: Vec<Genre>,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all((Book, Genre, BookGenre))?;
    let session = Session::new(&engine);
    let travel = Genre::builder().name("travel").build();
    let crime = Genre::builder().name("crime").build();
    session.add(&Book::builder().title("How to Fold a Map").genres([&travel]).build());
    session.add(&Book::builder().title("Tides and Timetables").genres([&crime]).build());
    session.commit()?;

    let books = session.exec(select(Book).order_by(Book.id))?.all();
    let guide = Genre::builder().name("guide").books(&books).build();
    session.add(&guide);
    session.commit()?;
    for book in &books {
        println!("{}: {} genres", book.title(), book.genres().len());
    }
    Ok(())
}
