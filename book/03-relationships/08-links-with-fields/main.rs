use fieldbook::prelude::*;

#[model(table)]
struct Loan {
    #[field(primary_key, foreign_key = Book.id)]
    book_id: Option<i64>,
    #[field(primary_key, foreign_key = Reader.id)]
    reader_id: Option<i64>,
    #[field(default = false)]
    returned: bool,
    #[relationship(back_populates = loans)]
    book: Option<Book>,
    #[relationship(back_populates = loans)]
    reader: Option<Reader>,
}

#[model(table)]
struct Book {
    #[field(primary_key)]
    id: Option<i64>,
    title: String,
    #[relationship(back_populates = book)]
    loans: Vec<Loan>,
}

#[model(table)]
struct Reader {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    #[relationship(back_populates = reader)]
    loans: Vec<Loan>,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all((Book, Reader, Loan))?;
    let session = Session::new(&engine);

    let map = Book::builder().title("How to Fold a Map").build();
    let lanterns = Book::builder().title("Nine Lanterns").build();
    let mina = Reader::builder().name("Mina").build();
    let otto = Reader::builder().name("Otto").build();
    for (book, reader) in [(&map, &mina), (&lanterns, &mina), (&map, &otto)] {
        session.add(&Loan::builder().book(book).reader(reader).build());
    }
    session.commit()?;

    for loan in mina.loans() {
        if loan
            .book()
            .is_some_and(|book| book.title() == "Nine Lanterns")
        {
            loan.set_returned(true);
        }
    }
    session.commit()?;

    let open = select((Reader.name, Book.title))
        .join(Loan)
        .join(Book)
        .filter(Loan.returned.eq(false));
    for (reader, title) in session.exec(open)? {
        println!("{reader} still has {title}");
    }
    Ok(())
}
