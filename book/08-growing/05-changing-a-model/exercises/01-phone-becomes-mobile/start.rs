use fieldbook::prelude::*;

#[model(table)]
struct Singer {
    #[field(primary_key)]
    id: Option<i64>,
    name: String,
    mobile: String,
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    let session = Session::new(&engine);
    session.exec(text("CREATE TABLE singer (id INTEGER NOT NULL PRIMARY KEY, name VARCHAR NOT NULL, phone VARCHAR NOT NULL)"))?;
    session.exec(text("INSERT INTO singer (name, phone) VALUES ('Ida', '555-0101'), ('Otto', '555-0102')"))?;
    session.commit()?;

    session.exec(text("ALTER TABLE singer ADD COLUMN mobile VARCHAR NOT NULL DEFAULT ''"))?;
    session.commit()?;

    session.add(&Singer::builder().name("Una").mobile("555-0103").build());
    session.commit()?;
    for singer in session.exec(select(Singer).order_by(Singer.id))? {
        println!("{}: {}", singer.name(), singer.mobile());
    }
    Ok(())
}
