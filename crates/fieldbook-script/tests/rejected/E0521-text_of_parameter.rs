//! Text for the database is taken from a parameter.
use fieldbook::TextSql;
use fieldbook::prelude::*;

fn count_of(table: &str) -> TextSql {
    text(table)
}

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    let session = Session::new(&engine);
    session.exec(count_of("hero"))?;
    Ok(())
}
