//! Text for the database that is made on the spot is not kept.
use fieldbook::prelude::*;

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    let session = Session::new(&engine);
    let table = "hero";
    let statement = text(&format!("SELECT count(*) FROM {table}"));
    session.exec(statement)?;
    Ok(())
}
