// says: stands in the SQL
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
        let safe = typed.replace("'", "''");
        let sql = format!("SELECT name FROM singer WHERE name = '{safe}'");
        println!("{} found", session.exec(text(sql))?.all().len());
    }
    Ok(())
}
