// says: is to be handed on
use fieldbook::prelude::*;

#[model(table)]
struct Counter {
    #[field(primary_key)]
    id: Option<i64>,
    next: i64,
}

#[model(table)]
struct Ticket {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(unique)]
    name: String,
    number: i64,
}

fn draw(session: &Session, name: &str) -> Result<i64> {
    let counter = session.exec(select(Counter))?.one()?;
    let number = counter.next();
    counter.set_next(number + 1);
    session.add(&Ticket::builder().name(name).number(number).build());
    session.flush()?;
    Ok(number)
}

fn group(engine: &Engine, names: &[&str]) -> Result<()> {
    let drawn: Result<Vec<i64>> = engine.transaction(|session| {
        let mut numbers = Vec::new();
        for name in names {
            numbers.push(draw(session, name)?);
        }
        Ok(numbers)
    });
    for (name, number) in names.iter().zip(drawn.unwrap_or_default()) {
        println!("{name}: {number}");
    }
    Ok(())
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all((Counter, Ticket))?;
    let session = Session::new(&engine);
    session.add(&Counter::builder().next(100).build());
    session.commit()?;
    drop(session);

    group(&engine, &["Ada", "Bo"])?;
    println!("refused: {}", group(&engine, &["Cy", "Ada"]).is_err());
    group(&engine, &["Di"])?;
    Ok(())
}
