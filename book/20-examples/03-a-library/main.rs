use fieldbook::prelude::*;

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

#[model(table)]
struct Loan {
    #[field(primary_key, foreign_key = Book.id)]
    book_id: Option<i64>,
    #[field(primary_key, foreign_key = Reader.id)]
    reader_id: Option<i64>,
    due: civil::Date,
    #[field(default = false)]
    returned: bool,
    #[relationship(back_populates = loans)]
    book: Option<Book>,
    #[relationship(back_populates = loans)]
    reader: Option<Reader>,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all((Book, Reader, Loan))?;
    let session = Session::new(&engine);

    let map = Book::builder().title("How to Fold a Map").build();
    let lanterns = Book::builder().title("Nine Lanterns").build();
    let mina = Reader::builder().name("Mina").build();
    let otto = Reader::builder().name("Otto").build();
    for (book, reader, due) in [
        (&map, &mina, civil::date(2025, 3, 1)),
        (&lanterns, &mina, civil::date(2025, 3, 20)),
        (&map, &otto, civil::date(2025, 2, 10)),
    ] {
        session.add(&Loan::builder().book(book).reader(reader).due(due).build());
    }
    session.commit()?;

    let today = civil::date(2025, 3, 10);
    let late = select((Reader.name, Book.title, Loan.due))
        .join(Loan)
        .join(Book)
        .filter(Loan.returned.eq(false) & Loan.due.lt(today))
        .order_by(Loan.due);
    println!("Late on {today}:");
    for (reader, title, due) in session.exec(late)? {
        println!("  {reader} has {title}, due {due}");
    }

    for loan in otto.loans() {
        loan.set_returned(true);
    }
    session.commit()?;

    let out = select(func::count_all())
        .select_from(Loan)
        .filter(Loan.returned.eq(false));
    println!("{} books are out.", session.exec(out)?.one()?);
    Ok(())
}
