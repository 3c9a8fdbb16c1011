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
    let card = Card::builder().number("A-001").build();
    let mina = Reader::builder().name("Mina").card(&card).build();
    session.add(&mina);
    session.flush()?;
    let otto = Reader::builder().name("Otto").build();
    session.add(&otto);
    session.commit()?;

    otto.set_card(&card);
    session.commit()?;
    println!("{} has {:?}", mina.name(), mina.card().map(|card| card.number()));
    println!("{} has {:?}", otto.name(), otto.card().map(|card| card.number()));
    Ok(())
}
