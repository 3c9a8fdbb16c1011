use fieldbook::prelude::*;

#[model(table)]
struct Reader {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    #[relationship(back_populates = reader)]
    card: Option<Card>,
}

#[model(table)]
struct Card {
    #[field(primary_key)]
    id: Option<i64>,
    number: String,
    #[field(foreign_key = Reader.id, unique)]
    reader_id: Option<i64>,
    #[relationship(back_populates = card)]
    reader: Option<Reader>,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all((Reader, Card))?;
    let session = Session::new(&engine);

    let first = Card::builder().number("A-001").build();
    let mina = Reader::builder().name("Mina").card(&first).build();
    let otto = Reader::builder().name("Otto").build();
    session.add_all([&mina, &otto]);
    session.commit()?;
    println!("Mina has {:?}", mina.card().map(|card| card.number()));
    println!("Otto has {:?}", otto.card().map(|card| card.number()));

    // Mina lost hers and gets another.
    let second = Card::builder().number("A-002").build();
    mina.set_card(&second);
    session.commit()?;
    println!("Mina has {:?}", mina.card().map(|card| card.number()));
    println!("The lost one belongs to {:?}", first.reader_id());

    session.add(&Card::builder().number("A-003").reader_id(1).build());
    match session.commit() {
        Ok(()) => println!("two cards for Mina"),
        Err(error) => println!("refused: {error}"),
    }
    Ok(())
}
