use fieldbook::prelude::*;

#[model(table)]
struct Entry {
    #[field(primary_key)]
    id: Option<i64>,
    #[field(unique)]
    word: String,
}

fn insert_all(session: &Session, words: &[&str]) -> Result<usize> {
    let mut stored = 0;
    for word in words {
        let nested = session.begin_nested()?;
        session.add(&Entry::builder().word(*word).build());
        match session.flush() {
            Ok(()) => {
                nested.commit()?;
                stored += 1;
            }
            Err(error) if error.is_integrity() => {
                nested.rollback()?;
                println!("{word} is there already");
            }
            Err(error) => return Err(error),
        }
    }
    session.commit()?;
    Ok(stored)
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Entry)?;
    let session = Session::new(&engine);
    println!("{}", insert_all(&session, &["one", "two", "one", "three"])?);
    println!(
        "{:?}",
        session.exec(select(Entry.word).order_by(Entry.word))?.all()
    );
    Ok(())
}
