// says: the table says 4 and 4
use fieldbook::prelude::*;

#[model(table)]
struct Loan {
    #[field(primary_key, foreign_key = Book.id)]
    book_id: Option<i64>,
    #[field(primary_key, foreign_key = Reader.id)]
    reader_id: Option<i64>,
    #[field(default = 4)]
    weeks: i32,
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
    let mina = Reader::builder().name("Mina").build();
    let otto = Reader::builder().name("Otto").build();
    session.add(&Loan::builder().book(&map).reader(&mina).build());
    session.flush()?;
    session.add(&Loan::builder().book(&map).reader(&otto).build());
    session.commit()?;
    println!("Otto has How to Fold a Map for 2 weeks");
    Ok(())
}
