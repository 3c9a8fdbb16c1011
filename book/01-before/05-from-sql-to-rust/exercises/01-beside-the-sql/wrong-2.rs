// says: is what Mina, O'Hara and the stranger should get
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
        let safe = typed.replace("'", "");
        let found = session.exec(select(Singer).filter(Singer.name.eq(safe)))?.all();
        println!("{} found", found.len());
    }
    Ok(())
}
