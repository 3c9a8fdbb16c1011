use fieldbook::prelude::*;
use fieldbook::TransactionMode;

#[model(table)]
struct Counter {
    #[field(primary_key)]
    id: Option<i64>,
    next: i64,
    #[field(version)]
    version: i64,
}

fn draw(engine: &Engine) -> Result<i64> {
    engine.transaction(|session| {
        let counter = session.exec(select(Counter))?.one()?;
        let number = counter.next();
        counter.set_next(number + 1);
        Ok(number)
    })
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://?timeout=0")?;
    engine.create_all(Counter)?;
    let session = Session::new(&engine);
    session.add(&Counter::builder().next(100).build());
    session.commit()?;
    drop(session);

    println!("drawn: {} and {}", draw(&engine)?, draw(&engine)?);

    let failed: Result<()> = engine.transaction(|session| {
        session.exec(delete(Counter))?;
        session.exec(text("nonsense"))?;
        Ok(())
    });
    println!("undone: {}", failed.is_err());

    let holder = Session::builder(&engine).transaction(TransactionMode::Immediate).open();
    holder.exec(select(Counter))?;
    let mut attempts = 0;
    let refused: Result<()> = engine.transaction(|session| {
        attempts += 1;
        session.exec(select(Counter))?;
        Ok(())
    });
    if let Err(error) = refused {
        println!("busy: {}, may be tried again: {}", error.is_busy(), error.is_retryable());
    }
    println!("attempts: {attempts}");
    holder.rollback()?;
    println!("drawn: {}", draw(&engine)?);
    Ok(())
}
