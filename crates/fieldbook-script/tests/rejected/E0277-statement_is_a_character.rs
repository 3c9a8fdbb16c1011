//! A character is no text for the database.
use fieldbook::prelude::*;

fn main() -> Result<()> {
    let engine = create_engine("sqlite://")?;
    let session = Session::new(&engine);
    session.exec(text('a'))?;
    Ok(())
}
