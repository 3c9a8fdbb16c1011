use fieldbook::prelude::*;

#[model(table)]
struct Singer {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    engine.create_all(Singer)?;
    let session = Session::new(&engine);
    for name in ["Mina", "O'Hara", "Otto"] {
        session.add(&Singer::builder().name(name).build());
    }
    session.commit()?;

    for typed in ["Mina", "O'Hara", "nobody' OR 'a' = 'a"] {
        let question = text("SELECT name FROM singer WHERE name = :name").bind("name", typed.to_string());
        println!("{} found", session.exec(question)?.all().len());
    }
    Ok(())
}
