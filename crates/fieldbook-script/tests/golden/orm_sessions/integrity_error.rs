use fieldbook::prelude::*;

#[model(table)]
struct Tag {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(unique)]
    name: String,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Tag)?;
    let session = Session::new(&engine);
    session.add(&Tag::builder().name("rust").build());
    session.commit()?;
    session.add(&Tag::builder().name("rust").build());
    match session.commit() {
        Ok(()) => println!("stored twice"),
        Err(error) if error.is_integrity() => println!("refused: {error}"),
        Err(error) => return Err(error),
    }
    println!("{}", session.exec(select(Tag)).is_err());
    session.rollback()?;
    println!("{}", session.exec(select(Tag))?.all().len());
    session.add(&Tag::builder().name("sql").build());
    session.commit()?;
    println!(
        "{:?}",
        session.exec(select(Tag.name).order_by(Tag.name))?.all()
    );
    Ok(())
}
