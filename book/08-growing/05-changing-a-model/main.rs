use fieldbook::prelude::*;

#[model(table)]
struct Singer {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    pays: bool,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;

    // What last year's program made.
    let session = Session::new(&engine);
    session.exec(text("CREATE TABLE singer (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR NOT NULL)"))?;
    session.exec(text("INSERT INTO singer (name) VALUES ('Ida')"))?;
    session.commit()?;

    engine.create_all(Singer)?;
    match session.exec(select(Singer)) {
        Ok(_) => println!("the table has all columns"),
        Err(error) => println!("{error}"),
    }
    session.rollback()?;

    session.exec(text("ALTER TABLE singer ADD COLUMN pays BOOLEAN NOT NULL DEFAULT 1"))?;
    session.commit()?;
    for singer in session.exec(select(Singer))? {
        println!("{} pays: {}", singer.name(), singer.pays());
    }
    Ok(())
}
