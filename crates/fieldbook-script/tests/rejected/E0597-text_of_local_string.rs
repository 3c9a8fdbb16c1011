//! Text for the database is taken from a local.
use fieldbook::prelude::*;

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    let session = Session::new(&engine);
    let sql = String::from("SELECT 1");
    let statement = text(sql.as_str());
    session.exec(statement)?;
    Ok(())
}
