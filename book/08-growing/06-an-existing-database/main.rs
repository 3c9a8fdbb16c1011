use fieldbook::prelude::*;

#[model(table = "TBL_SINGERS")]
struct Singer {
    #[field(primary_key, column = "SGR_NO")]
    number: Option<i64>,
    #[field(column = "SGR_NAME", min_length = 2)]
    name: String,
}

#[model(table = "TBL_DUES")]
struct Dues {
    #[field(primary_key, column = "SGR_NO", foreign_key = Singer.number)]
    singer: Option<i64>,
    #[field(column = "EURO")]
    euro: i64,
}

/// What somebody else made, years ago.
fn before_us(session: &Session) -> Result<()> {
    session.exec(text("CREATE TABLE TBL_SINGERS (SGR_NO INTEGER PRIMARY KEY, SGR_NAME TEXT, SGR_FAX TEXT)"))?;
    session.exec(text("CREATE TABLE TBL_DUES (SGR_NO INTEGER PRIMARY KEY, EURO INTEGER)"))?;
    session.exec(text("INSERT INTO TBL_SINGERS VALUES (7, 'Ida', '555-0101'), (42, '', NULL)"))?;
    session.exec(text("INSERT INTO TBL_DUES VALUES (7, 20), (42, 'ask him')"))?;
    session.commit()
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    let session = Session::new(&engine);
    before_us(&session)?;

    for row in session.exec(text("SELECT name, type FROM pragma_table_info('TBL_SINGERS')"))? {
        let (name, kind): (String, String) = (row.get(0)?, row.get(1)?);
        println!("column {name}: {kind}");
    }
    println!("Ida and the others:");
    for singer in session.exec(select(Singer).order_by(Singer.number))? {
        println!("{} is called {:?}.", singer.number().unwrap_or(0), singer.name());
    }
    session.add(&Singer::builder().name("Otto").build());
    session.commit()?;

    let dues = session.exec(select(Dues)).and_then(|rows| {
        let sum: i64 = rows.all().iter().map(|dues| dues.euro()).sum();
        Ok(sum)
    });
    println!("unreadable: {}", dues.is_err());
    Ok(())
}
